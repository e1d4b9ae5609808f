package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.KeptLedger;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.plan.Appended;
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
import java.util.Optional;

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
        List<String> changes = changes(connection, dataset);
        String holds =
            "%s %s (id %s, scale %,d, seed %d) has %,d rows in %d of the planned tables"
                .formatted(
                    dataset.name(),
                    dataset.version(),
                    dataset.id(),
                    dataset.scale(),
                    dataset.seed(),
                    rows.values().stream().mapToLong(Long::longValue).sum(),
                    rows.size());
        problems.add(
            changes.isEmpty()
                ? new Problem(
                    "Another dataset is in these tables",
                    where,
                    holds,
                    "Seed another database, or take its rows out: " + out(connection, dataset.id()))
                : new Problem(
                    "Tables that the dataset leaves alone have changed, so its rows would be others",
                    where,
                    FirstFew.of(changes) + "\n" + holds,
                    "Put these rows back as they were, or take the dataset's out: "
                        + out(connection, dataset.id())));
      }
    }
    return problems;
  }

  /// What changed in tables that the same dataset left alone when it was first loaded.
  private List<String> changes(Connection connection, LedgerDataset dataset) throws SQLException {
    List<String> changes = new ArrayList<>();
    if (dataset.name().equals(plan.dataset())
        && dataset.seed() == plan.seed()
        && dataset.schemaFingerprint().equals(plan.schemaFingerprint())) {
      OtherRows others = new OtherRows(connection, plan);
      for (KeptLedger.Entry entry : KeptLedger.of(connection, dataset.id())) {
        String change =
            entry.grown() || plan.table(entry.table()).isPresent() ? "" : others.change(entry);
        if (!change.isEmpty()) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  /// How to take a dataset's rows out, and no others.
  private static String out(Connection connection, String dataset) throws SQLException {
    List<String> grown =
        KeptLedger.of(connection, dataset).stream()
            .filter(KeptLedger.Entry::grown)
            .map(
                entry ->
                    "%s, whose rows from %s %d on alone are the dataset's"
                        .formatted(entry.table(), entry.column(), entry.first()))
            .toList();
    return (grown.isEmpty()
            ? "TRUNCATE these tables"
            : "DELETE them, but TRUNCATE none of these tables: " + String.join("; ", grown))
        + ", then DELETE FROM highwater.dataset WHERE dataset_id = '"
        + dataset
        + "'";
  }

  /// Tables that have more or fewer rows than they should; all of them together.
  ///
  /// @param held rows of each table by the ledger
  /// @param kept what the ledger says of rows of others
  List<Problem> counts(
      Connection connection, Map<QualifiedName, Long> held, List<KeptLedger.Entry> kept)
      throws SQLException {
    List<QualifiedName> tables = plan.tables().stream().map(TablePlan::table).toList();
    List<String> foreign = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    OtherRows others = new OtherRows(connection, plan);
    Map<QualifiedName, Long> own = others.own();
    RowCounts.read(connection, tables)
        .forEach(
            (table, rows) -> {
              long known = held.getOrDefault(table, 0L);
              long there = own.getOrDefault(table, rows);
              Appended appended = plan.table(table).map(TablePlan::appended).orElse(null);
              if (there > known && appended != null) {
                taken.add(
                    "%s: %,d rows have %s, of which the ledger knows %,d"
                        .formatted(table, there, appended.range(), known));
              } else if (there > known) {
                foreign.add(
                    "%s: %,d rows, of which the ledger knows %,d".formatted(table, there, known));
              } else if (there < known) {
                lost.add("%s: %,d rows, where the ledger knows %,d".formatted(table, there, known));
              }
            });
    List<Problem> problems = new ArrayList<>();
    if (!foreign.isEmpty()) {
      problems.add(
          new Problem(
              "Tables hold rows that were not seeded",
              where,
              FirstFew.of(foreign),
              "Take the rows out that are not the dataset's, seed an empty database, or let the"
                  + " tables grow beside them: --grow with --zero-config, 'append: true' in a"
                  + " dataset.yaml"));
    }
    if (!taken.isEmpty()) {
      problems.add(
          new Problem(
              "Rows of others are where the dataset's go",
              where,
              FirstFew.of(taken),
              "Keep the scale at which the dataset is there, or take these rows out"));
    }
    if (!lost.isEmpty()) {
      problems.add(
          new Problem(
              "Rows that were loaded are gone",
              where,
              FirstFew.of(lost),
              "Where rows were deleted: " + out(connection, plan.datasetId())));
    }
    if (taken.isEmpty() && lost.isEmpty()) {
      beside(others, kept).ifPresent(problems::add);
    }
    return problems;
  }

  /// Rows of others in tables that grow: as many as there were.
  private Optional<Problem> beside(OtherRows others, List<KeptLedger.Entry> kept)
      throws SQLException {
    List<String> changes = new ArrayList<>();
    List<String> accepted = new ArrayList<>();
    for (KeptLedger.Entry entry : kept) {
      TablePlan table = plan.table(entry.table()).orElse(null);
      if (entry.grown() && table != null && table.appended() != null) {
        long rows = others.count(entry.table());
        if (rows != entry.rows()) {
          changes.add(others.change(entry));
          accepted.add(entry.table().toString());
        }
      }
    }
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            "Rows beside the dataset's came or went",
            where,
            FirstFew.of(changes),
            "Put them back as they were; or, where that is as it should be, write the new number"
                + " into row_count of highwater.kept, and '' into digest, for "
                + String.join(", ", accepted)));
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
