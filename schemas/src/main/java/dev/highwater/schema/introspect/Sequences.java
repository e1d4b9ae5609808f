package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Sequence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The sequences of a database, in the order of their names.
final class Sequences {

  private Sequences() {}

  static List<Sequence> read(Connection connection) throws SQLException {
    Map<QualifiedName, List<Sequence.Use>> uses = new HashMap<>();
    CatalogQuery.COLUMN_SEQUENCES.forEachRow(
        connection,
        row ->
            uses.computeIfAbsent(CatalogQuery.name(row, "sequence_"), _ -> new ArrayList<>())
                .add(
                    new Sequence.Use(
                        CatalogQuery.name(row, "table_"), string(row, "column_name"))));
    List<Sequence> sequences = new ArrayList<>();
    CatalogQuery.SEQUENCES.forEachRow(connection, row -> sequences.add(sequence(row, uses)));
    sequences.sort(Comparator.comparing(Sequence::name));
    return sequences;
  }

  /// The numbers that sequences gave last, of those that gave one.
  static Map<QualifiedName, Long> lastValues(Connection connection) throws SQLException {
    Map<QualifiedName, Long> values = new TreeMap<>();
    CatalogQuery.LAST_VALUES.forEachRow(
        connection, row -> values.put(CatalogQuery.name(row, ""), row.getLong("last_value")));
    return values;
  }

  private static Sequence sequence(ResultSet row, Map<QualifiedName, List<Sequence.Use>> uses)
      throws SQLException {
    QualifiedName name = CatalogQuery.name(row, "");
    return new Sequence(
        name,
        string(row, "type"),
        row.getLong("start"),
        row.getLong("increment"),
        row.getLong("minimum"),
        row.getLong("maximum"),
        row.getBoolean("cycle"),
        CatalogQuery.name(row, "owner_schema", "owner_name"),
        optional(row, "owner_column"),
        uses.getOrDefault(name, List.of()));
  }
}
