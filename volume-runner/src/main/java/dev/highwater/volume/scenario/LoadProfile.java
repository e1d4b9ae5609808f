package dev.highwater.volume.scenario;

import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A load profile in k6's words: constant-arrival-rate, an open model in which iterations start at
/// their times whether or not earlier ones have ended.
///
/// @param rate iterations a second
/// @param duration of the measurement, after the warm-up
/// @param warmUp run at the same rate and thrown away
/// @param workers threads, each with its own connection
/// @param timeout after which a statement is given up and counts as an error
public record LoadProfile(
    String name,
    String executor,
    double rate,
    Duration duration,
    Duration warmUp,
    int workers,
    Duration timeout,
    List<Operation> mix) {

  /// The only executor there is.
  public static final String CONSTANT_ARRIVAL_RATE = "constant-arrival-rate";

  public LoadProfile {
    mix = List.copyOf(mix);
    if (mix.isEmpty() || rate <= 0 || workers < 1) {
      throw new IllegalArgumentException(
          "A load profile needs a rate, a worker and at least one operation");
    }
  }

  /// Whether an operation only reads.
  public enum Kind {
    READ,
    WRITE
  }

  /// One kind of iteration: the statements of one file, in one transaction where there are several.
  ///
  /// @param name the file's name without its ending
  /// @param weight its share, relative to the other operations
  /// @param parameters the query whose rows are drawn from, a column per parameter
  public record Operation(
      String name,
      String module,
      Kind kind,
      double weight,
      SqlScript script,
      Optional<SqlStatement> parameters) {}
}
