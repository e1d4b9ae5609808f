package dev.highwater.seed.zero;

import java.time.Instant;
import java.util.List;

/// What may be asked of a dataset that is derived from a catalogue.
///
/// @param seed from which all rows are dealt
/// @param asOf the dataset's clock
/// @param only patterns of the tables to fill; none means all
/// @param except patterns of tables to leave as they are
public record ZeroOptions(long seed, Instant asOf, List<String> only, List<String> except) {

  /// Rows of a table, where nobody says how many.
  public static final long ROWS = 1_000;

  /// Nobody asks the time: the same database gives the same rows on any day.
  private static final Instant CLOCK = Instant.parse("2025-01-01T00:00:00Z");

  /// All tables, from seed 1.
  public static final ZeroOptions STANDARD = new ZeroOptions(1, CLOCK, List.of(), List.of());

  public ZeroOptions {
    only = List.copyOf(only);
    except = List.copyOf(except);
  }
}
