package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of a database, each put together from what the other queries found.
final class Tables {

  private record Found(
      QualifiedName name,
      Table.Kind kind,
      @Nullable Partition partition,
      @Nullable String comment) {}

  private Tables() {}

  static List<Table> read(Connection connection) throws SQLException {
    Map<Long, Found> found = new LinkedHashMap<>();
    CatalogQuery.TABLES.forEachRow(connection, row -> found.put(row.getLong("oid"), found(row)));
    Map<Long, QualifiedName> names = new HashMap<>();
    found.forEach((oid, table) -> names.put(oid, table.name()));
    Map<Long, List<Column>> columns = Columns.read(connection);
    Constraints constraints = Constraints.read(connection, names);
    Map<Long, List<Index>> indexes = Indexes.read(connection, names);
    return found.entrySet().stream()
        .map(
            entry ->
                new Table(
                    entry.getValue().name(),
                    entry.getValue().kind(),
                    columns.getOrDefault(entry.getKey(), List.of()),
                    constraints.keys(entry.getKey()),
                    constraints.foreignKeys(entry.getKey()),
                    constraints.checks(entry.getKey()),
                    indexes.getOrDefault(entry.getKey(), List.of()),
                    entry.getValue().partition(),
                    entry.getValue().comment()))
        .toList();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new QualifiedName(string(row, "schema"), string(row, "name")),
        kind(string(row, "kind")),
        partition(row),
        optional(row, "comment"));
  }

  private static Table.Kind kind(String code) throws SQLException {
    return switch (code) {
      case "r" -> Table.Kind.ORDINARY;
      case "p" -> Table.Kind.PARTITIONED;
      case "f" -> Table.Kind.FOREIGN;
      default -> throw new SQLException("Unknown kind of table " + code);
    };
  }

  private static @Nullable Partition partition(ResultSet row) throws SQLException {
    String key = optional(row, "partition_key");
    QualifiedName parent = Sequences.name(row, "parent_schema", "parent_name");
    return key == null && parent == null
        ? null
        : new Partition(key, parent, optional(row, "partition_bound"));
  }
}
