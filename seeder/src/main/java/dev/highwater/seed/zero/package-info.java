/// A dataset for a database nobody has seen: its spec, derived from the catalogue alone.
@NullMarked
package dev.highwater.seed.zero;

import org.jspecify.annotations.NullMarked;
