package dev.highwater.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sequence.
///
/// @param ownerTable the table whose column owns it, else null
/// @param ownerColumn that column, else null
/// @param uses the columns whose identity or default takes numbers from it, whoever owns it
public record Sequence(
    QualifiedName name,
    String type,
    long start,
    long increment,
    long minimum,
    long maximum,
    boolean cycle,
    @Nullable QualifiedName ownerTable,
    @Nullable String ownerColumn,
    List<Use> uses) {

  public Sequence {
    uses = List.copyOf(uses);
  }

  /// A column that takes numbers from it.
  public record Use(QualifiedName table, String column) {}
}
