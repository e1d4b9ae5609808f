/// Benches of the volume runner: forecasts held against what was then really run.
@NullMarked
package dev.highwater.volume.bench;

import org.jspecify.annotations.NullMarked;
