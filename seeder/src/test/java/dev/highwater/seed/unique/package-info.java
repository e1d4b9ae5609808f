/// How keys, unique indexes and exclusion constraints are met.
@NullMarked
package dev.highwater.seed.unique;

import org.jspecify.annotations.NullMarked;
