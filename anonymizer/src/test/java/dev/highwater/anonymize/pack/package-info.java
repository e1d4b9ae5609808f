/// Tests of what finds personal data.
@NullMarked
package dev.highwater.anonymize.pack;

import org.jspecify.annotations.NullMarked;
