package dev.highwater.seed;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Says in words what the server said in the middle of a run.
final class TargetFailure {

  private TargetFailure() {}

  static Failure of(ConnectionSettings target, SQLException failed) {
    ServerErrorMessage said =
        failed instanceof PSQLException server ? server.getServerErrorMessage() : null;
    String state = failed.getSQLState() == null ? "" : failed.getSQLState();
    String kind = state.length() < 2 ? "" : state.substring(0, 2);
    return Failure.of("The database refuses a step of the run")
        .where(target.url())
        .why(
            String.valueOf(said == null ? failed.getMessage() : said.getMessage())
                + (state.isEmpty() ? "" : " (state " + state + ")"))
        .remedy(
            switch (kind) {
              case "08", "57" -> "When the server is back, run again: it goes on from here";
              case "53" ->
                  "out of shared memory".equals(said == null ? "" : said.getMessage())
                      ? "Raise max_locks_per_transaction, then run again"
                      : "Free disk space or memory on the server, then run again";
              case "42" -> "Check the role's rights, then run again: it goes on from here";
              case "55", "40" -> "End the sessions that lock the tables, then run again";
              default -> "See the server's log; a further run goes on from here";
            })
        .causedBy(failed);
  }
}
