package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.constraint.Presence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/// How all unique and exclusion demands of one table are met.
///
/// @param lets values of the row that the formulas read, by name, as a spec would write them
/// @param columns the columns that carry uniqueness, foreign keys apart
/// @param links the foreign keys that carry it, by the constraint's name: which row they lead to
/// @param toggles the columns that keep rows outside partial indexes, by name
/// @param capacities one for each demand that is met
/// @param refusals one for each demand that is not
public record UniquePlan(
    QualifiedName table,
    Map<String, String> lets,
    Map<String, Carrier> columns,
    Map<String, Carrier> links,
    Map<String, Toggle> toggles,
    List<Capacity> capacities,
    List<Refusal> refusals) {

  /// Why two links keep rows apart that may as well stand the other way round.
  public static final String EACH_PAIR_ONCE = "each pair once";

  public UniquePlan {
    lets = Collections.unmodifiableMap(new LinkedHashMap<>(lets));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    toggles = Collections.unmodifiableMap(new LinkedHashMap<>(toggles));
    capacities = List.copyOf(capacities);
    refusals = List.copyOf(refusals);
  }

  /// Decides for a table. The answer depends on no scale, so a larger dataset begins with the rows
  /// of a smaller one.
  public static UniquePlan of(Table table, Surroundings surroundings) {
    return new UniqueSolver(table, surroundings).solve();
  }

  /// Columns that would keep rows apart if no CHECK had them null in some rows: one of each demand
  /// in which nulls count as equal and that has no other column.
  ///
  /// @param domains what CHECKs leave columns, one for each way to meet them
  public static Set<String> wanting(Table table, Map<String, List<ColumnDomain>> domains) {
    Set<String> wanting = new LinkedHashSet<>();
    for (Demand demand : Demands.of(table)) {
      List<String> telling = demand.telling();
      boolean none =
          telling.stream()
              .allMatch(
                  column ->
                      demand.nullsEqual(column)
                          && domains.getOrDefault(column, List.of()).stream()
                              .anyMatch(domain -> domain.presence() == Presence.FORBIDDEN));
      if (none && !telling.isEmpty() && demand.predicate() == null) {
        wanting.add(telling.getFirst());
      }
    }
    return wanting;
  }

  /// The most rows the table can have, or [Ceiling#UNLIMITED].
  ///
  /// @param rowsOf rows of other tables
  public long mostRows(ToLongFunction<QualifiedName> rowsOf) {
    return capacities.stream()
        .mapToLong(capacity -> capacity.mostRows(rowsOf))
        .min()
        .orElse(Ceiling.UNLIMITED);
  }

  /// The most children one parent can have in a fan-out, or [Ceiling#UNLIMITED].
  ///
  /// @param rowsOf rows of other tables, at the smallest scale that counts
  public long mostChildren(ToLongFunction<QualifiedName> rowsOf) {
    return capacities.stream()
        .mapToLong(capacity -> capacity.mostChildren(rowsOf))
        .min()
        .orElse(Ceiling.UNLIMITED);
  }
}
