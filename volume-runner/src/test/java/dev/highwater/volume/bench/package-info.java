/// What `scripts/bench load` and `scripts/bench forecast` measure: load beside pgbench, and
/// forecasts held against what was then really run.
@NullMarked
package dev.highwater.volume.bench;

import org.jspecify.annotations.NullMarked;
