package dev.highwater.seed.load;

import dev.highwater.schema.failure.Failure;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Says which row the server refused, and which column of it, where the server says so.
final class RowRefusal {

  private static final Pattern LINE =
      Pattern.compile("COPY [^,]+, line (?<line>\\d+)(?:, column (?<column>[^:]+))?");

  private RowRefusal() {}

  static Failure of(RowRange range, SQLException refused) {
    ServerErrorMessage said =
        refused instanceof PSQLException server ? server.getServerErrorMessage() : null;
    String message = String.valueOf(said == null ? refused.getMessage() : said.getMessage());
    String where = range.toString();
    if (said != null && said.getWhere() != null) {
      Matcher line = LINE.matcher(said.getWhere());
      if (line.find()) {
        where =
            range.table()
                + " row "
                + (range.first() + Long.parseLong(line.group("line")) - 1)
                + (line.group("column") == null ? "" : ", column " + line.group("column"));
      }
    }
    String state = said == null ? refused.getSQLState() : said.getSQLState();
    return reason(state)
        .where(where)
        .why(message + (said == null || said.getSQLState() == null ? "" : " (state " + state + ")"))
        .causedBy(refused);
  }

  /// By the classes of PostgreSQL's appendix A: what happened, and what to do.
  private static Failure reason(@Nullable String state) {
    return switch (state == null || state.length() < 2 ? "" : state.substring(0, 2)) {
      case "23" ->
          Failure.of("PostgreSQL refuses rows")
              .remedy(
                  "Change the dataset so that its rows meet the constraint; nothing of this range"
                      + " was kept");
      case "22" ->
          Failure.of("PostgreSQL refuses rows")
              .remedy("Change the generator of the column; nothing of this range was kept");
      case "42" ->
          Failure.of("PostgreSQL refuses rows")
              .remedy(
                  "A trigger, or a function in a condition, does what this role may not do: give it"
                      + " the right, or load as a role that may switch triggers off");
      case "P0" ->
          Failure.of("A trigger refuses rows")
              .remedy(
                  "Load as a role that may switch triggers off, or change the dataset so that the"
                      + " trigger lets its rows in; nothing of this range was kept");
      case "53", "58" ->
          Failure.of("The server has no room for more rows")
              .remedy("Free disk space or memory on the server, then run again: it goes on here");
      case "08", "57" ->
          Failure.of("The server went away while it took rows")
              .remedy("When the server is back, run again: it goes on from here");
      case "55", "40" ->
          Failure.of("Other sessions stand in the way of the load")
              .remedy(
                  "End the sessions that lock the tables, then run again: it goes on from here");
      default ->
          Failure.of("PostgreSQL refuses rows")
              .remedy("See the server's log; a further run goes on from here");
    };
  }
}
