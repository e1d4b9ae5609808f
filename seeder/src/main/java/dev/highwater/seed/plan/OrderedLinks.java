package dev.highwater.seed.plan;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.CheckPlan;
import dev.highwater.seed.constraint.CheckPlan.Tier;
import dev.highwater.seed.constraint.LinkOrder;
import dev.highwater.seed.plan.Inference.Choice;
import dev.highwater.seed.unique.Carrier;
import dev.highwater.seed.unique.UniquePlan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts two foreign keys in the order that a CHECK wants: both rows are chosen first, and the
/// columns take the one with the lesser and the one with the greater key.
///
/// @param lets the two rows of each pair
/// @param columns the choices of columns that are put in order
/// @param constraints CHECKs that are met so
record OrderedLinks(
    Map<String, Choice> lets, Map<String, Choice> columns, Set<String> constraints) {

  /// Types whose values are compared here as PostgreSQL compares them; texts depend on collations.
  private static final Set<String> COMPARABLE =
      Set.of("uuid", "int2", "int4", "int8", "numeric", "date", "timestamp", "timestamptz");

  private static final Pattern UNLIKE = Pattern.compile("unlike\\((.*), ([^,()]+)\\)");

  /// @param open whether the spec leaves a column to be inferred, and nothing binds it to others
  static OrderedLinks of(
      Table table, Choices choices, Apartness apartness, Set<String> open, Set<String> names) {
    OrderedLinks ordered =
        new OrderedLinks(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>());
    for (LinkOrder order : LinkOrder.of(table)) {
      boolean free =
          open.contains(order.lesser())
              && open.contains(order.greater())
              && !ordered.columns.containsKey(order.lesser())
              && !ordered.columns.containsKey(order.greater());
      if (free && isComparable(table, order) && maySwap(apartness, order)) {
        ordered.add(table, choices, apartness, order, names);
      }
    }
    return ordered;
  }

  private static boolean isComparable(Table table, LinkOrder order) {
    return table
        .column(order.lesser())
        .map(column -> COMPARABLE.contains(column.type().name().name()))
        .orElse(false);
  }

  /// Of two that keep rows apart only together either may come first.
  private static boolean maySwap(Apartness apartness, LinkOrder order) {
    Carrier lesser = apartness.carrier(order.lesser());
    Carrier greater = apartness.carrier(order.greater());
    return (lesser == null && greater == null)
        || (lesser != null
            && greater != null
            && lesser.reason().equals(UniquePlan.EACH_PAIR_ONCE)
            && greater.reason().equals(UniquePlan.EACH_PAIR_ONCE));
  }

  private void add(
      Table table, Choices choices, Apartness apartness, LinkOrder order, Set<String> names) {
    Optional<String> one = formula(table, choices, order.lesser(), order.greater());
    Optional<String> other = formula(table, choices, order.greater(), order.lesser());
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    String first = name("one_row", names);
    String second = name("other_row", names);
    boolean differs = !order.strict() || apartness.carrier(order.lesser()) != null;
    lets.put(first, new Choice(one.get(), "one of two that a CHECK puts in order"));
    lets.put(
        second,
        new Choice(
            differs ? other.get() : "unlike(" + other.get() + ", " + first + ")",
            "the other of two that a CHECK puts in order"));
    String key = "." + Names.column(key(table, order.lesser()).referencedColumns().getFirst());
    String isFirst =
        "%s is null or %s is null or %s < %s".formatted(first, second, first + key, second + key);
    String reason = "two rows in the order that " + order.constraint() + " wants";
    columns.put(order.lesser(), swapped(isFirst, first, second, reason));
    columns.put(order.greater(), swapped(isFirst, second, first, reason));
    constraints.add(order.constraint());
  }

  private static Choice swapped(String condition, String then, String otherwise, String reason) {
    return new Choice("if(" + condition + ", " + then + ", " + otherwise + ")", reason);
  }

  /// The formula of a column without what keeps it apart from the other; empty where it reads the
  /// other in some other way, or leads nowhere.
  private static Optional<String> formula(
      Table table, Choices choices, String column, String other) {
    String formula = choices.of(column(table, column)).formula();
    Matcher unlike = UNLIKE.matcher(formula);
    if (unlike.matches() && unlike.group(2).equals(Names.column(other))) {
      formula = unlike.group(1);
    }
    boolean reads = Pattern.compile("\\b" + Pattern.quote(other) + "\\b").matcher(formula).find();
    return reads || formula.equals("null") ? Optional.empty() : Optional.of(formula);
  }

  private static Column column(Table table, String name) {
    return table.column(name).orElseThrow();
  }

  private static ForeignKey key(Table table, String column) {
    return table.foreignKeyOf(column).orElseThrow();
  }

  private static String name(String wanted, Set<String> names) {
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  /// The plans of CHECKs, with those that are met so.
  List<CheckPlan> checks(List<CheckPlan> plans) {
    return plans.stream().map(this::check).toList();
  }

  private CheckPlan check(CheckPlan plan) {
    return constraints.contains(plan.constraint()) && plan.tier() == Tier.UNREAD
        ? new CheckPlan(
            plan.constraint(),
            plan.expression(),
            plan.columns(),
            Tier.ORDER,
            "of two rows " + String.join(", ", plan.columns()) + " take the lesser and the greater")
        : plan;
  }

  /// The choice of a column.
  Choice of(Column column, Choices choices) {
    return Objects.requireNonNullElseGet(columns.get(column.name()), () -> choices.of(column));
  }
}
