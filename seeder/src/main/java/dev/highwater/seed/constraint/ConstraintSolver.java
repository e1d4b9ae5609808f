package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.CheckPlan.Tier;
import dev.highwater.seed.constraint.Need.All;
import dev.highwater.seed.constraint.Need.Holds;
import dev.highwater.seed.constraint.Need.Settled;
import dev.highwater.seed.constraint.Need.Unread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds out how rows of one table can meet all its CHECKs.
final class ConstraintSolver {

  private final Circumstances circumstances;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final NeedReader reader;
  private final Ways ways;
  private final Ordering ordering;
  private final Narrowing narrowing;
  private final NavigableMap<String, ColumnDomain> domains = new TreeMap<>();
  private final List<Branching> branchings = new ArrayList<>();
  private final List<CheckPlan> plans = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();

  ConstraintSolver(Table table, Circumstances circumstances) {
    this.circumstances = circumstances;
    table.columns().forEach(column -> columns.put(column.name(), column));
    this.reader = new NeedReader(columns);
    this.narrowing = new Narrowing(columns);
    this.ways = new Ways(narrowing);
    Set<String> fixed = new HashSet<>(circumstances.given());
    fixed.addAll(circumstances.bound());
    this.ordering = new Ordering(reader, columns, fixed, circumstances.links());
  }

  TableConstraints solve(List<Condition> conditions) {
    circumstances
        .absent()
        .forEach(column -> domains.put(column, ColumnDomain.of(Presence.FORBIDDEN)));
    List<Demand> open = new ArrayList<>();
    for (Condition condition : conditions) {
      if (isGiven(condition)) {
        plans.add(
            new CheckPlan(
                condition.name(),
                condition.expression(),
                condition.columns(),
                Tier.GIVEN,
                "left to the formulas of the spec"));
        continue;
      }
      Need need =
          condition.sql() == null ? Settled.ALWAYS : reader.read(condition.sql(), Wanted.NOT_FALSE);
      List<Need> needs = need instanceof All(List<Need> parts) ? parts : List.of(need);
      List<Need> left = new ArrayList<>();
      for (Need part : needs) {
        if (part instanceof Holds(String column, ColumnDomain domain)) {
          domains.merge(column, domain, ColumnDomain::and);
        } else {
          left.add(part);
        }
      }
      open.add(new Demand(condition, need, left));
    }
    domains.replaceAll(this::narrowed);
    for (Component component : Component.of(open)) {
      settle(component);
    }
    for (Demand demand : open) {
      plans.add(demand.plan(domains, branchings));
    }
    domains.values().removeIf(ColumnDomain::isAny);
    return new TableConstraints(domains, branchings, plans, contradictions);
  }

  private boolean isGiven(Condition condition) {
    return !condition.columns().isEmpty()
        && circumstances.written().containsAll(condition.columns());
  }

  private ColumnDomain narrowed(String name, ColumnDomain domain) {
    Column column = columns.get(name);
    return column == null ? domain : Narrowing.narrow(column, domain);
  }

  /// Conditions that share columns are met together.
  private void settle(Component component) {
    NavigableMap<String, ColumnDomain> base = new TreeMap<>();
    component
        .columns()
        .forEach(column -> base.put(column, domains.getOrDefault(column, ColumnDomain.ANY)));
    Conjunct start = new Conjunct(base, List.of(), List.of(), 1);
    List<Conjunct> possible = new ArrayList<>();
    for (Conjunct way : ways.of(Need.all(component.needs()), start)) {
      Conjunct ordered = narrowing.narrow(ordering.order(way));
      if (ordered != null) {
        possible.add(ordered);
      }
    }
    List<Conjunct> read = possible.stream().filter(way -> way.unread().isEmpty()).toList();
    List<Conjunct> chosen = withoutLostRows(withoutNamedRows(read.isEmpty() ? possible : read));
    chosen.stream()
        .flatMap(way -> way.unread().stream())
        .distinct()
        .forEach(unread -> component.demands().forEach(demand -> demand.leave(unread)));
    switch (chosen.size()) {
      case 0 -> contradictions.add(component.contradiction());
      case 1 -> domains.putAll(chosen.getFirst().domains());
      default -> branch(chosen);
    }
  }

  /// Where there are others, ways in which a foreign key must have a value by name are left out: it
  /// has those of the rows that there are.
  private List<Conjunct> withoutNamedRows(List<Conjunct> possible) {
    List<Conjunct> others =
        possible.stream()
            .filter(way -> circumstances.links().stream().noneMatch(link -> isNamed(way, link)))
            .toList();
    return others.isEmpty() ? possible : others;
  }

  /// Where there are others, ways in which other tables would not find the row are left out.
  private List<Conjunct> withoutLostRows(List<Conjunct> possible) {
    List<Conjunct> others =
        possible.stream()
            .filter(
                way ->
                    circumstances.referenced().stream()
                        .noneMatch(
                            column ->
                                way.domains().containsKey(column)
                                    && way.domain(column).presence() == Presence.FORBIDDEN))
            .toList();
    return others.isEmpty() ? possible : others;
  }

  private boolean isNamed(Conjunct way, String link) {
    return way.domains().containsKey(link)
        && way.domain(link).presence() != Presence.FORBIDDEN
        && !circumstances.written().contains(link)
        && way.domain(link).values() instanceof Values.Only;
  }

  private void branch(List<Conjunct> chosen) {
    Set<String> differing = new TreeSet<>();
    for (String column : chosen.getFirst().domains().keySet()) {
      long different = chosen.stream().map(way -> way.domain(column)).distinct().count();
      if (different > 1) {
        differing.add(column);
      } else {
        domains.put(column, chosen.getFirst().domain(column));
      }
    }
    List<Branching.Branch> branches = new ArrayList<>();
    for (Conjunct way : chosen) {
      Map<String, ColumnDomain> own = new TreeMap<>();
      differing.forEach(column -> own.put(column, way.domain(column)));
      branches.add(new Branching.Branch(way.weight(), own));
    }
    differing.forEach(domains::remove);
    if (!differing.isEmpty()) {
      branchings.add(new Branching(name(), branches));
    }
  }

  private String name() {
    int number = branchings.size() + 1;
    String name = number == 1 ? "way" : "way_" + number;
    while (circumstances.taken().contains(name)
        || columns.containsKey(name)
        || columns.containsKey(name + "_id")) {
      name = name + "_";
    }
    return name;
  }

  /// A condition with what it needs.
  static final class Demand {

    private final Condition condition;
    private final Need need;
    private final List<Need> open;
    private final Set<Unread> left = new HashSet<>();

    /// @param open the parts that are no matter of single columns
    Demand(Condition condition, Need need, List<Need> open) {
      this.condition = condition;
      this.need = need;
      this.open = open;
    }

    Condition condition() {
      return condition;
    }

    List<Need> open() {
      return open;
    }

    /// Notes that a part could not be met by what was understood of it.
    void leave(Unread unread) {
      if (condition.columns().containsAll(unread.condition().columns())) {
        left.add(unread);
      }
    }

    CheckPlan plan(Map<String, ColumnDomain> domains, List<Branching> branchings) {
      Tier tier =
          condition.sql() == null || !left.isEmpty()
              ? Tier.UNREAD
              : open.isEmpty()
                  ? Tier.DOMAIN
                  : condition.columns().stream().anyMatch(column -> branches(column, branchings))
                      ? Tier.BRANCH
                      : open.stream().anyMatch(Need.Compared.class::isInstance)
                          ? Tier.ORDER
                          : Tier.DOMAIN;
      return new CheckPlan(
          condition.name(),
          condition.expression(),
          condition.columns(),
          tier,
          Wording.of(tier, need, condition, domains, branchings));
    }

    private static boolean branches(String column, List<Branching> branchings) {
      return branchings.stream().anyMatch(branching -> branching.columns().contains(column));
    }
  }
}
