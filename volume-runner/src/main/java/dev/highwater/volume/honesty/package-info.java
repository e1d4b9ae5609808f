/// Proves that latencies are honest: a backend is frozen, and what is measured is held against what
/// theory says of an open model.
@NullMarked
package dev.highwater.volume.honesty;

import org.jspecify.annotations.NullMarked;
