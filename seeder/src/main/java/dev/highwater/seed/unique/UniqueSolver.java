package dev.highwater.seed.unique;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.unique.Capacity.Counted;
import dev.highwater.seed.unique.Demand.Apart;
import dev.highwater.seed.unique.Demand.Part;
import dev.highwater.seed.unique.Encoding.Likes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds a way to meet all demands of one table, one after the other: a later demand may rest on
/// what an earlier one has settled, never unsettle it.
final class UniqueSolver {

  private static final Ceiling ENDLESS = Ceiling.of(Ceiling.UNLIMITED);

  /// Fewer values than that are too few for the rows of a table.
  private static final long FEW = 1_000;

  /// Types of primary keys that count rows, or are dealt so that they do not meet again.
  private static final Set<String> NUMBERED = Set.of("int4", "int8", "uuid");

  private static final String FIRST = "0";
  private static final String SLOTS = "100000";

  private final Table table;
  private final Surroundings surroundings;
  private final Items items;
  private final Ranks ranks;
  private final Map<String, String> lets = new LinkedHashMap<>();
  private final Map<String, Carrier> columns = new LinkedHashMap<>();
  private final Map<String, Carrier> links = new LinkedHashMap<>();
  private final Map<String, Toggle> toggles = new LinkedHashMap<>();
  private final List<Capacity> capacities = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> settled;
  private final Set<String> names;

  /// Sets of columns that are known to differ as a whole between any two rows.
  private final List<Set<String>> apart = new ArrayList<>();

  UniqueSolver(Table table, Surroundings surroundings) {
    this.table = table;
    this.surroundings = surroundings;
    this.items = new Items(table, surroundings);
    this.ranks = new Ranks(table);
    this.settled = new HashSet<>(surroundings.written());
    settled.addAll(surroundings.links().settled());
    settled.addAll(surroundings.links().dealt().keySet());
    apart.addAll(surroundings.links().apart());
    ForeignKey parent = surroundings.parent();
    if (parent != null) {
      settled.addAll(parent.columns());
    }
    this.names = new HashSet<>(surroundings.taken());
    table.columns().forEach(column -> names.add(column.name()));
    names.addAll(Names.WORDS);
  }

  UniquePlan solve() {
    table.primaryKey().ifPresent(this::numbered);
    ordered(Demands.of(table)).forEach(this::meet);
    return new UniquePlan(table.name(), lets, columns, links, toggles, capacities, refusals);
  }

  /// What is about fewer columns goes before what is about these and more, which it meets as well;
  /// unless most rows can be kept out of it.
  private List<Demand> ordered(List<Demand> demands) {
    List<Demand> ordered = new ArrayList<>();
    for (Demand demand : demands) {
      Set<String> all = Set.copyOf(demand.columns());
      demands.stream()
          .filter(other -> all.containsAll(other.columns()))
          .filter(other -> !other.columns().isEmpty() && other.columns().size() < all.size())
          .filter(other -> other.predicate() == null || keptOut(other.predicate()).isEmpty())
          .filter(other -> !ordered.contains(other))
          .forEach(ordered::add);
      if (!ordered.contains(demand)) {
        ordered.add(demand);
      }
    }
    return ordered;
  }

  private Optional<Predicates.Switch> keptOut(String predicate) {
    return new Predicates(table, this::isSwitch).of(predicate);
  }

  /// A primary key of one column that is numbered anyway.
  private void numbered(Key key) {
    String name = key.columns().getFirst();
    boolean plain =
        key.columns().size() == 1
            && items.isFree(name, settled)
            && surroundings.domains(name).stream().allMatch(ColumnDomain::isAny);
    if (plain && NUMBERED.contains(table.column(name).orElseThrow().type().name().name())) {
      settled.add(name);
      apart.add(Set.of(name));
    }
  }

  private void meet(Demand demand) {
    Set<String> reads = new HashSet<>(demand.telling());
    Optional<Set<String>> known = apart.stream().filter(reads::containsAll).findFirst();
    if (known.isPresent()) {
      met(demand, words(known.get()) + " differs anyway", ENDLESS, Counted.ROWS);
      return;
    }
    List<Item> own = items.of(demand, settled, /* carried= */ false);
    List<Item> open = isFew(own) ? items.of(demand, settled, /* carried= */ true) : own;
    ForeignKey parent = surroundings.parent();
    boolean done =
        (parent != null && reads.containsAll(parent.columns()))
            ? withinParent(demand, parent, open)
            : amongAll(demand, open);
    if (!done) {
      unmet(demand);
    }
  }

  private void unmet(Demand demand) {
    if (demand.columns().stream().anyMatch(surroundings.written()::contains)) {
      met(demand, "left to the formulas of the spec", ENDLESS, Counted.SOME);
      return;
    }
    if (demand.columns().stream().anyMatch(settled::contains)) {
      met(demand, "left to what other constraints have settled", ENDLESS, Counted.SOME);
      return;
    }
    if (demand.columns().isEmpty() && demand.predicate() == null) {
      met(demand, "a single row", Ceiling.of(1), Counted.ROWS);
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
  private boolean withinParent(Demand demand, ForeignKey parent, List<Item> open) {
    if (demand.columns().size() == parent.columns().size()) {
      apart.add(Set.copyOf(parent.columns()));
      met(demand, "one child for each parent", Ceiling.of(1), Counted.CHILDREN);
      return true;
    }
    Optional<Item.OfColumn> counting =
        open.stream()
            .filter(Item.OfColumn.class::isInstance)
            .map(Item.OfColumn.class::cast)
            .filter(item -> item.likes() == Likes.COUNTING)
            .findFirst();
    if (counting.isPresent()) {
      Item.OfColumn item = counting.get();
      settle(item, item.encoding().of("ordinal"), "counted within the parent");
      Set<String> both = new HashSet<>(parent.columns());
      both.addAll(item.columns());
      apart.add(both);
      met(demand, "counted within the parent", item.values(), Counted.CHILDREN);
      return true;
    }
    return amongAll(demand, open);
  }

  private boolean amongAll(Demand demand, List<Item> open) {
    Optional<Item> best =
        open.stream()
            .filter(Item::open)
            .min(Comparator.comparing(Item::likes).thenComparing(Item::nullable));
    return best.map(item -> alone(demand, item)).orElse(false)
        || slots(demand, open)
        || toggled(demand, open)
        || together(demand, open);
  }

  /// One column or link that differs in all rows.
  private boolean alone(Demand demand, Item item) {
    boolean some = item.nullable() && item.columns().stream().noneMatch(demand::nullsEqual);
    switch (item) {
      case Item.OfColumn column -> {
        int rank = isOpenAbove(column.column().name()) ? ranks.of(column.column().name()) : 0;
        String counted = column.encoding().of("row");
        String formula = rank == 0 ? counted : counted + " + " + rank;
        boolean ends = some && column.encoding().values().fixed() < Integer.MAX_VALUE;
        settle(
            column,
            ends ? "if(row < " + column.argument() + ", " + formula + ", null)" : formula,
            column.encoding().reason());
        met(demand, words(item.columns()) + " differs in every row", item.values(), some);
      }
      case Item.OfLink link when link.self() -> {
        String row = "row(" + link.argument() + ", row - 1)";
        settle(link, link.nullable() ? row : "self", "leads to the row before");
        met(demand, "each row leads to the one before", ENDLESS, Counted.ROWS);
      }
      case Item.OfLink link -> {
        settle(link, "row(" + link.argument() + ", row)", "one to one");
        met(demand, words(item.telling()) + " leads to a row each", item.values(), some);
      }
    }
    apart.add(item.telling());
    return true;
  }

  /// Whether a column may hold more than it is given, so that it can stay ahead of others.
  private boolean isOpenAbove(String column) {
    return surroundings.domains(column).stream()
        .map(ColumnDomain::alone)
        .allMatch(domain -> domain.upper().isEmpty());
  }

  /// Ranges that do not overlap: one after the other for each row that a link leads to, else one
  /// after the other.
  private boolean slots(Demand demand, List<Item> open) {
    Part part =
        demand.parts().stream().filter(p -> p.apart() == Apart.DISJOINT).findFirst().orElse(null);
    if (part == null || !part.columns().stream().allMatch(name -> items.isFree(name, settled))) {
      return false;
    }
    List<Item.OfColumn> ends = new ArrayList<>();
    for (int i = 0; i < part.columns().size(); i++) {
      Column column = table.column(part.columns().get(i)).orElseThrow();
      Optional<Encoding> encoding =
          part.columns().size() == 1 ? Slots.of(column) : Slots.end(column, i == 0);
      if (encoding.isEmpty()) {
        return false;
      }
      ends.add(new Item.OfColumn(column, encoding.get()));
    }
    Item.OfLink link =
        open.stream()
            .filter(Item.OfLink.class::isInstance)
            .map(Item.OfLink.class::cast)
            .filter(item -> !item.self())
            .findFirst()
            .orElse(null);
    String index = link == null ? "row" : dealt(link);
    ends.forEach(item -> settle(item, item.encoding().of(index), item.encoding().reason()));
    met(
        demand,
        link == null
            ? "one slot after the other"
            : "one slot after the other for each row of " + link.key().referencedTable(),
        link == null
            ? ends.getFirst().values()
            : Ceiling.of(Long.parseLong(SLOTS)).times(link.values()),
        Counted.ROWS);
    return true;
  }

  private String dealt(Item.OfLink link) {
    String let = let("dealt(" + link.argument() + ", " + SLOTS + ")");
    settle(link, "part(" + let + ", 0)", "dealt round by round");
    return "part(" + let + ", 1)";
  }

  /// Where few rows can take part in a partial index, one does.
  private boolean toggled(Demand demand, List<Item> open) {
    String predicate = demand.predicate();
    if (predicate == null || !isFew(open)) {
      return false;
    }
    Optional<Predicates.Switch> found = keptOut(predicate);
    found.ifPresent(
        by -> {
          toggles.put(by.column(), by.when("row = 0"));
          settled.add(by.column());
          met(demand, by.column() + " lets one row take part", Ceiling.of(1), Counted.SOME);
        });
    return found.isPresent();
  }

  private boolean isFew(List<Item> open) {
    return open.isEmpty() || (product(open).tables().isEmpty() && product(open).fixed() < FEW);
  }

  private boolean isSwitch(String column) {
    return items.isFree(column, settled);
  }

  /// Several that differ together.
  private boolean together(Demand demand, List<Item> open) {
    Optional<Item> self =
        open.stream().filter(item -> item instanceof Item.OfLink link && link.self()).findFirst();
    if (open.isEmpty() || self.isPresent() || open.size() == 1) {
      return !open.isEmpty() && alone(demand, self.orElse(open.getFirst()));
    }
    List<Item> choosing = chosen(open.stream().filter(item -> !isSingle(item)).toList());
    if (choosing.size() < 2) {
      open.stream().filter(this::isSingle).forEach(item -> combined(item, FIRST));
      return choosing.isEmpty()
          ? alone(demand, open.getFirst())
          : alone(demand, choosing.getFirst());
    }
    if (isPair(choosing)) {
      return pair(demand, (Item.OfLink) choosing.get(0), (Item.OfLink) choosing.get(1));
    }
    String let =
        let(
            choosing.stream()
                .map(Item::argument)
                .collect(Collectors.joining(", ", "combination(", ")")));
    Set<String> all = new HashSet<>();
    open.stream().filter(this::isSingle).forEach(item -> combined(item, FIRST));
    for (int i = 0; i < choosing.size(); i++) {
      combined(choosing.get(i), "part(" + let + ", " + i + ")");
      all.addAll(choosing.get(i).telling());
    }
    apart.add(all);
    boolean some =
        all.stream().noneMatch(demand::nullsEqual) && open.stream().allMatch(Item::nullable);
    met(demand, "each row is another combination of " + words(all), product(open), some);
    return true;
  }

  /// Without links that a CHECK wants to differ from another one's, where enough others are left to
  /// keep rows apart: a link that is free can be bent to meet it.
  private List<Item> chosen(List<Item> open) {
    List<Item> chosen = new ArrayList<>(open);
    for (Item item : open) {
      if (chosen.size() > 2
          && item instanceof Item.OfLink link
          && chosen.stream().anyMatch(other -> !other.equals(item) && isUnlike(link, other))) {
        chosen.remove(item);
      }
    }
    return chosen;
  }

  private boolean isUnlike(Item.OfLink link, Item other) {
    return other instanceof Item.OfLink && (isApart(link, other) || isApart(other, link));
  }

  private boolean isApart(Item one, Item other) {
    return one.columns().stream()
        .flatMap(column -> surroundings.domains(column).stream())
        .flatMap(domain -> domain.apart().stream())
        .anyMatch(limit -> other.columns().stream().anyMatch(limit.columns()::contains));
  }

  /// Two links to the same table and nothing else.
  private static boolean isPair(List<Item> choosing) {
    return choosing.size() == 2
        && choosing.get(0) instanceof Item.OfLink one
        && choosing.get(1) instanceof Item.OfLink other
        && one.key().referencedTable().equals(other.key().referencedTable());
  }

  /// Pairs of two different rows, each pair once and in one order, so that no row is paired with
  /// itself and nobody minds which of the two comes first: the row's index counts through the
  /// triangle below the diagonal.
  private boolean pair(Demand demand, Item.OfLink first, Item.OfLink second) {
    String high = let("floor((1 + sqrt(1 + 8 * row)) / 2)");
    String low = "row - " + high + " * (" + high + " - 1) / 2";
    boolean descending = isAbove(first, second);
    Item.OfLink lower = descending ? second : first;
    Item.OfLink upper = descending ? first : second;
    settle(lower, "row(" + lower.argument() + ", " + low + ")", UniquePlan.EACH_PAIR_ONCE);
    settle(upper, "row(" + upper.argument() + ", " + high + ")", UniquePlan.EACH_PAIR_ONCE);
    Set<String> both = new HashSet<>(lower.telling());
    both.addAll(upper.telling());
    apart.add(both);
    met(demand, "each row is another pair of " + words(both), lower.values(), Counted.ROWS);
    return true;
  }

  /// Whether a CHECK wants the first to be greater.
  private boolean isAbove(Item.OfLink first, Item.OfLink second) {
    return surroundings.domains(first.columns().getFirst()).stream()
            .flatMap(domain -> domain.lower().stream())
            .anyMatch(limit -> limit.columns().containsAll(second.columns()))
        || surroundings.domains(second.columns().getFirst()).stream()
            .flatMap(domain -> domain.upper().stream())
            .anyMatch(limit -> limit.columns().containsAll(first.columns()));
  }

  private void combined(Item item, String part) {
    settle(
        item,
        switch (item) {
          case Item.OfColumn column -> column.encoding().of(part);
          case Item.OfLink link -> part.equals(FIRST) ? "row(" + link.argument() + ", 0)" : part;
        },
        "no combination comes twice");
  }

  /// Whether it has but one value.
  private boolean isSingle(Item item) {
    if (item instanceof Item.OfLink link) {
      return surroundings.single().contains(link.key().referencedTable());
    }
    return item.values().tables().isEmpty() && item.values().fixed() == 1;
  }

  private static Ceiling product(List<Item> open) {
    return open.stream().map(Item::values).reduce(Ceiling.of(1), Ceiling::times);
  }

  private String let(String formula) {
    String name = "unique_row";
    for (int i = 2; !names.add(name); i++) {
      name = "unique_row_" + i;
    }
    lets.put(name, formula);
    return name;
  }

  private void settle(Item item, String formula, String reason) {
    Carrier carrier = new Carrier(formula, reason);
    switch (item) {
      case Item.OfColumn column -> columns.put(column.column().name(), carrier);
      case Item.OfLink link -> links.put(link.key().name(), carrier);
    }
    settled.addAll(item.columns());
  }

  private static String words(Collection<String> columns) {
    return String.join(", ", new TreeSet<>(columns));
  }

  private void met(Demand demand, String how, Ceiling values, boolean some) {
    met(demand, how, values, some ? Counted.SOME : Counted.ROWS);
  }

  private void met(Demand demand, String how, Ceiling values, Counted counted) {
    capacities.add(new Capacity(demand.name(), demand.shown(), how, values, counted));
  }
}
