/// Tells whether a dataset still fits a schema: column by column, by its rows where only they can
/// tell.
@NullMarked
package dev.highwater.seed.compatibility;

import org.jspecify.annotations.NullMarked;
