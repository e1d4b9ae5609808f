package dev.highwater.seed.load;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.ledger.KeptLedger;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.rebuild.TableGrowth;
import dev.highwater.seed.target.RowCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a target has of a plan, what is missing, and what stands in the way.
///
/// @param catalog as it is now; what an earlier run dropped is not in it
/// @param problems all that keeps the plan from being loaded
/// @param missing ranges that are to be loaded, tables in the order of the plan
/// @param interrupted whether the dataset is there and its last run did not come to its end
/// @param unalterable tables whose keys, indexes, foreign keys and triggers the role may not touch
/// @param unvacuumable tables that the role may not vacuum
record Survey(
    Catalog catalog,
    List<Problem> problems,
    Map<QualifiedName, List<RowRange>> missing,
    List<TableGrowth> growth,
    boolean interrupted,
    Set<QualifiedName> unalterable,
    Set<QualifiedName> unvacuumable) {

  /// Looks at everything. Only reads.
  ///
  /// @param where the target's address
  /// @param needed see [Admission#look]
  static Survey of(
      Session session,
      SeedPlan plan,
      Map<QualifiedName, TableSource> sources,
      String where,
      int needed)
      throws SQLException {
    Connection connection = session.connection();
    Catalog catalog = CatalogReader.read(connection);
    List<Problem> problems = new ArrayList<>(plan.problems());
    Admission admission = new Admission(plan, sources, where);
    admission.look(session, catalog, needed);
    problems.addAll(admission.problems());
    List<LedgerDataset> datasets = List.of();
    List<LoadedRange> loaded = List.of();
    if (problems.isEmpty()) {
      Holdings holdings = new Holdings(where, plan);
      if (LedgerSchema.present(connection)) {
        datasets = Ledger.datasets(connection);
        loaded = Ledger.ranges(connection, plan.datasetId());
      }
      Map<QualifiedName, Long> held = Holdings.rows(loaded);
      problems.addAll(holdings.others(connection, datasets));
      problems.addAll(holdings.scale(datasets, held));
      if (problems.isEmpty()) {
        problems.addAll(
            holdings.counts(connection, held, KeptLedger.of(connection, plan.datasetId())));
      }
    }
    Map<QualifiedName, List<RowRange>> missing = missing(plan, loaded);
    Map<QualifiedName, Long> there = new HashMap<>(Holdings.rows(loaded));
    if (problems.isEmpty()) {
      others(connection, plan).forEach((table, rows) -> there.merge(table, rows, Long::sum));
    }
    return new Survey(
        catalog,
        problems,
        missing,
        growth(plan, missing, there),
        datasets.stream().anyMatch(had -> had.id().equals(plan.datasetId()) && !had.finished()),
        admission.unalterable(),
        admission.unvacuumable());
  }

  /// Rows of others in tables that grow.
  private static Map<QualifiedName, Long> others(Connection connection, SeedPlan plan)
      throws SQLException {
    Map<QualifiedName, Long> own = new OtherRows(connection, plan).own();
    Map<QualifiedName, Long> all = RowCounts.read(connection, List.copyOf(own.keySet()));
    own.forEach((table, rows) -> all.merge(table, -rows, Long::sum));
    return all;
  }

  private static Map<QualifiedName, List<RowRange>> missing(
      SeedPlan plan, List<LoadedRange> loaded) {
    Map<QualifiedName, List<LoadedRange>> byTable =
        loaded.stream().collect(Collectors.groupingBy(LoadedRange::table));
    Map<QualifiedName, List<RowRange>> missing = new LinkedHashMap<>();
    for (TablePlan table : plan.tables()) {
      QualifiedName name = table.table();
      missing.put(
          name,
          RowRanges.missing(
              name, table.rows(), table.rangeRows(), byTable.getOrDefault(name, List.of())));
    }
    return missing;
  }

  private static List<TableGrowth> growth(
      SeedPlan plan, Map<QualifiedName, List<RowRange>> missing, Map<QualifiedName, Long> held) {
    List<TableGrowth> growth = new ArrayList<>();
    missing.forEach(
        (name, ranges) ->
            growth.add(
                new TableGrowth(
                    name,
                    held.getOrDefault(name, 0L),
                    ranges.stream().mapToLong(RowRange::count).sum(),
                    plan.table(name).map(TablePlan::triggers).orElse(false))));
    return growth;
  }

  /// Rows that are missing in all.
  long rows() {
    return growth.stream().mapToLong(TableGrowth::added).sum();
  }

  /// Predicted bytes of what is missing.
  long bytes(SeedPlan plan) {
    return growth.stream()
        .mapToLong(
            table -> table.added() * plan.table(table.table()).map(TablePlan::rowBytes).orElse(0))
        .sum();
  }
}
