package dev.highwater.anonymize;

import dev.highwater.schema.failure.Failure;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Says what a server refused without what stands in its rows: details, contexts and the messages
/// of data exceptions show values.
public final class Discretion {

  private static final String DATA_EXCEPTION = "22";
  private static final String INTEGRITY = "23";
  private static final String CONNECTION = "08";
  private static final String OPERATOR = "57";

  private Discretion() {}

  /// The failure to tell; the exception itself goes no further.
  public static Failure of(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    if (state.startsWith(CONNECTION) || state.startsWith(OPERATOR)) {
      return Failure.of("A database was lost in the middle of the work")
          .why("its server or the way to it is gone (" + state + ")")
          .remedy("When it is back, run the same command again: it goes on with what is there");
    }
    ServerErrorMessage said =
        refused instanceof PSQLException server ? server.getServerErrorMessage() : null;
    Failure failure =
        Failure.of("A server refused a part of the work")
            .why(
                said == null || state.startsWith(DATA_EXCEPTION)
                    ? "SQLSTATE " + state
                    : state + " " + said.getMessage())
            .remedy(
                state.startsWith(DATA_EXCEPTION) || state.startsWith(INTEGRITY)
                    ? "See which rule of the policy makes what the target does not take"
                    : "The server's log tells which statement it was");
    String where = said == null ? "" : where(said);
    return where.isEmpty() ? failure : failure.where(where);
  }

  /// The same of anything else that went wrong: where it did, without its message.
  static Failure of(Exception failed) {
    Exception silent = new IllegalStateException(failed.getClass().getName());
    silent.setStackTrace(failed.getStackTrace());
    return Failure.of("The run failed")
        .why("Highwater did not expect a " + failed.getClass().getSimpleName())
        .remedy("Run the same command again: it goes on with what is there; --verbose tells where")
        .causedBy(silent);
  }

  private static String where(ServerErrorMessage said) {
    StringBuilder where = new StringBuilder();
    add(where, "table ", said.getTable());
    add(where, "column ", said.getColumn());
    add(where, "constraint ", said.getConstraint());
    return where.toString();
  }

  private static void add(StringBuilder where, String word, @Nullable String name) {
    if (name != null) {
      where.append(where.isEmpty() ? "" : ", ").append(word).append(name);
    }
  }
}
