package dev.highwater.cli.schema;

import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Table;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;

/// A catalogue for people to read.
final class CatalogText {

  private CatalogText() {}

  static String overview(Catalog catalog) {
    if (catalog.tables().isEmpty()) {
      return "No tables in database " + catalog.database() + "\n";
    }
    TextTable text =
        new TextTable(">columns", ">keys", ">foreign keys", ">checks", ">indexes", "table");
    for (Table table : catalog.tables()) {
      text.row(
          table.columns().size(),
          table.keys().size(),
          table.foreignKeys().size(),
          table.checks().size(),
          table.indexes().size(),
          table.name());
    }
    int columns = catalog.tables().stream().mapToInt(table -> table.columns().size()).sum();
    return text
        + "\n"
        + new Facts()
            .add("database", catalog.database() + " on PostgreSQL " + catalog.version().text())
            .add("tables", Figures.count(catalog.tables().size()))
            .add("columns", Figures.count(columns));
  }

  static String of(Table table) {
    TextTable columns = new TextTable("column", "type", "null", "value");
    for (Column column : table.columns()) {
      columns.row(
          column.name(), column.type().sql(), column.nullable() ? "yes" : "no", value(column));
    }
    List<String> parts = new ArrayList<>(List.of(table.name() + "\n\n" + columns));
    TextTable constraints = new TextTable("constraint", "definition");
    for (Key key : table.keys()) {
      constraints.row(key.name(), key.definition());
    }
    for (ForeignKey key : table.foreignKeys()) {
      constraints.row(key.name(), key.definition());
    }
    for (Check check : table.checks()) {
      constraints.row(check.name(), check.definition());
    }
    if (table.keys().size() + table.foreignKeys().size() + table.checks().size() > 0) {
      parts.add(constraints.toString());
    }
    if (!table.indexes().isEmpty()) {
      TextTable indexes = new TextTable("index", "definition");
      for (Index index : table.indexes()) {
        indexes.row(index.name().name(), definition(index));
      }
      parts.add(indexes.toString());
    }
    return String.join("\n", parts);
  }

  private static String definition(Index index) {
    return (index.unique() ? "unique " : "")
        + index.definition().substring(index.definition().indexOf(" USING ") + " USING ".length());
  }

  private static String value(Column column) {
    return switch (column.generated()) {
      case STORED, VIRTUAL -> "generated as " + column.defaultExpression();
      case NO ->
          switch (column.identity()) {
            case ALWAYS -> "identity, always";
            case BY_DEFAULT -> "identity, by default";
            case NONE ->
                column.defaultExpression() == null ? "" : "default " + column.defaultExpression();
          };
    };
  }
}
