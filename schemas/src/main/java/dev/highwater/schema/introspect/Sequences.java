package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.Sequence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The sequences of a database, in the order of their names.
final class Sequences {

  private Sequences() {}

  static List<Sequence> read(Connection connection) throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    CatalogQuery.SEQUENCES.forEachRow(connection, row -> sequences.add(sequence(row)));
    sequences.sort(Comparator.comparing(Sequence::name));
    return sequences;
  }

  private static Sequence sequence(ResultSet row) throws SQLException {
    return new Sequence(
        CatalogQuery.name(row, ""),
        string(row, "type"),
        row.getLong("start"),
        row.getLong("increment"),
        row.getLong("minimum"),
        row.getLong("maximum"),
        row.getBoolean("cycle"),
        row.getObject("last_value", Long.class),
        CatalogQuery.name(row, "owner_schema", "owner_name"),
        optional(row, "owner_column"));
  }
}
