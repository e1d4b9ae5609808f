package dev.highwater.volume.init;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns statements as the view keeps them into statements that can be run: the server says the
/// types of their parameters, the text says which columns they are compared with.
final class Drafter {

  /// `interval $1` is what became of `interval '1 day'`, and no SQL.
  private static final Pattern TYPED =
      Pattern.compile(
          "\\b(interval|date|timestamptz|timestamp|time)\\s+(\\$\\d+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LIMITS =
      Pattern.compile(
          "\\b(LIMIT|OFFSET|FETCH\\s+(?:FIRST|NEXT))\\s+\\$(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
  private static final String LIMIT = "20";

  private final Connection connection;
  private final Map<String, Map<String, String>> columns;
  private final List<String> path;

  /// @param connection in a transaction
  Drafter(Connection connection) throws SQLException {
    this.connection = connection;
    this.columns = columns(connection);
    this.path = path(connection);
  }

  /// Why a statement is left out.
  static final class LeftOut extends Exception {
    private static final long serialVersionUID = 1L;

    LeftOut(String why) {
      super(why, null, false, false);
    }
  }

  /// A draft of a statement.
  ///
  /// @throws LeftOut with the reason, where it cannot be run again
  Draft draft(LiveStatement live) throws SQLException, LeftOut {
    String text = TYPED.matcher(live.text()).replaceAll("CAST($2 AS $1)");
    if (text.stripLeading().toLowerCase(Locale.ROOT).startsWith("insert")) {
      throw new LeftOut(
          "an INSERT needs keys that are not there yet, which nothing can be drawn for");
    }
    if (text.contains(";")) {
      throw new LeftOut("it holds several statements");
    }
    List<String> types = types(text);
    Comparisons comparisons = new Comparisons(text, columns, path);
    if (comparisons.tables().isEmpty()) {
      throw new LeftOut("it names no table of this database");
    }
    Map<Integer, Comparison> found = comparisons.found();
    Map<Integer, String> constants = constants(text);
    List<String> unknown = new ArrayList<>();
    for (int number = 1; number <= types.size(); number++) {
      if (constants.containsKey(number)) {
        found.remove(number);
      } else if (types.get(number - 1).endsWith("[]")) {
        unknown.add("$" + number + " is an array");
      } else if (!found.containsKey(number)) {
        unknown.add("no column is seen that $" + number + " is compared with");
      }
    }
    if (!unknown.isEmpty()) {
      throw new LeftOut(String.join("; ", unknown));
    }
    return new Draft(live, named(text), types, found, constants, comparisons.tables());
  }

  private static String named(String text) {
    return PARAMETER.matcher(text).replaceAll(":p$1");
  }

  private static Map<Integer, String> constants(String text) {
    Map<Integer, String> constants = new HashMap<>();
    Matcher limit = LIMITS.matcher(text);
    while (limit.find()) {
      boolean offset = limit.group(1).equalsIgnoreCase("offset");
      constants.put(Integer.parseInt(limit.group(2)), offset ? "0" : LIMIT);
    }
    return constants;
  }

  /// The types that the server gives the parameters.
  private List<String> types(String text) throws SQLException, LeftOut {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PREPARE highwater_init AS " + text);
      try (ResultSet row =
          statement.executeQuery(
              """
              SELECT parameter_types::text[] FROM pg_prepared_statements
               WHERE name = 'highwater_init'
              """)) {
        row.next();
        Array types = row.getArray(1);
        return List.of((String[]) types.getArray());
      } finally {
        statement.execute("DEALLOCATE highwater_init");
      }
    } catch (SQLException refused) {
      connection.rollback(before);
      throw new LeftOut(
          "the server does not take its text again: "
              + String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given"));
    }
  }

  private static Map<String, Map<String, String>> columns(Connection connection)
      throws SQLException {
    Map<String, Map<String, String>> columns = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT n.nspname || '.' || c.relname, a.attname,
                       format_type(a.atttypid, a.atttypmod)
                  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
                   AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'highwater')
                """)) {
      while (row.next()) {
        columns
            .computeIfAbsent(row.getString(1), table -> new HashMap<>())
            .put(row.getString(2), row.getString(3));
      }
    }
    return columns;
  }

  private static List<String> path(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_schemas(false)::text[]")) {
      row.next();
      return List.of((String[]) row.getArray(1).getArray());
    }
  }

  /// A table's name as SQL takes it.
  static String quoted(String schema, String table) {
    return new QualifiedName(schema, table).quoted();
  }
}
