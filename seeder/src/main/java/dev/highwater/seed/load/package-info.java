/// How planned rows get into their tables: ranges of rows, streamed as COPY BINARY over several
/// connections, each written down in the ledger by the transaction that loads it.
@NullMarked
package dev.highwater.seed.load;

import org.jspecify.annotations.NullMarked;
