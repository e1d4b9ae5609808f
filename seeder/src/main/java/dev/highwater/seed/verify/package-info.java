/// Whether what is in the target is what was planned: counts, digests against the ledger and
/// against rows computed anew, and every constraint by a query of its own instead of the server's
/// word.
@NullMarked
package dev.highwater.seed.verify;

import org.jspecify.annotations.NullMarked;
