package dev.highwater.seed.verify;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.RowStream;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.inspect.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Says of some rows which columns differ from what is in the table. The server compares: the rows
/// as they should be go into a temporary table, and are joined by the primary key.
final class RowComparison {

  private static final String KEY =
      """
      SELECT a.attname
      FROM pg_catalog.pg_constraint k
      JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
      WHERE k.contype = 'p' AND k.conrelid = ?::regclass
      ORDER BY array_position(k.conkey, a.attnum)\
      """;

  private final Session session;
  private final TableSource source;
  private final String rows;

  RowComparison(Session session, TableSource source, String rows) {
    this.session = session;
    this.source = source;
    this.rows = rows;
  }

  /// A sentence for each row.
  List<String> describe(List<Long> rows) throws SQLException {
    List<String> key = key();
    if (key.isEmpty() || !source.columns().containsAll(key)) {
      return rows.stream().map(row -> "row " + row).toList();
    }
    Connection connection = session.connection();
    connection.setAutoCommit(false);
    try {
      fill(rows);
      List<String> sentences = compare(key, forms(rows));
      // COPY keeps the order, and the temporary table has no other.
      List<String> described = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        described.add("row " + rows.get(i) + " " + sentences.get(i));
      }
      return described;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static String difference(String columns, List<String> forms) {
    return columns.isEmpty()
        ? "is right, but the dataset writes "
            + String.join(", ", forms)
            + " in another form than the server"
        : "differs in " + columns;
  }

  private List<String> key() throws SQLException {
    try (PreparedStatement statement = session.connection().prepareStatement(KEY)) {
      statement.setString(1, source.table().quoted());
      List<String> columns = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          columns.add(row.getString(1));
        }
      }
      return columns;
    }
  }

  private void fill(List<Long> rows) throws SQLException {
    String columns =
        source.columns().stream().map(QualifiedName::quote).collect(Collectors.joining(", "));
    session.execute(
        "CREATE TEMPORARY TABLE highwater_expected ON COMMIT DROP AS SELECT "
            + columns
            + " FROM "
            + source.table().quoted()
            + " WITH NO DATA");
    CopyIn copy =
        session
            .connection()
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(RowStream.copyIn("pg_temp.highwater_expected", source));
    CopyBuffer buffer = new CopyBuffer(1 << 12);
    RowStream stream = RowStream.of(source);
    stream.begin(buffer);
    rows.forEach(row -> stream.add(row, buffer));
    stream.end(buffer);
    copy.writeToCopy(buffer.array(), 0, buffer.size());
    copy.endCopy();
  }

  private List<List<String>> forms(List<Long> rows) throws SQLException {
    return new FormComparison(session.connection(), source)
        .columns(rows, TableDigests.copyOut(source, "pg_temp.highwater_expected"));
  }

  private List<String> compare(List<String> key, List<List<String>> forms) throws SQLException {
    String join =
        key.stream()
            .map(QualifiedName::quote)
            .map(column -> "t." + column + " = e." + column)
            .collect(Collectors.joining(" AND "));
    String differing =
        source.columns().stream()
            .map(
                column ->
                    "CASE WHEN t.%1$s::text IS DISTINCT FROM e.%1$s::text THEN %2$s END"
                        .formatted(QualifiedName.quote(column), Sql.literal(column)))
            .collect(Collectors.joining(", "));
    String query =
        "SELECT "
            + Sql.key(key, "e")
            + ", t.ctid IS NULL, array_to_string(ARRAY["
            + differing
            + "], ', ') FROM pg_temp.highwater_expected e LEFT JOIN "
            + rows
            + " t ON "
            + join
            + " ORDER BY e.ctid";
    List<String> sentences = new ArrayList<>();
    try (PreparedStatement statement = session.connection().prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        sentences.add(
            "("
                + row.getString(1)
                + ") "
                + (row.getBoolean(2)
                    ? "is missing"
                    : difference(row.getString(3), forms.get(sentences.size()))));
      }
    }
    return sentences;
  }
}
