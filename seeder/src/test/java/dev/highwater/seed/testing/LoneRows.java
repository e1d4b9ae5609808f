package dev.highwater.seed.testing;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.generate.RowStream;
import dev.highwater.seed.generate.TableSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows at random places, each made by a writer that has made no other, compared with what a
/// database holds.
public final class LoneRows {

  private static final int PER_TABLE = 5;

  private LoneRows() {}

  /// Rows that the database does not hold, by table, in words.
  ///
  /// @param seed chooses the places
  public static List<String> strangers(TestDatabase database, List<TableSource> sources, long seed)
      throws SQLException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<String> strangers = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (TableSource source : sources) {
        if (source.rows() > 0) {
          long[] places = random.longs(PER_TABLE, 0, source.rows()).toArray();
          copy(connection, statement, source, places);
          strangers.addAll(missing(statement, source));
          connection.rollback();
        }
      }
    }
    return strangers;
  }

  private static void copy(
      Connection connection, Statement statement, TableSource source, long[] places)
      throws SQLException {
    statement.execute(
        "CREATE TEMPORARY TABLE lone ON COMMIT DROP AS SELECT %s FROM %s WITH NO DATA"
            .formatted(columns(source, ""), source.table().quoted()));
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(RowStream.copyIn("pg_temp.lone", source));
    CopyBuffer buffer = new CopyBuffer(1 << 12);
    RowStream.of(source).begin(buffer);
    for (long place : places) {
      RowStream.of(source).add(place, buffer);
    }
    RowStream.of(source).end(buffer);
    copy.writeToCopy(buffer.array(), 0, buffer.size());
    copy.endCopy();
  }

  private static List<String> missing(Statement statement, TableSource source) throws SQLException {
    String query =
        "SELECT ROW(%s)::text FROM pg_temp.lone l EXCEPT SELECT ROW(%s)::text FROM %s t"
            .formatted(columns(source, "l."), columns(source, "t."), source.table().quoted());
    List<String> missing = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        missing.add(source.table() + " " + row.getString(1));
      }
    }
    return missing;
  }

  private static String columns(TableSource source, String prefix) {
    return source.columns().stream()
        .map(column -> prefix + QualifiedName.quote(column))
        .collect(Collectors.joining(", "));
  }
}
