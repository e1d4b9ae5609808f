package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Column;
import dev.highwater.seed.unique.Encoding.Likes;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Stretches of time or of numbers, one behind the other, with a gap of their own length between
/// them.
final class Slots {

  private static final long DAYS = 350_000;
  private static final long HOURS = 8_000_000;
  private static final long NUMBERS = 1_000_000_000;
  private static final long SMALL_NUMBERS = 16_000;

  private Slots() {}

  /// How a slot of an index begins and ends, by the type of its ends.
  private record Ends(long slots, UnaryOperator<String> low, UnaryOperator<String> high) {}

  /// Ranges that do not overlap.
  static Optional<Encoding> of(Column column) {
    String type =
        switch (Encodings.base(column.type()).name().name()) {
          case "int4range", "int8range", "numrange" -> "int8";
          case "daterange" -> "date";
          case "tsrange", "tstzrange" -> "timestamp";
          default -> "";
        };
    return ends(type)
        .map(
            ends ->
                encoding(
                    ends,
                    index -> "range(" + ends.low.apply(index) + ", " + ends.high.apply(index) + ")",
                    "a slot each"));
  }

  /// The beginnings, or the ends, of slots that do not overlap.
  static Optional<Encoding> end(Column column, boolean low) {
    return ends(Encodings.base(column.type()).name().name())
        .map(
            ends ->
                low
                    ? encoding(ends, ends.low, "where a slot of its own begins")
                    : encoding(ends, ends.high, "where its slot ends"));
  }

  private static Encoding encoding(Ends ends, UnaryOperator<String> formula, String reason) {
    return new Encoding(Ceiling.of(ends.slots), formula, Likes.COUNTING, reason);
  }

  /// Slots go back from the dataset's clock, numbers up from nought.
  private static Optional<Ends> ends(String type) {
    return Optional.ofNullable(
        switch (type) {
          case "int2" -> numbers(SMALL_NUMBERS);
          case "int4", "int8", "numeric" -> numbers(NUMBERS);
          case "date" ->
              new Ends(
                  DAYS,
                  index -> "today - (" + index + ") * 2 - 1",
                  index -> "today - (" + index + ") * 2");
          case "timestamp", "timestamptz" ->
              new Ends(
                  HOURS,
                  index -> "as_of - hours((" + index + ") * 2 + 2)",
                  index -> "as_of - hours((" + index + ") * 2 + 1)");
          default -> null;
        });
  }

  private static Ends numbers(long slots) {
    return new Ends(slots, index -> "(" + index + ") * 2", index -> "(" + index + ") * 2 + 1");
  }
}
