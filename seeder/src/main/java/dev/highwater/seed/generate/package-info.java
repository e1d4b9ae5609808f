/// Rows as pure functions of their coordinates: no clock, no state that outlives a row, no
/// connection.
@NullMarked
package dev.highwater.seed.generate;

import org.jspecify.annotations.NullMarked;
