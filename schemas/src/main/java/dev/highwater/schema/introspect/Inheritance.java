package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whose rows belong to whose: by INHERITS, and by partitioning.
final class Inheritance {

  private record PartitionKey(Partition.Strategy strategy, List<KeyPart> parts) {}

  private final Map<Long, List<QualifiedName>> parents = new HashMap<>();
  private final Map<Long, PartitionKey> keys = new HashMap<>();

  private Inheritance() {}

  static Inheritance read(Connection connection, KeyParts parts) throws SQLException {
    Inheritance found = new Inheritance();
    CatalogQuery.INHERITANCE.forEachRow(
        connection,
        row ->
            found
                .parents
                .computeIfAbsent(row.getLong("table_oid"), _ -> new ArrayList<>())
                .add(CatalogQuery.name(row, "parent_")));
    CatalogQuery.PARTITION_KEYS.forEachRow(
        connection, row -> found.keys.put(row.getLong("table_oid"), partitionKey(row, parts)));
    return found;
  }

  /// What a table inherits from, in the order declared.
  List<QualifiedName> parents(long table) {
    return parents.getOrDefault(table, List.of());
  }

  /// How the table that the row of `tables.sql` is of takes part in partitioning.
  @Nullable Partition partition(ResultSet row) throws SQLException {
    PartitionKey key = keys.get(row.getLong("oid"));
    QualifiedName parent = CatalogQuery.name(row, "parent_schema", "parent_name");
    if (key == null && parent == null) {
      return null;
    }
    return new Partition(
        optional(row, "partition_key"),
        key == null ? null : key.strategy(),
        key == null ? List.of() : key.parts(),
        parent,
        optional(row, "partition_bound"));
  }

  private static PartitionKey partitionKey(ResultSet row, KeyParts parts) throws SQLException {
    String list = optional(row, "expressions");
    Iterator<String> items = (list == null ? List.<String>of() : SqlText.items(list)).iterator();
    List<@Nullable String> expressions = new ArrayList<>();
    for (String column : CatalogQuery.nullables(row, "columns", String[].class)) {
      expressions.add(column == null ? items.next() : null);
    }
    return new PartitionKey(
        switch (string(row, "strategy")) {
          case "l" -> Partition.Strategy.LIST;
          case "r" -> Partition.Strategy.RANGE;
          case "h" -> Partition.Strategy.HASH;
          default -> throw new SQLException("Unknown way of partitioning");
        },
        parts.of(row, expressions));
  }
}
