package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.target.RowCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares what the ledger says is in the planned tables with what is.
final class Holdings {

  private final String where;
  private final SeedPlan plan;

  Holdings(String where, SeedPlan plan) {
    this.where = where;
    this.plan = plan;
  }

  /// Rows of other datasets in planned tables.
  List<Problem> others(Connection connection, List<LedgerDataset> datasets) throws SQLException {
    List<Problem> problems = new ArrayList<>();
    for (LedgerDataset dataset : datasets) {
      if (dataset.id().equals(plan.datasetId())) {
        continue;
      }
      Map<QualifiedName, Long> rows = rows(Ledger.ranges(connection, dataset.id()));
      rows.keySet().removeIf(table -> plan.table(table).isEmpty());
      if (!rows.isEmpty()) {
        problems.add(
            new Problem(
                "Another dataset is in these tables",
                where,
                "%s %s (id %s, scale %,d, seed %d) has %,d rows in %d of the planned tables"
                    .formatted(
                        dataset.name(),
                        dataset.version(),
                        dataset.id(),
                        dataset.scale(),
                        dataset.seed(),
                        rows.values().stream().mapToLong(Long::longValue).sum(),
                        rows.size()),
                "Seed another database, or take its rows out: TRUNCATE these tables, then DELETE"
                    + " FROM highwater.dataset WHERE dataset_id = '"
                    + dataset.id()
                    + "'"));
      }
    }
    return problems;
  }

  /// Tables that have more or fewer rows than they should; all of them together.
  ///
  /// @param held rows of each table by the ledger
  List<Problem> counts(Connection connection, Map<QualifiedName, Long> held) throws SQLException {
    List<QualifiedName> tables = plan.tables().stream().map(TablePlan::table).toList();
    List<String> foreign = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    RowCounts.read(connection, tables)
        .forEach(
            (table, rows) -> {
              long known = held.getOrDefault(table, 0L);
              if (rows > known) {
                foreign.add(
                    "%s: %,d rows, of which the ledger knows %,d".formatted(table, rows, known));
              } else if (rows < known) {
                lost.add("%s: %,d rows, where the ledger knows %,d".formatted(table, rows, known));
              }
            });
    List<Problem> problems = new ArrayList<>();
    if (!foreign.isEmpty()) {
      problems.add(
          new Problem(
              "Tables hold rows that were not seeded",
              where,
              FirstFew.of(foreign),
              "Take the rows out that are not the dataset's, or seed an empty database"));
    }
    if (!lost.isEmpty()) {
      problems.add(
          new Problem(
              "Rows that were loaded are gone",
              where,
              FirstFew.of(lost),
              "Where rows were deleted: TRUNCATE the tables of the dataset, then DELETE FROM"
                  + " highwater.dataset WHERE dataset_id = '"
                  + plan.datasetId()
                  + "'"));
    }
    return problems;
  }

  /// Whether the dataset is there at a larger scale.
  List<Problem> scale(List<LedgerDataset> datasets, Map<QualifiedName, Long> held) {
    List<String> shrinking =
        plan.tables().stream()
            .filter(table -> held.getOrDefault(table.table(), 0L) > table.rows())
            .map(
                table ->
                    "%s has %,d rows, and %,d are planned"
                        .formatted(table.table(), held.get(table.table()), table.rows()))
            .toList();
    if (shrinking.isEmpty()) {
      return List.of();
    }
    long scale =
        datasets.stream()
            .filter(dataset -> dataset.id().equals(plan.datasetId()))
            .mapToLong(LedgerDataset::scale)
            .findFirst()
            .orElse(0);
    return List.of(
        new Problem(
            "A dataset can grow but not shrink",
            where,
            "it holds the dataset at scale %,d, and %,d is asked:%n%s"
                .formatted(scale, plan.scale(), FirstFew.of(shrinking)),
            "Ask for that scale or more, such as --rows %d, or seed an empty database"
                .formatted(scale)));
  }

  static Map<QualifiedName, Long> rows(List<LoadedRange> ranges) {
    Map<QualifiedName, Long> rows = new HashMap<>();
    for (LoadedRange range : ranges) {
      rows.merge(range.table(), range.count(), Long::sum);
    }
    return rows;
  }
}
