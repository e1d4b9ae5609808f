package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The bound of one partition: a list of values, or where a range begins and ends, each as SQL.
///
/// @param values of a list; null stands as `NULL`
/// @param from the first value of a range's lower bound, or `MINVALUE`
/// @param to that of its upper bound, or `MAXVALUE`
/// @param open whether rows with just the lower value may lie outside, because further columns
///   decide
record PartitionBound(
    boolean isDefault, List<String> values, String from, String to, boolean open) {

  private static final String MINIMUM = "MINVALUE";
  private static final String MAXIMUM = "MAXVALUE";
  private static final String OTHER = "'other'";

  private static final Pattern RANGE =
      Pattern.compile("FOR VALUES FROM \\((.*)\\) TO \\((.*)\\)", Pattern.DOTALL);
  private static final Pattern LIST = Pattern.compile("FOR VALUES IN \\((.*)\\)", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'|[^,\\s]+");

  PartitionBound {
    values = List.copyOf(values);
  }

  /// Reads a bound as `pg_get_expr` writes it.
  static PartitionBound parse(String bound) {
    Matcher range = RANGE.matcher(bound);
    if (range.matches()) {
      List<String> low = values(range.group(1));
      List<String> high = values(range.group(2));
      boolean open = low.stream().skip(1).anyMatch(value -> !value.equals(MINIMUM));
      return new PartitionBound(false, List.of(), low.getFirst(), high.getFirst(), open);
    }
    Matcher list = LIST.matcher(bound);
    return list.matches()
        ? new PartitionBound(false, values(list.group(1)), "", "", false)
        : new PartitionBound(bound.equals("DEFAULT"), List.of(), "", "", false);
  }

  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    Matcher value = VALUE.matcher(text);
    while (value.find()) {
      values.add(value.group());
    }
    return values;
  }

  /// The most ranges of which each begins where the one before ends.
  static List<PartitionBound> longest(List<PartitionBound> ranges) {
    List<PartitionBound> sorted =
        ranges.stream()
            .filter(range -> !range.from.isEmpty())
            .sorted(Comparator.comparing(PartitionBound::from, PartitionBound::compare))
            .toList();
    List<PartitionBound> longest = List.of();
    List<PartitionBound> run = new ArrayList<>();
    for (PartitionBound range : sorted) {
      if (!run.isEmpty() && !run.getLast().to.equals(range.from)) {
        run = new ArrayList<>();
      }
      run.add(range);
      if (run.size() > longest.size()) {
        longest = List.copyOf(run);
      }
    }
    return longest;
  }

  /// Numbers by their size, everything else as it is written, which is how times sort.
  private static int compare(String a, String b) {
    if (a.equals(MINIMUM) || b.equals(MINIMUM)) {
      return Boolean.compare(b.equals(MINIMUM), a.equals(MINIMUM));
    }
    try {
      return new BigDecimal(bare(a)).compareTo(new BigDecimal(bare(b)));
    } catch (NumberFormatException _) {
      return a.compareTo(b);
    }
  }

  /// The same bounds and a little beside them, where only a default partition takes it: a value
  /// more of a list, an eighth of the ranges before the first one. Unchanged where the type has no
  /// such values that are plain to tell.
  static List<PartitionBound> withSome(Column column, List<PartitionBound> bounds) {
    List<PartitionBound> more = new ArrayList<>(bounds);
    PartitionBound first = bounds.getFirst();
    if (!first.values.isEmpty()) {
      other(column, bounds)
          .ifPresent(value -> more.add(new PartitionBound(false, List.of(value), "", "", false)));
    } else if (!first.from.isEmpty()) {
      earlier(first.from, bounds.getLast().to)
          .ifPresent(
              from -> more.set(0, new PartitionBound(false, List.of(), from, first.to, false)));
    }
    return more;
  }

  private static Optional<String> other(Column column, List<PartitionBound> bounds) {
    List<String> values = bounds.stream().flatMap(bound -> bound.values.stream()).toList();
    if (column.type().name().name().matches("text|varchar|bpchar")) {
      int longest = values.stream().mapToInt(String::length).max().orElse(0);
      boolean fits = column.type().modifier() < 0 || longest >= OTHER.length();
      return fits && !values.contains(OTHER) ? Optional.of(OTHER) : Optional.empty();
    }
    try {
      return values.stream()
          .filter(value -> !value.equals("NULL"))
          .map(value -> new BigDecimal(bare(value)))
          .max(Comparator.naturalOrder())
          .map(most -> "'" + most.add(BigDecimal.ONE).toPlainString() + "'");
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> earlier(String from, String to) {
    if (from.equals(MINIMUM)) {
      return Optional.empty();
    }
    try {
      LocalDate first = day(from);
      long days = to.equals(MAXIMUM) ? 0 : ChronoUnit.DAYS.between(first, day(to));
      return Optional.of("'" + first.minusDays(Math.max(1, days / 8)) + "'");
    } catch (DateTimeParseException _) {
      return earlierNumber(from, to);
    }
  }

  /// What is not negative stays so.
  private static Optional<String> earlierNumber(String from, String to) {
    try {
      BigDecimal first = new BigDecimal(bare(from));
      if (first.signum() == 0) {
        return Optional.empty();
      }
      BigDecimal width =
          to.equals(MAXIMUM) ? BigDecimal.TEN : new BigDecimal(bare(to)).subtract(first);
      BigDecimal step = width.divideToIntegralValue(BigDecimal.valueOf(8)).max(BigDecimal.ONE);
      BigDecimal before = first.subtract(step);
      BigDecimal least = first.signum() > 0 ? before.max(BigDecimal.ZERO) : before;
      return Optional.of("'" + least.toPlainString() + "'");
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// The day of a bound, which is written as a date or begins with one.
  private static LocalDate day(String value) {
    String bare = bare(value);
    return LocalDate.parse(bare.substring(0, Math.min(10, bare.length())));
  }

  private static String bare(String value) {
    return value.replace("'", "");
  }

  /// The condition on a column that rows meet which some bounds take: lists together, or ranges
  /// without a gap.
  static String condition(Column column, List<PartitionBound> bounds) {
    String name = QualifiedName.quote(column.name());
    String type = column.type().sql();
    List<String> conditions = new ArrayList<>();
    conditions.add("(" + name + " IS NOT NULL)");
    PartitionBound first = bounds.getFirst();
    if (!first.values.isEmpty()) {
      conditions.add(
          "("
              + name
              + " = ANY (ARRAY["
              + bounds.stream()
                  .flatMap(bound -> bound.values.stream())
                  .filter(value -> !value.equals("NULL"))
                  .map(value -> typed(value, type))
                  .collect(Collectors.joining(", "))
              + "]))");
    }
    if (!first.from.isEmpty() && !first.from.equals(MINIMUM)) {
      conditions.add("(" + name + (first.open ? " > " : " >= ") + typed(first.from, type) + ")");
    }
    String to = bounds.getLast().to;
    if (!to.isEmpty() && !to.equals(MAXIMUM)) {
      conditions.add("(" + name + " < " + typed(to, type) + ")");
    }
    return String.join(" AND ", conditions);
  }

  private static String typed(String value, String type) {
    return value + "::" + type;
  }
}
