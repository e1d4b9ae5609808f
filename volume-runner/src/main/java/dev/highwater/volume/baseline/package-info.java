/// Baselines: runs that later runs are held against.
@NullMarked
package dev.highwater.volume.baseline;

import org.jspecify.annotations.NullMarked;
