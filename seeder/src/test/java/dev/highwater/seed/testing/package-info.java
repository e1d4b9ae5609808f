/// A small schema with everything that makes loading hard, and rows for it.
@NullMarked
package dev.highwater.seed.testing;

import org.jspecify.annotations.NullMarked;
