/// Loads a planned dataset into a PostgreSQL database, goes on where a killed run stopped, and
/// proves what is there.
@NullMarked
package dev.highwater.seed;

import org.jspecify.annotations.NullMarked;
