/// Ranges and their queue.
@NullMarked
package dev.highwater.seed.load;

import org.jspecify.annotations.NullMarked;
