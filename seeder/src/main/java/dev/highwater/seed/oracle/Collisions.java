package dev.highwater.seed.oracle;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.generate.RowStream;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.Appended;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.TablePlan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Offers the planned rows of tables that grow to the server, in a temporary table, and asks
/// whether their keys are free among the rows that are there. Nothing of it stays.
final class Collisions {

  /// Rows of a table that are asked about; those of a larger table from its beginning.
  private static final long MOST_ROWS = 200_000;

  private static final String NAME = "pg_temp.highwater_planned";

  private final Connection connection;
  private final List<Problem> problems = new ArrayList<>();

  private Collisions(Connection connection) {
    this.connection = connection;
  }

  /// One for each key that is taken, with a value that is.
  ///
  /// @param connection with no transaction open; left so
  static List<Problem> ask(Connection connection, Catalog catalog, Planning planning)
      throws SQLException {
    Collisions collisions = new Collisions(connection);
    Map<QualifiedName, Table> tables = catalog.tablesByName();
    for (TableSource source : planning.sources()) {
      TablePlan plan = planning.plan().table(source.table()).orElse(null);
      Appended appended = plan == null ? null : plan.appended();
      Table table = tables.get(source.table());
      if (appended != null && table != null) {
        connection.setAutoCommit(false);
        try {
          collisions.look(table, source, appended);
        } finally {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      }
    }
    return List.copyOf(collisions.problems);
  }

  private void look(Table table, TableSource source, Appended appended) throws SQLException {
    List<Index> indexes =
        table.indexes().stream()
            .filter(index -> index.unique() && !index.exclusion())
            .filter(index -> !tells(index, appended))
            .toList();
    for (Exclusion exclusion : table.exclusions()) {
      problems.add(
          new Problem(
              "Table " + table.name() + " cannot grow beside the rows that it holds",
              "exclusion constraint " + exclusion.name(),
              "whether new rows exclude those that are there is not known before they are loaded",
              "leave the table as it is"));
    }
    if (indexes.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TEMPORARY TABLE highwater_planned (LIKE "
              + table.name().quoted()
              + " INCLUDING GENERATED) ON COMMIT DROP");
    }
    fill(source);
    for (Index index : indexes) {
      look(table, index, appended);
    }
  }

  /// Whether the key has the column in which the dataset's rows differ from all others.
  private static boolean tells(Index index, Appended appended) {
    return index.predicate() == null
        && index.keySql().contains(QualifiedName.quote(appended.column()));
  }

  private void look(Table table, Index index, Appended appended) throws SQLException {
    List<String> keys =
        IntStream.range(0, index.keys().size()).mapToObj(key -> "key" + key).toList();
    String selected =
        IntStream.range(0, keys.size())
            .mapToObj(key -> "(" + index.keySql().get(key) + ") AS " + keys.get(key))
            .collect(Collectors.joining(", "));
    String condition = index.predicate() == null ? "" : " AND (" + index.predicate() + ")";
    String nulls =
        index.nullsNotDistinct()
            ? ""
            : keys.stream()
                .map(key -> " AND " + key + " IS NOT NULL")
                .collect(Collectors.joining());
    String query =
        "SELECT array_to_string(ARRAY["
            + keys.stream().map(key -> key + "::text").collect(Collectors.joining(", "))
            + "], ', ', 'null') FROM (SELECT "
            + selected
            + " FROM "
            + NAME
            + " WHERE true"
            + condition
            + " INTERSECT SELECT "
            + selected
            + " FROM "
            + table.name().quoted()
            + " WHERE NOT ("
            + appended.predicate()
            + ")"
            + condition
            + ") AS taken WHERE true"
            + nulls
            + " LIMIT 1";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      if (row.next()) {
        problems.add(
            new Problem(
                "New rows of " + table.name() + " would have keys that are taken",
                index.name().name()
                    + " ("
                    + index.keys().stream()
                        .map(key -> key.term().toString())
                        .collect(Collectors.joining(", "))
                    + ")",
                "a row that is there has " + row.getString(1),
                "give one of these columns a formula whose values are not there, such as one with"
                    + " words of its own"));
      }
    }
  }

  private void fill(TableSource source) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(RowStream.copyIn(NAME, source));
    try {
      CopyBuffer buffer = new CopyBuffer(1 << 16);
      RowStream stream = RowStream.of(source);
      stream.begin(buffer);
      long rows = Math.min(MOST_ROWS, source.rows());
      for (long row = 0; row < rows; row++) {
        stream.add(row, buffer);
        if (buffer.size() > 1 << 15) {
          copy.writeToCopy(buffer.array(), 0, buffer.size());
          buffer.clear();
        }
      }
      stream.end(buffer);
      copy.writeToCopy(buffer.array(), 0, buffer.size());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }
}
