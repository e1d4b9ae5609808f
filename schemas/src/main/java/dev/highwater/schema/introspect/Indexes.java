package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;
import static dev.highwater.schema.introspect.CatalogQuery.strings;

import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The indexes of all tables, by the table's oid, in the order of their names.
final class Indexes {

  private Indexes() {}

  static Map<Long, List<Index>> read(Connection connection, Map<Long, QualifiedName> tables)
      throws SQLException {
    Map<Long, List<Index>> indexes = new HashMap<>();
    CatalogQuery.INDEXES.forEachRow(
        connection,
        row -> {
          long oid = row.getLong("table_oid");
          QualifiedName table = tables.get(oid);
          if (table != null) {
            indexes.computeIfAbsent(oid, _ -> new ArrayList<>()).add(index(row, table));
          }
        });
    indexes.values().forEach(list -> list.sort(Comparator.comparing(Index::name)));
    return indexes;
  }

  private static Index index(ResultSet row, QualifiedName table) throws SQLException {
    return new Index(
        new QualifiedName(string(row, "schema"), string(row, "name")),
        table,
        string(row, "method"),
        strings(row, "keys"),
        row.getBoolean("is_unique"),
        row.getBoolean("is_primary"),
        row.getBoolean("is_valid"),
        optional(row, "predicate"),
        optional(row, "constraint_name"),
        optional(row, "constraint_definition"),
        string(row, "definition"),
        optional(row, "tablespace"),
        row.getBoolean("is_clustered"),
        row.getBoolean("is_replica_identity"),
        Sequences.name(row, "parent_schema", "parent_name"),
        optional(row, "comment"));
  }
}
