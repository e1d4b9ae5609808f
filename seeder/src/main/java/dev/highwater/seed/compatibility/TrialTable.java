package dev.highwater.seed.compatibility;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.generate.RowStream;
import dev.highwater.seed.generate.TableSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// A temporary table with the columns of a table and all the rows that a dataset has for it.
///
/// @param name as SQL writes it
/// @param whole whether the rows are in it
record TrialTable(String name, boolean whole) {

  private static final int MOST_REFUSALS = 20;
  private static final int CHUNK = 1 << 20;
  private static final Pattern COLUMN = Pattern.compile("COPY [^,]+, line \\d+, column ([^:\\n]+)");

  /// Fills one. What the server refuses is written down, then it is taken off the column, so that
  /// the next is heard.
  static TrialTable of(
      Connection connection, Table table, TableSource source, int number, List<Refused> refused)
      throws SQLException {
    String name = make(connection, table, number);
    for (int i = 0; i < MOST_REFUSALS; i++) {
      Savepoint empty = connection.setSavepoint();
      try {
        copy(connection, source, name);
        return new TrialTable(name, true);
      } catch (SQLException failed) {
        connection.rollback(empty);
        String column = column(failed);
        refused.add(new Refused(table.name(), column, null, Trial.first(failed)));
        if (column == null || !relax(connection, name, table, column)) {
          return new TrialTable(name, false);
        }
      } catch (RuntimeException failed) {
        connection.rollback(empty);
        refused.add(new Refused(table.name(), named(table, failed), null, Trial.first(failed)));
        return new TrialTable(name, false);
      }
    }
    return new TrialTable(name, false);
  }

  /// Makes an empty one, with types, NOT NULLs and generated columns alone.
  static String make(Connection connection, Table table, int number) throws SQLException {
    String name = "pg_temp.highwater_trial_" + number;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TEMPORARY TABLE "
              + name
              + " (LIKE "
              + table.name().quoted()
              + " INCLUDING GENERATED) ON COMMIT DROP");
    }
    return name;
  }

  static void copy(Connection connection, TableSource source, String name) throws SQLException {
    RowStream stream = RowStream.of(source);
    CopyBuffer buffer = new CopyBuffer(CHUNK);
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(RowStream.copyIn(name, source));
    try {
      stream.begin(buffer);
      for (long row = 0; row < source.rows(); row++) {
        stream.add(row, buffer);
        if (buffer.size() > CHUNK / 2) {
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

  private static @Nullable String column(SQLException failed) {
    ServerErrorMessage said =
        failed instanceof PSQLException server ? server.getServerErrorMessage() : null;
    if (said == null) {
      return null;
    }
    if (said.getColumn() != null) {
      return said.getColumn();
    }
    Matcher where = COLUMN.matcher(String.valueOf(said.getWhere()));
    return where.find() ? where.group(1).strip() : null;
  }

  private static @Nullable String named(Table table, RuntimeException failed) {
    String said = String.valueOf(failed.getMessage());
    return table.columns().stream()
        .map(Column::name)
        .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(said).find())
        .findFirst()
        .orElse(null);
  }

  /// Lets a column take any value of its kind; false where there is no more to let.
  private static boolean relax(Connection connection, String name, Table table, String column)
      throws SQLException {
    Column found = table.column(column).orElse(null);
    if (found == null || found.generated() != Column.Generated.NO) {
      return false;
    }
    ColumnType base = found.type().base();
    String loose = base.name().name().equals("bpchar") ? base.sql() : base.name().quoted();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "ALTER TABLE "
              + name
              + " ALTER COLUMN "
              + quote(column)
              + " DROP NOT NULL, ALTER COLUMN "
              + quote(column)
              + " TYPE "
              + loose);
      return true;
    }
  }
}
