/// What `scripts/bench load` measures.
@NullMarked
package dev.highwater.volume.bench;

import org.jspecify.annotations.NullMarked;
