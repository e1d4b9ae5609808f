/// Load profiles: an open model of iterations that start at their times, and what they waited.
@NullMarked
package dev.highwater.volume.workload.load;

import org.jspecify.annotations.NullMarked;
