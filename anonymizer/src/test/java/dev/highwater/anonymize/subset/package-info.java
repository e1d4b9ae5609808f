/// Subsets of awkward schemas, beside what plain SQL comes to.
@NullMarked
package dev.highwater.anonymize.subset;

import org.jspecify.annotations.NullMarked;
