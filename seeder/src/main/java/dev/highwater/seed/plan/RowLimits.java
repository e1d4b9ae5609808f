package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.constraint.Literal;
import dev.highwater.seed.constraint.Values;
import dev.highwater.seed.document.Documents;
import dev.highwater.seed.link.Linking;
import dev.highwater.seed.link.TableLinks;
import dev.highwater.seed.unique.Ceiling;
import dev.highwater.seed.unique.UniquePlan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many rows each table of a schema can have at most, where nobody writes formulas for it: as
/// many as its unique demands have values, and as the tables have that it refers to one to one.
public final class RowLimits {

  /// More rows than anybody loads.
  private static final long MANY = 1_000_000_000;

  private static final long FEW = 100;

  private final Map<QualifiedName, UniquePlan> plans = new TreeMap<>();
  private final Map<QualifiedName, TableLinks> links = new HashMap<>();
  private final Map<QualifiedName, Long> most = new HashMap<>();
  private final Linking linking;
  private long least = 1;

  private RowLimits(
      Catalog catalog,
      Set<QualifiedName> filled,
      Map<QualifiedName, Long> kept,
      Set<QualifiedName> single) {
    most.putAll(kept);
    Set<QualifiedName> present = new HashSet<>(filled);
    present.addAll(kept.keySet());
    Map<QualifiedName, Table> tables = new HashMap<>(Present.tables(catalog, kept.keySet()));
    tables.replaceAll((_, table) -> Documents.of(table, Set.of()).table());
    this.linking = Linking.of(tables, present);
    PartitionBounds bounds = PartitionBounds.of(catalog);
    for (QualifiedName name : filled) {
      Table table = tables.get(name);
      if (table != null) {
        TableLinks tableLinks = linking.of(table, Set.of());
        links.put(name, tableLinks);
        TableDecisions decisions =
            TableDecisions.of(
                bounds.bounded(table),
                tableLinks,
                Set.of(),
                null,
                false,
                present,
                single,
                linking.referenced(name),
                Set.of());
        plans.put(name, decisions.unique());
        for (ForeignKey key : table.foreignKeys()) {
          if (key.columns().size() == 1 && !kept.containsKey(key.referencedTable())) {
            least =
                Math.max(least, largest(decisions.constraints().domain(key.columns().getFirst())));
          }
        }
      }
    }
    settle();
  }

  /// The largest number among the only values of a column, 0 where it may hold any.
  private static long largest(ColumnDomain domain) {
    return domain.values() instanceof Values.Only(List<Literal> values)
        ? values.stream()
            .filter(KeyRows::isNumber)
            .mapToLong(value -> ((Literal.Amount) value).value().longValueExact())
            .max()
            .orElse(0)
        : 0;
  }

  /// Tables that can have but one row.
  private Set<QualifiedName> singles() {
    return plans.keySet().stream()
        .filter(table -> most(table) <= 1)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Looks at a whole schema.
  ///
  /// @param filled tables that get rows
  /// @param kept rows of the tables that have some already
  public static RowLimits of(
      Catalog catalog, Set<QualifiedName> filled, Map<QualifiedName, Long> kept) {
    Set<QualifiedName> single = new HashSet<>();
    kept.forEach(
        (table, rows) -> {
          if (rows == 1) {
            single.add(table);
          }
        });
    RowLimits limits = new RowLimits(catalog, filled, kept, single);
    while (single.addAll(limits.singles())) {
      limits = new RowLimits(catalog, filled, kept, single);
    }
    return limits;
  }

  /// The most rows of a table; [Long#MAX_VALUE] where there is no limit.
  public long mostRows(QualifiedName table) {
    return most(table);
  }

  /// How many rows a table gets for each of another: one of each kind.
  public int kinds(QualifiedName table) {
    return linking.kinds(table);
  }

  /// The rows that every table must have for those to be there that CHECKs of foreign keys name, a
  /// few at most.
  public long leastRows() {
    return Math.min(least, FEW);
  }

  /// Why tables that have a limit have that one.
  public Map<QualifiedName, String> reasons() {
    Map<QualifiedName, String> reasons = new TreeMap<>();
    most.forEach(
        (table, limit) -> {
          UniquePlan plan = plans.get(table);
          if (plan != null && limit < MANY) {
            plan.capacities().stream()
                .filter(capacity -> capacity.mostRows(this::most) == limit)
                .findFirst()
                .ifPresent(
                    by ->
                        reasons.put(
                            table, "as many as there can be: " + by.demand() + ", " + by.how()));
          }
        });
    return reasons;
  }

  /// Whether rows of some table are combinations of rows of others: of those, one each is not
  /// enough for a second row.
  public boolean combines() {
    return plans.values().stream().anyMatch(plan -> !plan.lets().isEmpty());
  }

  /// Limits only ever fall, and rest on other limits, until none falls any more.
  private void settle() {
    boolean falling = true;
    while (falling) {
      falling = false;
      for (Map.Entry<QualifiedName, UniquePlan> entry : plans.entrySet()) {
        long limit = limit(entry.getKey(), entry.getValue());
        if (limit < most(entry.getKey())) {
          most.put(entry.getKey(), limit);
          falling = true;
        }
      }
    }
  }

  private long limit(QualifiedName table, UniquePlan plan) {
    long limit = plan.mostRows(this::most);
    for (TableLinks.Limit link : links.getOrDefault(table, TableLinks.NONE).limits()) {
      limit =
          Math.min(
              limit, Ceiling.of(link.each()).times(Ceiling.rowsOf(link.table())).at(this::most));
    }
    return limit < MANY ? limit : Ceiling.UNLIMITED;
  }

  private long most(QualifiedName table) {
    return most.getOrDefault(table, Ceiling.UNLIMITED);
  }
}
