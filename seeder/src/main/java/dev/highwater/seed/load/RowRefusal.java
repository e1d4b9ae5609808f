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
    return Failure.of("PostgreSQL refuses rows")
        .where(where)
        .why(message)
        .remedy(remedy(said == null ? refused.getSQLState() : said.getSQLState()))
        .causedBy(refused);
  }

  /// By the classes of PostgreSQL's appendix A.
  private static String remedy(@Nullable String state) {
    String kind = state == null || state.length() < 2 ? "" : state.substring(0, 2);
    return switch (kind) {
      case "23" ->
          "Change the dataset so that its rows meet the constraint; nothing of this range was kept";
      case "22" -> "Change the generator of the column; nothing of this range was kept";
      case "53" -> "Free disk space or memory on the server, then run again: it goes on from here";
      case "08", "57" -> "When the server is back, run again: it goes on from here";
      case "42" ->
          "A trigger, or a function in a condition, does what this role may not do: give it the"
              + " right, or load as a role that may switch triggers off";
      default -> "See the server's log; a further run goes on from here";
    };
  }
}
