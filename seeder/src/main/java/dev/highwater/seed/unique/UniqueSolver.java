package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.unique.Capacity.Counted;
import dev.highwater.seed.unique.Demand.Apart;
import dev.highwater.seed.unique.Encoding.Likes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds a way to meet all demands of one table, one after the other: a later demand may rest on
/// what an earlier one has settled, never unsettle it.
final class UniqueSolver {

  private static final Ceiling ENDLESS = Ceiling.of(Ceiling.UNLIMITED);

  private final Table table;
  private final Surroundings surroundings;
  private final Map<String, String> lets = new LinkedHashMap<>();
  private final Map<String, Carrier> columns = new LinkedHashMap<>();
  private final Map<String, Carrier> links = new LinkedHashMap<>();
  private final List<Capacity> capacities = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> settled;

  /// Sets of columns that are known to differ as a whole between any two rows.
  private final List<Set<String>> apart = new ArrayList<>();

  UniqueSolver(Table table, Surroundings surroundings) {
    this.table = table;
    this.surroundings = surroundings;
    this.settled = new HashSet<>(surroundings.written());
    ForeignKey parent = surroundings.parent();
    if (parent != null) {
      settled.addAll(parent.columns());
    }
  }

  UniquePlan solve() {
    Demands.of(table).forEach(this::meet);
    return new UniquePlan(table.name(), lets, columns, links, capacities, refusals);
  }

  private void meet(Demand demand) {
    Set<String> reads =
        demand.parts().stream()
            .filter(part -> part.apart() == Apart.DISTINCT)
            .flatMap(part -> part.columns().stream())
            .collect(Collectors.toCollection(HashSet::new));
    Optional<Set<String>> known = apart.stream().filter(reads::containsAll).findFirst();
    if (known.isPresent()) {
      met(demand, String.join(", ", known.get()) + " differs anyway", ENDLESS, Counted.ROWS);
      return;
    }
    List<Item> items = Items.of(table, surroundings, reads, settled);
    ForeignKey parent = surroundings.parent();
    boolean done =
        (parent != null && reads.containsAll(parent.columns()))
            ? withinParent(demand, parent, items)
            : amongAll(demand, items);
    if (!done) {
      unmet(demand, reads);
    }
  }

  private void unmet(Demand demand, Set<String> reads) {
    if (reads.stream().anyMatch(surroundings.written()::contains)) {
      met(demand, "left to the formulas of the spec", ENDLESS, Counted.SOME);
      return;
    }
    refusals.add(
        new Refusal(
            demand.name(),
            demand.shown(),
            "no column of it is free to keep rows apart",
            "give one of its columns a formula that never repeats"));
  }

  /// In a fan-out, where the parent is part of the demand: its children need to differ only from
  /// each other.
  private boolean withinParent(Demand demand, ForeignKey parent, List<Item> items) {
    if (demand.columns().size() == parent.columns().size()) {
      apart.add(Set.copyOf(parent.columns()));
      met(demand, "one child for each parent", Ceiling.of(1), Counted.CHILDREN);
      return true;
    }
    Optional<Item.OfColumn> counting = best(items, Likes.COUNTING);
    if (counting.isPresent()) {
      Item.OfColumn item = counting.get();
      settle(item, item.encoding().of("ordinal"), "counted within the parent");
      Set<String> both = new HashSet<>(parent.columns());
      both.addAll(item.columns());
      apart.add(both);
      met(demand, "counted within the parent", item.values(), Counted.CHILDREN);
      return true;
    }
    return alone(demand, items);
  }

  private boolean amongAll(Demand demand, List<Item> items) {
    return alone(demand, items);
  }

  /// One column that differs in all rows.
  private boolean alone(Demand demand, List<Item> items) {
    Optional<Item> chosen =
        items.stream()
            .filter(item -> item.open() || items.size() == 1)
            .min(Comparator.comparing(Item::likes));
    if (chosen.isEmpty()) {
      return false;
    }
    Item item = chosen.get();
    switch (item) {
      case Item.OfColumn column ->
          settle(column, column.encoding().of("row"), column.encoding().reason());
      case Item.OfLink link -> settle(link, "row(" + link.argument() + ", row)", "one to one");
    }
    apart.add(Set.copyOf(item.columns()));
    boolean some = item.nullable() && demand.nullsDistinct();
    met(
        demand,
        String.join(", ", item.columns()) + " differs in every row",
        item.values(),
        some ? Counted.SOME : Counted.ROWS);
    return true;
  }

  private static Optional<Item.OfColumn> best(List<Item> items, Likes likes) {
    return items.stream()
        .filter(Item.OfColumn.class::isInstance)
        .map(Item.OfColumn.class::cast)
        .filter(item -> item.likes() == likes)
        .findFirst();
  }

  private void settle(Item item, String formula, String reason) {
    Carrier carrier = new Carrier(formula, reason);
    switch (item) {
      case Item.OfColumn column -> columns.put(column.column().name(), carrier);
      case Item.OfLink link -> links.put(link.key().name(), carrier);
    }
    settled.addAll(item.columns());
  }

  private void met(Demand demand, String how, Ceiling values, Counted counted) {
    capacities.add(new Capacity(demand.name(), demand.shown(), how, values, counted));
  }
}
