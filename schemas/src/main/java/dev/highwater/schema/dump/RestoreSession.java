package dev.highwater.schema.dump;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// A session that makes the objects of a dump.
final class RestoreSession {

  private static final String PREPARE =
      """
      SELECT pg_catalog.set_config('search_path', '', false);
      SET check_function_bodies = off;
      SET xmloption = content;
      SET client_min_messages = warning;
      SET row_security = off;
      SET maintenance_work_mem = '384MB'\
      """;

  private final Session session;
  private final RestoreOptions options;

  RestoreSession(Session session, RestoreOptions options) throws SQLException {
    this.session = session;
    this.options = options;
    session.execute(PREPARE);
  }

  Connection connection() {
    return session.connection();
  }

  /// Makes what an entry is about, other than its rows.
  void make(DumpEntry entry) throws SQLException {
    if (entry.kind().equals("BLOB METADATA")) {
      for (String object : entry.statement().split("\n", -1)) {
        if (!object.isBlank()) {
          execute(
              entry.toString(),
              "SELECT pg_catalog.lo_create(%d)".formatted(Long.parseLong(object.strip())));
        }
      }
    } else if (!entry.statement().isBlank()) {
      execute(entry.toString(), entry.statement());
    }
    if (options.owners() && !entry.owner().isEmpty()) {
      String object = owned(entry);
      if (!object.isEmpty()) {
        execute(
            entry.toString(),
            "ALTER %s OWNER TO %s".formatted(object, QualifiedName.quote(entry.owner())));
      }
    }
  }

  /// Runs statements as they stand, without a driver's own marks in them.
  void execute(String name, String sql) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException refused) {
      throw refusal(name, refused);
    }
  }

  /// The server's words without the detail, which shows values of rows.
  static Failure refusal(String name, SQLException refused) {
    ServerErrorMessage said =
        refused instanceof PSQLException server ? server.getServerErrorMessage() : null;
    return Failure.of("The server does not take a part of the dump")
        .where(name)
        .why(
            said == null
                ? "the session broke off (state " + refused.getSQLState() + ")"
                : said.getSQLState() + Refused.words(said))
        .remedy("See that the database was empty, and its server is as new as the dump's");
  }

  private static String owned(DumpEntry entry) {
    return switch (entry.kind()) {
      case "TABLE", "VIEW", "MATERIALIZED VIEW", "SEQUENCE", "TYPE", "DOMAIN", "COLLATION" ->
          entry.kind()
              + " "
              + new QualifiedName(String.valueOf(entry.namespace()), entry.tag()).quoted();
      case "SCHEMA" -> "SCHEMA " + QualifiedName.quote(entry.tag());
      default -> "";
    };
  }
}
