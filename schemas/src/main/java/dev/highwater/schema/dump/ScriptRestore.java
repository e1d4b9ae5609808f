package dev.highwater.schema.dump;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// Runs a dump that is a script in SQL, statement by statement.
record ScriptRestore(
    RestoreSession session,
    RestoreOptions options,
    DumpProgress progress,
    Cancellation cancellation) {

  private static final Pattern COPY =
      Pattern.compile("COPY\\s.*\\sFROM\\s+stdin", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// What belongs to roles, to a whole database or to the session.
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(ALTER\\s.*\\sOWNER TO\\s\\S+|ALTER DEFAULT PRIVILEGES\\s.*|GRANT\\s.*|REVOKE\\s.*"
              + "|SECURITY LABEL\\s.*|(CREATE|ALTER) (PUBLICATION|SUBSCRIPTION)\\s.*|SET\\s.*"
              + "|SELECT pg_catalog.set_config\\('search_path', '', false\\)"
              + "|CREATE SCHEMA public)",
          Pattern.DOTALL);

  private static final int SHOWN = 60;

  void run(PlainScript script) throws IOException, SQLException {
    for (String next = script.next(); next != null; next = script.next()) {
      if (cancellation.cancelled()) {
        throw Failure.of("The restore was stopped")
            .remedy("Drop the database that it restored into; it holds only a part");
      }
      String place = "the script's line %d (without rows)".formatted(script.line());
      if (next.startsWith("\\")) {
        requireHarmless(next, place);
      } else if (COPY.matcher(next).matches()) {
        progress.begins("rows, " + place);
        copy(script, next, place);
      } else if (isWanted(next, place)) {
        session.execute(place, next);
      }
    }
  }

  private void copy(PlainScript script, String sql, String place) throws IOException, SQLException {
    try (InputStream rows = script.rows()) {
      new CopyManager(session.connection().unwrap(BaseConnection.class)).copyIn(sql, rows, 1 << 16);
    } catch (SQLException refused) {
      throw RestoreSession.refusal(place, refused);
    }
  }

  private boolean isWanted(String sql, String place) {
    String upper = sql.substring(0, Math.min(SHOWN, sql.length())).toUpperCase(Locale.ROOT);
    if (upper.startsWith("SET CLIENT_ENCODING") && !sql.contains("'UTF8'")) {
      throw Failure.of("The script is of a form that is not read here")
          .where(place)
          .why("its texts are not in UTF8")
          .remedy("Make it with pg_dump --encoding=UTF8");
    }
    if (upper.startsWith("INSERT ")) {
      throw Failure.of("The script is of a form that is not read here")
          .where(place)
          .why("it holds statements instead of rows (pg_dump --inserts)")
          .remedy("Make it without --inserts");
    }
    if (upper.startsWith("COMMENT ON ")) {
      return options.comments();
    }
    return !LEFT_OUT.matcher(sql).matches();
  }

  /// Newer pg_dumps put their scripts between two commands that forbid others.
  private static void requireHarmless(String command, String place) {
    String word = command.split("\\s", 2)[0];
    if (!word.equals("\\restrict") && !word.equals("\\unrestrict")) {
      throw Failure.of("The script has a command to psql in it")
          .where(place)
          .why(word + " is not run here")
          .remedy("Make it with pg_dump without -C, for one database");
    }
  }
}
