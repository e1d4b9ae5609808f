package dev.highwater.seed.ledger;

import dev.highwater.schema.catalog.QualifiedName;
import org.jspecify.annotations.Nullable;

/// Something taken off a table while it is loaded, with the DDL that puts it back.
///
/// @param id its line in the ledger
/// @param dropSql a statement, or [#WITH_PARENT]
/// @param createSql one or more statements for one transaction
/// @param finishSql what is left to be done after `createSql`'s transaction, else null: having rows
///   checked, making an index a key, attaching it to its parent's
/// @param weight bytes a row that putting it back moves, roughly
/// @param catalogEntry what the catalogue said of it, as JSON, else null
public record StoredItem(
    long id,
    Kind kind,
    QualifiedName table,
    String name,
    String dropSql,
    String createSql,
    @Nullable String finishSql,
    long weight,
    @Nullable String catalogEntry) {

  /// What drops an index of a partition that belongs to an index of the partitioned table: dropping
  /// that one.
  public static final String WITH_PARENT = "";

  /// Whether it goes when the item before it is dropped, which belongs to the parent.
  public boolean goesWithParent() {
    return dropSql.equals(WITH_PARENT);
  }

  /// Whether both are about the same thing, whenever they were stored.
  public boolean sameAs(StoredItem other) {
    return kind == other.kind && table.equals(other.table) && name.equals(other.name);
  }

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
