package dev.highwater.seed.unique;

import org.jspecify.annotations.Nullable;

/// A column by which a row takes part in a demand or stays outside.
///
/// @param condition which rows take part, as a spec would write it
/// @param inside the value of those, or null for what the column would hold anyway, but never null
/// @param outside the value of all others, likewise
public record Toggle(String condition, @Nullable String inside, @Nullable String outside) {}
