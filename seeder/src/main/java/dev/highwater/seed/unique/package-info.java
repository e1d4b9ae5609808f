/// Rows that are unique by construction: which columns carry the keys, unique indexes and exclusion
/// constraints of a table, by which formulas, and for how many rows they can.
@NullMarked
package dev.highwater.seed.unique;

import org.jspecify.annotations.NullMarked;
