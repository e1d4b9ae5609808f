/// Datasets in forms that other programs read: CSV, SQL, JSON Lines, and ids for load generators.
@NullMarked
package dev.highwater.seed.export;

import org.jspecify.annotations.NullMarked;
