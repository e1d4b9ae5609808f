package dev.highwater.seed.inspect;

import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.session.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Small pieces of the queries of this room.
public final class Sql {

  private static final int MOST_EXAMPLES = 3;

  private Sql() {}

  /// A text as SQL writes it.
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /// An expression that names a row by its key: `id = 5, code = x`.
  public static String key(List<String> columns, String alias) {
    return columns.stream()
        .map(
            column ->
                literal(column + " = ")
                    + " || coalesce("
                    + alias
                    + "."
                    + QualifiedName.quote(column)
                    + "::text, 'null')")
        .collect(Collectors.joining(", ", "array_to_string(ARRAY[", "], ', ')"));
  }

  /// The same by a table's primary key, or by where the row is stored.
  static String row(Table table, String alias) {
    return table
        .primaryKey()
        .map(Key::columns)
        .map(columns -> key(columns, alias))
        .orElse("'at ' || " + alias + ".ctid::text");
  }

  /// The rows of a table itself: not those of tables that inherit from it, but those of its
  /// partitions.
  static String rows(Table table) {
    return (table.kind() == Table.Kind.PARTITIONED ? "" : "ONLY ") + table.name().quoted();
  }

  static long count(Session session, String query) throws SQLException {
    try (Statement statement = session.connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /// The first few values of a query's first column.
  static List<String> examples(Session session, String query) throws SQLException {
    List<String> examples = new ArrayList<>();
    try (Statement statement = session.connection().createStatement();
        ResultSet row = statement.executeQuery(query + " LIMIT " + MOST_EXAMPLES)) {
      while (row.next()) {
        examples.add(row.getString(1));
      }
    }
    return examples;
  }
}
