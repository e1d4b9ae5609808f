package dev.highwater.anonymize.target;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.session.Sessions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;

/// The database that a run fills: it is made beside the one it will replace, and takes that one's
/// name in one transaction. Whoever looks sees the old one or the new one, and nothing between.
public final class TargetDatabase {

  private static final String NEXT = "_highwater_next";
  private static final String OLD = "_highwater_old";

  /// Bytes that PostgreSQL keeps of a name.
  private static final int LONGEST_NAME = 63;

  /// What is said of a database that a run fills; it goes in the moment in which it is whole.
  private static final String MARK = "is being filled by highwater anonymize";

  /// From where databases are made, dropped and renamed: one that is always there.
  private final ConnectionSettings server;

  private final ConnectionSettings wanted;
  private final String next;
  private final String gone;

  /// @param wanted the database as it will be found when all is done
  public TargetDatabase(ConnectionSettings wanted) {
    this.wanted = wanted.withApplicationName("highwater anonymize");
    this.server = this.wanted.withDatabase("postgres");
    this.next = beside(wanted.database(), NEXT);
    this.gone = beside(wanted.database(), OLD);
  }

  /// A name that no other database's is made into: one that would not fit is cut, and has a part of
  /// its digest instead.
  static String beside(String name, String suffix) {
    String whole = name + suffix;
    if (bytes(whole) <= LONGEST_NAME) {
      return whole;
    }
    String digest = "_" + HexFormat.of().formatHex(sha256(name), 0, 6);
    String cut = name;
    while (bytes(cut + digest + suffix) > LONGEST_NAME) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + digest + suffix;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /// What source and target have in common, and a database must have from its beginning.
  ///
  /// @param encoding such as `UTF8`
  /// @param collate `LC_COLLATE`
  /// @param ctype `LC_CTYPE`
  public record Locale(String encoding, String collate, String ctype) {

    /// That of the database the connection is in.
    public static Locale of(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet result =
              statement.executeQuery(
                  """
                  SELECT pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype
                  FROM pg_catalog.pg_database
                  WHERE datname OPERATOR(pg_catalog.=) pg_catalog.current_database()\
                  """)) {
        result.next();
        return new Locale(result.getString(1), result.getString(2), result.getString(3));
      }
    }
  }

  /// Where the rows go until all of them are there.
  public ConnectionSettings next() {
    return wanted.withDatabase(next);
  }

  /// The database as it will be found when all is done.
  public ConnectionSettings wanted() {
    return wanted;
  }

  /// Sessions in the database that is filled.
  public Sessions sessions(Cancellation cancellation) {
    return new Sessions(next(), cancellation);
  }

  /// Keeps every other run away from this target for as long as the session is open.
  ///
  /// @throws Failure where another one is at work
  public Session lock(Cancellation cancellation) throws SQLException {
    Session session = new Sessions(server, cancellation).open();
    try (PreparedStatement statement =
        session
            .connection()
            .prepareStatement(
                "SELECT pg_catalog.pg_try_advisory_lock(pg_catalog.hashtextextended(?, 7046))")) {
      statement.setString(1, next);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        if (result.getBoolean(1)) {
          return session;
        }
      }
    }
    session.close();
    throw Failure.of("Another run is filling this target")
        .where(next().url())
        .why("it holds the target's lock")
        .remedy("Wait until it has ended, or stop it");
  }

  /// What run the database beside was made for; nothing where there is none, or none of ours.
  public Optional<String> begun() throws SQLException {
    if (!exists(next)) {
      return Optional.empty();
    }
    try (Connection connection = next().connect()) {
      return Ledger.identity(connection);
    }
  }

  /// Makes the database beside anew, empty, with its ledger.
  ///
  /// @throws Failure where the server does not let this role make databases, or one of that name is
  ///   there that no run of Highwater has made
  public void create(Locale locale, String identity) throws SQLException {
    if (exists(next)) {
      if (!isOurs()) {
        throw Failure.of("A database stands in the way of the one that a run fills")
            .where(next().url())
            .why("it is not one that a run of Highwater has begun")
            .remedy("Rename or drop it");
      }
      drop();
    }
    try {
      administer(
          "CREATE DATABASE %s TEMPLATE template0 ENCODING '%s' LC_COLLATE '%s' LC_CTYPE '%s'"
              .formatted(
                  QualifiedName.quote(next),
                  literal(locale.encoding()),
                  literal(locale.collate()),
                  literal(locale.ctype())));
    } catch (SQLException refused) {
      throw Failure.of("The target's database cannot be made")
          .where(server.url())
          .why(String.valueOf(refused.getMessage()))
          .remedy("Use a role with CREATEDB, on a server that has the source's locale")
          .causedBy(refused);
    }
    try (Connection connection = next().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "COMMENT ON DATABASE %s IS '%s'".formatted(QualifiedName.quote(next), literal(MARK)));
      Ledger.create(connection, identity);
      connection.commit();
    }
  }

  /// Whether a run has made the database beside: it says so, or it was killed before it could and
  /// there is nothing in it.
  private boolean isOurs() throws SQLException {
    try (Connection connection = next().connect();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                """
                SELECT pg_catalog.shobj_description(d.oid, 'pg_database')
                    IS NOT DISTINCT FROM '%s'
                  OR NOT EXISTS (SELECT FROM pg_catalog.pg_class AS c
                    WHERE c.relnamespace OPERATOR(pg_catalog.=)
                      'public'::pg_catalog.regnamespace)
                FROM pg_catalog.pg_database AS d
                WHERE d.datname OPERATOR(pg_catalog.=) pg_catalog.current_database()
                """
                    .formatted(literal(MARK)))) {
      result.next();
      return result.getBoolean(1);
    }
  }

  /// Gives the filled database the wanted name, in one transaction; what had the name before is
  /// dropped after.
  public void swap(Cancellation cancellation) throws SQLException {
    String old = wanted.database();
    try (Session session = new Sessions(server, cancellation).open()) {
      if (exists(gone)) {
        // A swap was killed when it had only this left to do.
        session.execute("DROP DATABASE " + QualifiedName.quote(gone) + " WITH (FORCE)");
      }
      boolean replaces = exists(old);
      session.connection().setAutoCommit(false);
      if (replaces) {
        disconnect(session, old);
        session.execute(rename(old, gone));
      }
      disconnect(session, next);
      session.execute("COMMENT ON DATABASE " + QualifiedName.quote(next) + " IS NULL");
      session.execute(rename(next, old));
      session.connection().commit();
      session.connection().setAutoCommit(true);
      if (replaces) {
        session.execute("DROP DATABASE " + QualifiedName.quote(gone) + " WITH (FORCE)");
      }
    } catch (SQLException refused) {
      throw Failure.of("The new database cannot take the place of the old one")
          .where(wanted.url())
          .why(String.valueOf(refused.getMessage()))
          .remedy(
              "Close the sessions in %s, and run again: all rows are in %s".formatted(old, next))
          .causedBy(refused);
    }
  }

  /// Drops the database beside.
  public void drop() throws SQLException {
    administer("DROP DATABASE IF EXISTS " + QualifiedName.quote(next) + " WITH (FORCE)");
  }

  private boolean exists(String name) throws SQLException {
    try (Connection connection = server.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT FROM pg_catalog.pg_database WHERE datname OPERATOR(pg_catalog.=) ?")) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }

  private static void disconnect(Session session, String database) throws SQLException {
    try (PreparedStatement statement =
        session
            .connection()
            .prepareStatement(
                """
                SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity
                WHERE datname OPERATOR(pg_catalog.=) ?
                  AND pid OPERATOR(pg_catalog.<>) pg_catalog.pg_backend_pid()\
                """)) {
      statement.setString(1, database);
      statement.execute();
    }
  }

  private static String rename(String from, String to) {
    return "ALTER DATABASE %s RENAME TO %s"
        .formatted(QualifiedName.quote(from), QualifiedName.quote(to));
  }

  private void administer(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String literal(String text) {
    return text.replace("'", "''");
  }
}
