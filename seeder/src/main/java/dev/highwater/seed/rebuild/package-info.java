/// What is taken off tables before a load and put back after it: keys, indexes, foreign keys,
/// triggers; which of them it pays to take off; and what settles the tables in the end.
@NullMarked
package dev.highwater.seed.rebuild;

import org.jspecify.annotations.NullMarked;
