/// Anonymizing beside other ways of copying the same database, in turns; `scripts/bench anonymize`
/// runs it.
@NullMarked
package dev.highwater.anonymize.bench;

import org.jspecify.annotations.NullMarked;
