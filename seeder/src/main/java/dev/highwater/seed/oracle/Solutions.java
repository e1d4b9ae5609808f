package dev.highwater.seed.oracle;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.TableSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds combinations of values that conditions accept, by asking the server about many. What is
/// asked follows from the planned rows alone, so the answer is the same every time.
final class Solutions {

  private static final String ROWS = "pg_temp.highwater_rows";
  private static final String TUPLES = "pg_temp.highwater_tuples";
  private static final Set<String> MOMENTS = Set.of("date", "timestamp", "timestamptz");
  private static final List<String> UNITS = List.of("month", "year", "week", "hour");
  private static final int ASKED = 6_000;
  private static final int AT_ONCE = 500;
  private static final int ENOUGH = 200;

  private final Connection connection;
  private final Puzzle puzzle;

  private Solutions(Connection connection, Puzzle puzzle) {
    this.connection = connection;
    this.puzzle = puzzle;
  }

  /// The accepted combinations, each a text or null per column of the puzzle; empty where none was
  /// found.
  ///
  /// @param connection in a transaction; everything made in it is taken back
  static List<List<@Nullable String>> find(Connection connection, Puzzle puzzle, TableSource source)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      Solutions solutions = new Solutions(connection, puzzle);
      solutions.prepare(source);
      return solutions.accepted();
    } finally {
      connection.rollback(before);
    }
  }

  private void prepare(TableSource source) throws SQLException {
    execute(
        "CREATE TEMPORARY TABLE "
            + ROWS
            + " ("
            + puzzle.table().columns().stream()
                .map(column -> QualifiedName.quote(column.name()) + " " + base(column.type()).sql())
                .collect(Collectors.joining(", "))
            + ") ON COMMIT DROP");
    new SampleRows(source).into(connection, ROWS);
    List<String> columns = new ArrayList<>();
    List<String> pools = new ArrayList<>();
    int number = 0;
    for (Column column : puzzle.columns()) {
      String pool = "p" + number++;
      pools.add(pool(column, pool));
      columns.add(
          "("
              + pool
              + ".v)[1 + ((t.i * "
              + (2 * number + 1)
              + " + t.i / "
              + (number == 1 ? 1_000_000_007 : 7 * number * number)
              + ") % cardinality("
              + pool
              + ".v))] AS "
              + QualifiedName.quote(column.name()));
    }
    execute(
        "CREATE TEMPORARY TABLE "
            + TUPLES
            + " ON COMMIT DROP AS SELECT t.i::int AS \"highwater row\", "
            + String.join(", ", columns)
            + " FROM generate_series(0, "
            + (ASKED - 1)
            + ") AS t(i), "
            + String.join(", ", pools));
  }

  /// Values of a column: those of the planned rows, also cut to whole units of time, constants of
  /// the conditions, and null.
  private String pool(Column column, String name) {
    String quoted = QualifiedName.quote(column.name());
    String type = base(column.type()).sql();
    List<String> constants =
        ConstantTexts.of(puzzle.conditions(), column.type()).stream()
            .map(text -> "SELECT '" + text.replace("'", "''") + "'::" + type)
            .toList();
    List<String> values = new ArrayList<>(List.of(planned(quoted)));
    values.addAll(constants);
    if (MOMENTS.contains(base(column.type()).name().name())) {
      UNITS.forEach(
          unit -> values.add(planned("date_trunc('" + unit + "', " + quoted + ")::" + type)));
    }
    String all = String.join(" UNION ALL ", values);
    return "(SELECT array_agg(v) AS v FROM ("
        + all
        + (column.nullable() ? " UNION ALL SELECT NULL::" + type : "")
        + ") AS every"
        + (column.nullable() ? "" : " WHERE v IS NOT NULL")
        + ") AS "
        + name;
  }

  /// What an expression comes to in the planned rows, in their order.
  private static String planned(String expression) {
    return "SELECT v FROM (SELECT "
        + expression
        + " AS v, min(ctid) AS at FROM "
        + ROWS
        + " GROUP BY 1 ORDER BY 2 LIMIT 150) AS own";
  }

  private List<List<@Nullable String>> accepted() throws SQLException {
    List<List<@Nullable String>> found = new ArrayList<>();
    for (int from = 0; from < ASKED && found.size() < ENOUGH; from += AT_ONCE) {
      ask(from, from + AT_ONCE, found);
    }
    return found.stream().distinct().limit(ENOUGH).toList();
  }

  /// Asks about tuples; where the server fails over one of them, about ever fewer at once.
  private void ask(int from, int to, List<List<@Nullable String>> found) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query(from, to))) {
      while (rows.next()) {
        List<@Nullable String> tuple = new ArrayList<>();
        for (int i = 1; i <= puzzle.columns().size(); i++) {
          tuple.add(rows.getString(i));
        }
        found.add(tuple);
      }
    } catch (SQLException failed) {
      connection.rollback(before);
      boolean data = failed.getSQLState() != null && !failed.getSQLState().startsWith("57");
      if (!data) {
        throw failed;
      }
      if (to - from > 1 && to - from > AT_ONCE / 64) {
        ask(from, (from + to) / 2, found);
        ask((from + to) / 2, to, found);
      }
    }
  }

  private String query(int from, int to) {
    String columns =
        puzzle.columns().stream()
            .map(column -> QualifiedName.quote(column.name()) + "::text")
            .collect(Collectors.joining(", "));
    String conditions =
        puzzle.conditions().stream()
            .map(condition -> "(" + condition + ") IS NOT FALSE")
            .collect(Collectors.joining(" AND "));
    return "SELECT "
        + columns
        + " FROM "
        + TUPLES
        + " WHERE \"highwater row\" >= "
        + from
        + " AND \"highwater row\" < "
        + to
        + " AND "
        + conditions
        + " ORDER BY \"highwater row\"";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The type under all domains, so that combinations can be asked about that domains refuse.
  private static ColumnType base(ColumnType type) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN && element != null ? base(element) : type;
  }
}
