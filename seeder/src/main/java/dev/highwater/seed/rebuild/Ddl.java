package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.StoredItem;

/// Writes the DDL that takes a thing off its table and puts it back.
final class Ddl {

  private static final long NEW = 0;

  private Ddl() {}

  /// A key comes back over its index: the constraint's own definition forgets storage parameters.
  static StoredItem item(QualifiedName table, Key key, Index index) {
    String alter = "ALTER TABLE " + table.quoted();
    String constraint = " CONSTRAINT " + QualifiedName.quote(key.name());
    String kind =
        switch (key.kind()) {
          case PRIMARY -> " PRIMARY KEY";
          case UNIQUE -> " UNIQUE";
        };
    String deferral =
        key.initiallyDeferred()
            ? " DEFERRABLE INITIALLY DEFERRED"
            : key.deferrable() ? " DEFERRABLE" : "";
    return new StoredItem(
        NEW,
        StoredItem.Kind.KEY,
        table,
        key.name(),
        alter + " DROP" + constraint,
        index.definition()
            + ";\n"
            + alter
            + " ADD"
            + constraint
            + kind
            + " USING INDEX "
            + QualifiedName.quote(index.name().name())
            + deferral);
  }

  static StoredItem item(ForeignKey key) {
    String alter = "ALTER TABLE " + key.table().quoted();
    String constraint = " CONSTRAINT " + QualifiedName.quote(key.name());
    return new StoredItem(
        NEW,
        StoredItem.Kind.FOREIGN_KEY,
        key.table(),
        key.name(),
        alter + " DROP" + constraint,
        alter + " ADD" + constraint + " " + key.definition());
  }

  static StoredItem item(Index index) {
    return new StoredItem(
        NEW,
        StoredItem.Kind.INDEX,
        index.table(),
        index.name().name(),
        "DROP INDEX " + index.name().quoted(),
        index.definition());
  }

  static StoredItem item(FixedItems.Trigger trigger) {
    String name = QualifiedName.quote(trigger.name());
    String table = "ALTER TABLE " + trigger.table().quoted() + " ";
    return new StoredItem(
        NEW,
        StoredItem.Kind.TRIGGER,
        trigger.table(),
        trigger.name(),
        table + "DISABLE TRIGGER " + name,
        table + trigger.enable() + " TRIGGER " + name);
  }

  /// The statement that creates a foreign key without looking at the rows, or as it is where it
  /// never looked.
  static String unchecked(StoredItem foreignKey) {
    return checksRows(foreignKey) ? foreignKey.createSql() + " NOT VALID" : foreignKey.createSql();
  }

  /// Whether a foreign key holds for the rows that are there.
  static boolean checksRows(StoredItem foreignKey) {
    return !foreignKey.createSql().endsWith(" NOT VALID")
        && !foreignKey.createSql().endsWith(" NOT ENFORCED");
  }

  /// The statement that looks at the rows.
  static String check(StoredItem foreignKey) {
    return "ALTER TABLE "
        + foreignKey.table().quoted()
        + " VALIDATE CONSTRAINT "
        + QualifiedName.quote(foreignKey.name());
  }
}
