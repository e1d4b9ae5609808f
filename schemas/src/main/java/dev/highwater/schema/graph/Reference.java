package dev.highwater.schema.graph;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.function.Predicate;

/// A foreign key as an edge from the table that refers to the table it refers to. A partition
/// counts as the table it is a part of.
///
/// @param nullable whether a row can leave the reference open, to be filled in later
/// @param deferrable whether a row can refer to one that comes later in the same transaction
public record Reference(
    QualifiedName from, QualifiedName to, ForeignKey key, boolean nullable, boolean deferrable) {

  static Reference of(QualifiedName from, QualifiedName to, ForeignKey key, Table table) {
    Predicate<String> canBeNull = name -> table.column(name).map(Column::nullable).orElse(false);
    boolean nullable =
        switch (key.match()) {
          case SIMPLE, PARTIAL -> key.columns().stream().anyMatch(canBeNull);
          case FULL -> key.columns().stream().allMatch(canBeNull);
        };
    return new Reference(from, to, key, nullable, key.deferrable());
  }

  /// Whether rows can be loaded against the direction of this reference with the constraint in
  /// place, or none is in place at all.
  public boolean breakable() {
    return nullable || deferrable || !key.enforced();
  }

  /// The step as people read it: `(region_id, nullable) → common_region`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("(").append(String.join(", ", key.columns()));
    if (nullable) {
      text.append(", nullable");
    }
    if (deferrable) {
      text.append(", deferrable");
    }
    return text.append(") → ").append(to).toString();
  }
}
