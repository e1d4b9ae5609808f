package dev.highwater.volume.scenario;

import dev.highwater.schema.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sizes a run climbs, smallest first, in rows of the dataset's scale unit.
public record Ladder(List<Long> rungs) {

  private static final Pattern SIZE = Pattern.compile("(\\d[\\d_]*(?:\\.\\d+)?)\\s*([kKmM]?)");
  private static final String FORM = "Write sizes that grow, such as 10k,30k,100k";

  public Ladder {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty()) {
      throw Failure.of("The ladder has no rung").why("no size was given").remedy(FORM);
    }
    if (rungs.getFirst() < 1) {
      throw refused("a rung of " + rungs.getFirst() + " rows is no rung");
    }
    for (int i = 1; i < rungs.size(); i++) {
      long below = rungs.get(i - 1);
      long above = rungs.get(i);
      if (above == below) {
        throw refused("%,d stands twice".formatted(above));
      }
      if (above < below) {
        throw refused(
            "%,d comes after %,d; a run only ever adds rows to what it grew before"
                .formatted(above, below));
      }
    }
  }

  /// Reads `10k,30k,100k`; `k` is a thousand, `M` a million.
  public static Ladder parse(String text) {
    return parse(text, Map.of());
  }

  /// The same, where sizes may have names.
  ///
  /// @param steps rows by name
  public static Ladder parse(String text, Map<String, Long> steps) {
    List<Long> rungs = new ArrayList<>();
    if (!text.isBlank()) {
      for (String part : text.split(",", -1)) {
        rungs.add(size(part.strip(), steps));
      }
    }
    return new Ladder(rungs);
  }

  /// Whether a ladder is written in numbers alone.
  public static boolean isNumeric(String text) {
    return text.chars().noneMatch(c -> Character.isLetter(c) && "kKmM".indexOf(c) < 0);
  }

  /// Reads one size such as `650k`.
  public static long size(String text) {
    return size(text, Map.of());
  }

  /// The same, where sizes may have names.
  ///
  /// @param steps rows by name
  public static long size(String text, Map<String, Long> steps) {
    Long named = steps.get(text);
    if (named != null) {
      return named;
    }
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw refused(
          steps.isEmpty()
              ? "'" + text + "' is no number of rows"
              : "'%s' is no number of rows, and no step of the dataset: %s"
                  .formatted(text, String.join(", ", steps.keySet())));
    }
    double factor =
        switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
          case "k" -> 1_000;
          case "m" -> 1_000_000;
          default -> 1;
        };
    return Math.round(Double.parseDouble(matcher.group(1).replace("_", "")) * factor);
  }

  /// The largest rung.
  public long top() {
    return rungs.getLast();
  }

  private static Failure refused(String why) {
    return Failure.of("This ladder cannot be climbed").why(why).remedy(FORM);
  }
}
