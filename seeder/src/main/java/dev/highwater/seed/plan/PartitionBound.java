package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
