package dev.highwater.dataset.archive;

import dev.highwater.dataset.field.FieldForm;
import java.util.Set;

/// A column of a table's file.
///
/// @param type as PostgreSQL writes it, such as `numeric(14,2)`
/// @param form of its fields
public record StoredColumn(String name, String type, FieldForm form) {

  /// Types whose bytes are their text, so that files and tables have the same digests.
  private static final Set<String> TEXTS =
      Set.of("text", "varchar", "bpchar", "citext", "name", "json", "enum");

  /// The same in a file of CSV, where a value is what is printed of it.
  public StoredColumn printed() {
    boolean text = form instanceof FieldForm.Plain(String plain) && TEXTS.contains(plain);
    return text ? this : new StoredColumn(name, type, FieldForm.TEXT);
  }
}
