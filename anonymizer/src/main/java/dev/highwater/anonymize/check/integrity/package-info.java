/// Whether the target is as whole as the source: keys, references, counts, sequences, statistics.
@NullMarked
package dev.highwater.anonymize.check.integrity;

import org.jspecify.annotations.NullMarked;
