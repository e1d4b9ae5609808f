package dev.highwater.seed.compatibility;

import dev.highwater.schema.catalog.QualifiedName;
import org.jspecify.annotations.Nullable;

/// What the planner or the server does not take.
///
/// @param column whose values it is about, null where that is not known
/// @param constraint the condition that is not met, null where it is none
record Refused(
    QualifiedName table, @Nullable String column, @Nullable String constraint, String why) {}
