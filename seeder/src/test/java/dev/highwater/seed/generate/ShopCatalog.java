package dev.highwater.seed.generate;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.ServerVersion;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The catalogue of the invented shop. Columns are written `name type`, `?` after a nullable one,
/// `> table` after a foreign key.
final class ShopCatalog {

  private static final Map<String, List<String>> TABLES =
      Map.of(
          "customer", List.of("id int8", "name text", "budget numeric"),
          "product", List.of("id int8", "label text"),
          "purchase",
              List.of(
                  "id int8",
                  "customer_id int8 > customer",
                  "amount numeric",
                  "bought_on date",
                  "paid_on date"),
          "item",
              List.of(
                  "id int8",
                  "purchase_id int8 > purchase",
                  "product_id int8 > product",
                  "note jsonb"),
          "aisle", List.of("id int8", "parent_id int8? > aisle", "depth int4", "path text"));

  private ShopCatalog() {}

  static Catalog catalog() {
    return new Catalog(
        "shop",
        new ServerVersion(180_006, "18.6"),
        TABLES.keySet().stream().sorted().map(ShopCatalog::table).toList(),
        List.of());
  }

  static String type(String table, String column) {
    return TABLES.getOrDefault(table, List.of()).stream()
        .map(written -> written.replace("?", "").split(" ", -1))
        .filter(words -> words[0].equals(column))
        .map(words -> words[1])
        .findFirst()
        .orElseThrow();
  }

  private static Table table(String name) {
    QualifiedName table = new QualifiedName("public", name);
    List<Column> columns = new ArrayList<>();
    List<ForeignKey> keys = new ArrayList<>();
    for (String written : TABLES.getOrDefault(name, List.of())) {
      String[] words = written.replace("?", "").split(" ", -1);
      columns.add(column(words[0], words[1], columns.size() + 1, written.contains("?")));
      if (words.length > 2) {
        keys.add(foreignKey(table, words[0], words[3]));
      }
    }
    Key primary =
        new Key(
            name + "_pkey",
            Key.Kind.PRIMARY,
            List.of("id"),
            false,
            false,
            false,
            "PRIMARY KEY (id)");
    return new Table(
        table,
        Table.Kind.ORDINARY,
        columns,
        List.of(primary),
        keys,
        List.of(),
        List.of(),
        null,
        null);
  }

  private static Column column(String name, String type, int position, boolean nullable) {
    int modifier = type.equals("numeric") ? (12 << 16 | 2) + 4 : -1;
    ColumnType columnType =
        new ColumnType(
            new QualifiedName("pg_catalog", type),
            type,
            0,
            ColumnType.Kind.BASE,
            modifier,
            null,
            List.of());
    return new Column(
        name,
        position,
        columnType,
        nullable,
        null,
        Column.Identity.NONE,
        Column.Generated.NO,
        null,
        null);
  }

  private static ForeignKey foreignKey(QualifiedName table, String column, String target) {
    return new ForeignKey(
        table.name() + "_" + column + "_fk",
        table,
        List.of(column),
        new QualifiedName("public", target),
        List.of("id"),
        ForeignKey.Match.SIMPLE,
        true,
        true,
        true,
        "");
  }
}
