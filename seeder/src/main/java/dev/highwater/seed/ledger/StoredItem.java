package dev.highwater.seed.ledger;

import dev.highwater.schema.catalog.QualifiedName;

/// Something taken off a table while it is loaded, with the DDL that puts it back.
///
/// @param id its line in the ledger
public record StoredItem(
    long id, Kind kind, QualifiedName table, String name, String dropSql, String createSql) {

  /// What it is, in the order in which things are put back.
  public enum Kind {
    /// A primary key or unique constraint.
    KEY("key"),
    /// An index that no constraint owns.
    INDEX("index"),
    /// A foreign key.
    FOREIGN_KEY("foreign key"),
    /// A trigger that is switched off meanwhile.
    TRIGGER("trigger");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// The kind as people say it.
    public String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    return kind.words() + " " + name + " of " + table;
  }
}
