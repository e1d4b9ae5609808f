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

/// The indexes of all tables, each with its oid.
final class Indexes {

  private final Map<Long, List<Index>> byTable = new HashMap<>();
  private final Map<Long, Index> byOid = new HashMap<>();

  private Indexes() {}

  static Indexes read(Connection connection, Map<Long, QualifiedName> tables, KeyParts parts)
      throws SQLException {
    Indexes indexes = new Indexes();
    CatalogQuery.INDEXES.forEachRow(
        connection,
        row -> {
          long oid = row.getLong("table_oid");
          QualifiedName table = tables.get(oid);
          if (table != null) {
            Index index = index(row, table, parts);
            indexes.byTable.computeIfAbsent(oid, _ -> new ArrayList<>()).add(index);
            indexes.byOid.put(row.getLong("index_oid"), index);
          }
        });
    indexes.byTable.values().forEach(list -> list.sort(Comparator.comparing(Index::name)));
    return indexes;
  }

  /// Those of a table, in the order of their names.
  List<Index> of(long table) {
    return byTable.getOrDefault(table, List.of());
  }

  /// The index of that oid.
  Index index(long oid) throws SQLException {
    Index index = byOid.get(oid);
    if (index == null) {
      throw new SQLException("The system catalogues hold no index " + oid);
    }
    return index;
  }

  private static Index index(ResultSet row, QualifiedName table, KeyParts parts)
      throws SQLException {
    return new Index(
        CatalogQuery.name(row, ""),
        table,
        string(row, "method"),
        parts.of(row, CatalogQuery.nullables(row, "texts", String[].class)),
        strings(row, "include"),
        row.getBoolean("is_unique"),
        row.getBoolean("is_primary"),
        row.getBoolean("nulls_not_distinct"),
        row.getBoolean("is_exclusion"),
        row.getBoolean("is_valid"),
        optional(row, "predicate"),
        optional(row, "constraint_name"),
        optional(row, "constraint_definition"),
        string(row, "definition"),
        optional(row, "tablespace"),
        row.getBoolean("is_clustered"),
        row.getBoolean("is_replica_identity"),
        CatalogQuery.name(row, "parent_schema", "parent_name"),
        strings(row, "options"),
        statistics(row),
        optional(row, "comment"));
  }

  private static Map<Integer, Integer> statistics(ResultSet row) throws SQLException {
    List<Integer> places = CatalogQuery.integers(row, "statistics_places");
    List<Integer> targets = CatalogQuery.integers(row, "statistics_targets");
    Map<Integer, Integer> statistics = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      statistics.put(places.get(i), targets.get(i));
    }
    return statistics;
  }
}
