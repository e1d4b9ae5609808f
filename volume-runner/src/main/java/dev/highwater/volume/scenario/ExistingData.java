package dev.highwater.volume.scenario;

import java.util.List;

/// Rows that are there already: a database in use, or an anonymized snapshot of one.
///
/// @param scaleUnit the table whose rows the ladder counts
/// @param grow patterns of tables that get rows beside those that they hold, for rungs above the
///   database as it is; without one it is one rung
public record ExistingData(String scaleUnit, List<String> grow) {

  /// The word for the first rung: the database as it is.
  public static final String AS_IT_IS = "asis";

  public ExistingData {
    grow = List.copyOf(grow);
  }
}
