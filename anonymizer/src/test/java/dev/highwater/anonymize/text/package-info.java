/// Tests of the room of the same name.
@NullMarked
package dev.highwater.anonymize.text;

import org.jspecify.annotations.NullMarked;
