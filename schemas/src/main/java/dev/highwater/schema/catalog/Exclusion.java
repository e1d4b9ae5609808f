package dev.highwater.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An exclusion constraint: of any two rows, at least one element's operator is not true.
///
/// @param method the access method of its index, such as `gist`
/// @param predicate the condition that a row must meet to take part, as SQL, else null
/// @param definition as `pg_get_constraintdef` writes it
/// @param index the index that holds it, of the same schema as the table
/// @param comment what `COMMENT ON CONSTRAINT` says, else null
public record Exclusion(
    String name,
    String method,
    List<Element> elements,
    @Nullable String predicate,
    boolean deferrable,
    boolean initiallyDeferred,
    String definition,
    String index,
    @Nullable String comment) {

  public Exclusion {
    elements = List.copyOf(elements);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("Exclusion constraint " + name + " compares nothing");
    }
  }

  /// What is compared, and by which operator, such as `pg_catalog.&&`.
  public record Element(KeyPart part, QualifiedName operator) {}
}
