/// A run: from a snapshot to a target that nobody sees before it is whole.
@NullMarked
package dev.highwater.anonymize.run;

import org.jspecify.annotations.NullMarked;
