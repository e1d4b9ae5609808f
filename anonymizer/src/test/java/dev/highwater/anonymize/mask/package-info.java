/// Tests of the room of the same name.
@NullMarked
package dev.highwater.anonymize.mask;

import org.jspecify.annotations.NullMarked;
