package dev.highwater.seed.zero;

import java.time.Instant;
import java.util.List;

/// What may be asked of a dataset that is derived from a catalogue.
///
/// @param seed from which all rows are dealt
/// @param asOf the dataset's clock
/// @param only patterns of the tables to fill; none means all
/// @param except patterns of tables to leave as they are
/// @param grow patterns of tables that get rows beside those that they hold
public record ZeroOptions(
    long seed, Instant asOf, List<String> only, List<String> except, List<String> grow) {

  /// Rows of a table, where nobody says how many.
  public static final long ROWS = 1_000;

  /// Nobody asks the time: the same database gives the same rows on any day.
  private static final Instant CLOCK = Instant.parse("2025-01-01T00:00:00Z");

  /// All tables, from seed 1.
  public static final ZeroOptions STANDARD =
      new ZeroOptions(1, CLOCK, List.of(), List.of(), List.of());

  public ZeroOptions {
    only = List.copyOf(only);
    except = List.copyOf(except);
    grow = List.copyOf(grow);
  }

  /// A dataset that grows no table with rows of others.
  public ZeroOptions(long seed, Instant asOf, List<String> only, List<String> except) {
    this(seed, asOf, only, except, List.of());
  }
}
