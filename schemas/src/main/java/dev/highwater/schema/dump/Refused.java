package dev.highwater.schema.dump;

import org.postgresql.util.ServerErrorMessage;

/// Which of a server's words show no row.
final class Refused {

  /// Data exceptions quote the value that is wrong.
  private static final String OF_VALUES = "22";

  private Refused() {}

  static String words(ServerErrorMessage said) {
    String state = String.valueOf(said.getSQLState());
    return state.startsWith(OF_VALUES) ? " a value is not taken" : " " + said.getMessage();
  }
}
