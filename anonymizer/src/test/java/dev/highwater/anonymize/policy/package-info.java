/// What the ledger refuses.
@NullMarked
package dev.highwater.anonymize.policy;

import org.jspecify.annotations.NullMarked;
