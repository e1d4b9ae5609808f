/// Randomness without state: every draw is a pure function of a key, a row and a draw number, the
/// same on every machine.
@NullMarked
package dev.highwater.dataset.random;

import org.jspecify.annotations.NullMarked;
