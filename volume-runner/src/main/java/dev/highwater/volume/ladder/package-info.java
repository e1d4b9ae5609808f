/// Climbing: grow to a rung, let it settle, run the workloads on a copy, keep the results, go on.
@NullMarked
package dev.highwater.volume.ladder;

import org.jspecify.annotations.NullMarked;
