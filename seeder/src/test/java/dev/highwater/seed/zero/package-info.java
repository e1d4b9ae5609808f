/// Datasets for databases that nobody described.
@NullMarked
package dev.highwater.seed.zero;

import org.jspecify.annotations.NullMarked;
