package dev.highwater.schema.catalog;

import org.jspecify.annotations.Nullable;

/// How a table takes part in declarative partitioning.
///
/// @param key the partition key of a parent as SQL (`RANGE (created_at)`), else null
/// @param parent the table it is a partition of, else null
/// @param bound the bound of a partition as SQL (`FOR VALUES FROM … TO …`, `DEFAULT`), else null
public record Partition(
    @Nullable String key, @Nullable QualifiedName parent, @Nullable String bound) {}
