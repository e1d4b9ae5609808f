package dev.highwater.cli.doctor;

import dev.highwater.volume.words.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What a server and a role on it give.
final class ServerCheck {

  private static final int OLDEST = 140_000;
  private static final int SMALL_BUFFERS = 256 << 20;
  private static final int SMALL_WAL = 1 << 30;

  private ServerCheck() {}

  static List<Finding> of(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      boolean superuser;
      try (ResultSet server = statement.executeQuery(sql("server.sql"))) {
        server.next();
        superuser = server.getBoolean("superuser");
        findings.add(version(server));
        findings.add(writable(server));
        findings.add(rights(server));
        findings.add(statistics(server));
        findings.add(checkpoint(server, superuser));
        findings.add(statements(server));
        findings.add(ioTiming(server, superuser));
        findings.add(memory(server));
        findings.add(durability(server));
      }
      try (ResultSet extension = statement.executeQuery(sql("extensions.sql"))) {
        while (extension.next()) {
          findings.add(extension(extension));
        }
      }
    }
    return findings;
  }

  private static Finding version(ResultSet server) throws SQLException {
    String text = "PostgreSQL " + server.getString("version_text");
    return server.getInt("version") >= OLDEST
        ? Finding.good("server", text)
        : Finding.bad("server", text + " is too old", "Use PostgreSQL 14 or newer");
  }

  private static Finding writable(ResultSet server) throws SQLException {
    if (server.getBoolean("standby")) {
      return Finding.bad("writing", "this server is a standby", "Name its primary with --db");
    }
    return server.getBoolean("read_only")
        ? Finding.bad(
            "writing",
            "sessions of this role are read-only",
            "ALTER ROLE … SET default_transaction_read_only = off")
        : Finding.good("writing", "allowed");
  }

  private static Finding rights(ResultSet server) throws SQLException {
    String role = server.getString("role");
    boolean schemas = server.getBoolean("may_create_schema");
    boolean tables = server.getBoolean("may_create_table");
    if (schemas && tables) {
      return Finding.good("rights", role + " may create schemas and tables");
    }
    String remedy =
        schemas
            ? "GRANT CREATE ON SCHEMA public TO " + role
            : "GRANT CREATE ON DATABASE "
                + server.getString("database")
                + " TO "
                + role
                + ", or use the database's owner";
    return Finding.bad(
        "rights", role + " may not create " + (schemas ? "tables in public" : "schemas"), remedy);
  }

  private static Finding statistics(ResultSet server) throws SQLException {
    return server.getBoolean("may_read_statistics")
        ? Finding.good("statistics", "those of all sessions can be read")
        : Finding.limited(
            "statistics",
            "only those of this role's own sessions can be read",
            "GRANT pg_monitor TO " + server.getString("role"));
  }

  private static Finding checkpoint(ResultSet server, boolean superuser) throws SQLException {
    return superuser || server.getBoolean("may_checkpoint")
        ? Finding.good("checkpoints", "allowed")
        : Finding.limited(
            "checkpoints",
            "not allowed, so that writing left over from loading may fall into a measurement",
            "GRANT pg_checkpoint TO " + server.getString("role") + " (PostgreSQL 15 or newer)");
  }

  private static Finding statements(ResultSet server) throws SQLException {
    return server.getBoolean("statements_preloaded")
        ? Finding.good("statement counters", "pg_stat_statements is loaded")
        : Finding.limited(
            "statement counters",
            "pg_stat_statements is not loaded: no calls, rows, blocks and times per statement",
            "ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements', then restart");
  }

  private static Finding ioTiming(ResultSet server, boolean superuser) throws SQLException {
    return server.getBoolean("io_timing")
        ? Finding.good("input/output timing", "on")
        : Finding.limited(
            "input/output timing",
            "off: time spent reading and writing is not told apart",
            superuser
                ? "ALTER SYSTEM SET track_io_timing = on; SELECT pg_reload_conf()"
                : "Ask an administrator: ALTER SYSTEM SET track_io_timing = on");
  }

  private static Finding memory(ResultSet server) throws SQLException {
    long buffers = server.getLong("shared_buffers");
    long wal = server.getLong("max_wal_size");
    String says =
        "shared_buffers "
            + Figures.bytes((double) buffers)
            + ", max_wal_size "
            + Figures.bytes((double) wal);
    return buffers >= SMALL_BUFFERS && wal >= SMALL_WAL
        ? Finding.good("sizes", says)
        : Finding.limited(
            "sizes", says, "Raise them to what production has, or loading is what you measure");
  }

  private static Finding durability(ResultSet server) throws SQLException {
    return server.getBoolean("fsync")
        ? Finding.good("durability", "fsync is on, as in production")
        : Finding.limited(
            "durability", "fsync is off: writes look faster than they are", "Turn fsync on");
  }

  private static Finding extension(ResultSet extension) throws SQLException {
    String name = extension.getString("name");
    if (extension.getBoolean("installed")) {
      return Finding.good(name, "installed");
    }
    return extension.getBoolean("available")
        ? Finding.good(name, "available")
        : Finding.limited(name, "not available", "Install the server's contrib package");
  }

  private static String sql(String name) {
    try (InputStream resource =
        Objects.requireNonNull(ServerCheck.class.getResourceAsStream(name))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
