package dev.highwater.schema.section;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Table;
import org.jspecify.annotations.Nullable;

/// Writes the SQL of a foreign key.
///
/// Adding a key locks both tables against each other's changes, and a table that everything points
/// at would let only one key be added at a time. So the key is added without looking at the rows,
/// and validated afterwards under a lock that lets others validate theirs. The catalogue is the
/// same in the end, but for partitioned tables at either end before PostgreSQL 18: those are added
/// and checked in one.
final class ForeignKeyDdl {

  private ForeignKeyDdl() {}

  static PostDataItem item(Table table, ForeignKey key, Table referenced) {
    String alter = "ALTER TABLE " + table.name().quoted();
    boolean later =
        key.validated()
            && table.kind() == Table.Kind.ORDINARY
            && referenced.kind() == Table.Kind.ORDINARY;
    String create =
        alter
            + " ADD CONSTRAINT "
            + quote(key.name())
            + " "
            + key.definition()
            + (later ? " NOT VALID" : "");
    String comment = key.comment();
    if (comment != null) {
      create +=
          ";\nCOMMENT ON CONSTRAINT "
              + quote(key.name())
              + " ON "
              + table.name().quoted()
              + " IS "
              + Literal.of(comment);
    }
    @Nullable String finish = later ? alter + " VALIDATE CONSTRAINT " + quote(key.name()) : null;
    return new PostDataItem(
        PostDataItem.Kind.FOREIGN_KEY,
        table.name(),
        key.name(),
        alter + " DROP CONSTRAINT " + quote(key.name()),
        create,
        finish,
        Width.ENTRY + key.columns().stream().mapToLong(name -> Width.of(table, name)).sum());
  }
}
