package dev.highwater.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An index.
///
/// @param keys its key columns or expressions, in order, as SQL
/// @param predicate the condition of a partial index as SQL, else null
/// @param constraint the constraint that owns it, else null
/// @param definition as `pg_get_indexdef` writes it
public record Index(
    QualifiedName name,
    QualifiedName table,
    String method,
    List<String> keys,
    boolean unique,
    boolean primary,
    boolean valid,
    @Nullable String predicate,
    @Nullable String constraint,
    String definition) {

  public Index {
    keys = List.copyOf(keys);
  }
}
