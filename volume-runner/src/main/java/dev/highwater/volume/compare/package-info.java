/// Comparing two runs: what may be compared, counters without tolerance, times by rank tests, plans
/// in words.
@NullMarked
package dev.highwater.volume.compare;

import org.jspecify.annotations.NullMarked;
