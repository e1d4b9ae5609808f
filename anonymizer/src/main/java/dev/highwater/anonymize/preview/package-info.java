/// What masks do, shown on values that nobody has.
@NullMarked
package dev.highwater.anonymize.preview;

import org.jspecify.annotations.NullMarked;
