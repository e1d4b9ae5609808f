/// The ledger that says of every column what it holds and what becomes of it; nothing passes
/// because nobody listed it.
@NullMarked
package dev.highwater.anonymize.policy;

import org.jspecify.annotations.NullMarked;
