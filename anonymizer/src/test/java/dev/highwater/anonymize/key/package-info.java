/// Tests of the room of the same name.
@NullMarked
package dev.highwater.anonymize.key;

import org.jspecify.annotations.NullMarked;
