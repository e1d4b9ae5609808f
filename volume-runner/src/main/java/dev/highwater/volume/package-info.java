/// Volume runs: what growth does to a database, measured up a ladder of sizes.
@NullMarked
package dev.highwater.volume;

import org.jspecify.annotations.NullMarked;
