package dev.highwater.seed.load;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.manifest.RangeEntry;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is in the target after a run.
///
/// @param tables in the order of the plan
/// @param contents columns and ranges of each table, as a manifest has them
/// @param notes decisions and their reasons, a sentence each
public record LoadResult(
    List<TableLoad> tables, SortedMap<QualifiedName, TableManifest> contents, List<String> notes) {

  public LoadResult {
    tables = List.copyOf(tables);
    contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    notes = List.copyOf(notes);
  }

  static LoadResult of(
      SeedPlan plan,
      Map<QualifiedName, TableSource> sources,
      List<LoadedRange> ranges,
      LoadTotals totals,
      List<String> notes) {
    Map<QualifiedName, List<LoadedRange>> byTable =
        ranges.stream().collect(Collectors.groupingBy(LoadedRange::table));
    List<TableLoad> tables = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      QualifiedName name = table.table();
      tables.add(
          new TableLoad(
              name,
              digest(byTable.getOrDefault(name, List.of())),
              totals.rows(name),
              totals.bytes(name),
              totals.seconds(name)));
    }
    return new LoadResult(tables, contents(plan, sources, byTable), notes);
  }

  /// Columns and ranges of each table of a plan, as a manifest has them: up to the first gap, if
  /// there is one.
  public static SortedMap<QualifiedName, TableManifest> contents(
      SeedPlan plan,
      Map<QualifiedName, TableSource> sources,
      Map<QualifiedName, List<LoadedRange>> ranges) {
    SortedMap<QualifiedName, TableManifest> contents = new TreeMap<>();
    for (TablePlan table : plan.tables()) {
      TableSource source = sources.get(table.table());
      if (source != null) {
        contents.put(
            table.table(),
            new TableManifest(
                source.columns(), entries(table, ranges.getOrDefault(table.table(), List.of()))));
      }
    }
    return contents;
  }

  /// Growth cuts ranges where the smaller scale ended; joined again at the multiples of their size,
  /// a dataset has the same manifest however it came to its scale.
  private static List<RangeEntry> entries(TablePlan table, List<LoadedRange> ranges) {
    List<RangeEntry> entries = new ArrayList<>();
    long next = 0;
    for (LoadedRange range : ranges) {
      if (range.first() != next) {
        break;
      }
      if (next % table.rangeRows() == 0) {
        entries.add(new RangeEntry(range.first(), range.digest()));
      } else {
        RangeEntry begun = entries.removeLast();
        entries.add(new RangeEntry(begun.first(), begun.digest().plus(range.digest())));
      }
      next += range.count();
    }
    return entries;
  }

  /// The digest of all rows of some ranges.
  public static Digest digest(List<LoadedRange> ranges) {
    return ranges.stream().map(LoadedRange::digest).reduce(Digest.EMPTY, Digest::plus);
  }

  /// One table after a run.
  ///
  /// @param digest of all rows the dataset has in it, with their number and bytes
  /// @param rowsLoaded by this run
  /// @param bytesLoaded by this run
  /// @param seconds this run spent on it, all streams added up
  public record TableLoad(
      QualifiedName table, Digest digest, long rowsLoaded, long bytesLoaded, double seconds) {

    /// Rows the dataset has in it.
    public long rows() {
      return digest.rows();
    }

    /// Bytes of those rows as COPY BINARY tuples.
    public long bytes() {
      return digest.bytes();
    }
  }
}
