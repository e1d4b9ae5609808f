package dev.highwater.volume.init;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads what a database has been asked since its statistics began.
///
/// @param since seconds that the statistics cover; 0 where the version does not tell
/// @param statements dearest first
public record LiveStatements(double since, List<LiveStatement> statements) {

  private static final int OLDEST = 8;
  private static final int TELLS_SINCE = 9;

  public LiveStatements {
    statements = List.copyOf(statements);
  }

  /// Reads them; Highwater's own, those of catalogues and those that are no queries are left out.
  ///
  /// @throws Failure when `pg_stat_statements` is not there or may not be read
  public static LiveStatements read(Connection connection) throws SQLException {
    String schema;
    int minor;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT n.nspname, e.extversion
                  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                 WHERE e.extname = 'pg_stat_statements'
                """)) {
      if (!row.next()) {
        throw missing("the extension pg_stat_statements is not in this database");
      }
      schema = row.getString(1);
      minor = Integer.parseInt(row.getString(2).replaceFirst("^1\\.", ""));
    }
    if (minor < OLDEST) {
      throw missing("it is of version 1." + minor + "; PostgreSQL 13's 1.8 is the oldest");
    }
    try (Statement statement = connection.createStatement()) {
      double since = minor >= TELLS_SINCE ? since(statement, schema) : 0;
      return new LiveStatements(since, statements(statement, schema));
    } catch (SQLException refused) {
      if ("55000".equals(refused.getSQLState())) {
        throw missing("it is not in shared_preload_libraries").causedBy(refused);
      }
      throw refused;
    }
  }

  private static double since(Statement statement, String schema) throws SQLException {
    String view = new QualifiedName(schema, "pg_stat_statements_info").quoted();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT extract(epoch FROM now() - stats_reset)::float8 FROM " + view)) {
      return row.next() ? row.getDouble(1) : 0;
    }
  }

  private static List<LiveStatement> statements(Statement statement, String schema)
      throws SQLException {
    String sql =
        """
        SELECT queryid, min(query), sum(calls)::bigint, sum(total_exec_time)::float8,
               sum(rows)::bigint
          FROM %s
         WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND query ~* '^\\s*(select|with|insert|update|delete|merge)\\M'
           AND query NOT LIKE '%%highwater%%'
           AND query !~* '\\mpg_(stat|catalog|class|namespace|attribute|type|database|settings|locks)'
           AND query !~* '\\minformation_schema\\M'
         GROUP BY queryid
         ORDER BY sum(total_exec_time) DESC, queryid
        """
            .formatted(new QualifiedName(schema, "pg_stat_statements").quoted());
    List<LiveStatement> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(
            new LiveStatement(
                row.getLong(1),
                row.getString(2).strip(),
                row.getLong(3),
                row.getDouble(4),
                row.getLong(5)));
      }
    }
    return found;
  }

  private static Failure missing(String why) {
    return Failure.of("There are no statement statistics to write a scenario from")
        .where("pg_stat_statements")
        .why(why)
        .remedy(
            "Add it to shared_preload_libraries, restart, CREATE EXTENSION pg_stat_statements,"
                + " and let the application work for a day");
  }
}
