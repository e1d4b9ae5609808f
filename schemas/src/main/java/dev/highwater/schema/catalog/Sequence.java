package dev.highwater.schema.catalog;

import org.jspecify.annotations.Nullable;

/// A sequence.
///
/// @param lastValue the number it gave last; null where it gave none yet, or the role may not see
/// @param ownerTable the table whose column owns it, else null
/// @param ownerColumn that column, else null
public record Sequence(
    QualifiedName name,
    String type,
    long start,
    long increment,
    long minimum,
    long maximum,
    boolean cycle,
    @Nullable Long lastValue,
    @Nullable QualifiedName ownerTable,
    @Nullable String ownerColumn) {}
