package dev.highwater.anonymize.snapshot;

import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.anonymize.subset.TakenRows;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Cuts tables into ranges.
public final class Ranges {

  /// What one transaction copies: long enough that starting it is nothing, short enough that a
  /// killed run loses little.
  private static final long RANGE_BYTES = 128L << 20;

  /// What a row of a subset is taken to have, for the progress alone.
  private static final long ROW_BYTES = 200;

  /// Rows that a statement names one by one at most: about 3 MB of its text.
  private static final long RANGE_ROWS = 200_000;

  private static final String SIZE =
      """
      SELECT pg_catalog.pg_relation_size(r.oid),
        pg_catalog.pg_table_size(r.oid),
        pg_catalog.current_setting('block_size')::bigint
      FROM (SELECT pg_catalog.to_regclass(?) AS oid) AS r\
      """;

  private Ranges() {}

  /// All ranges of these tables, largest tables first, so that no session is left alone with one at
  /// the end.
  ///
  /// @param rows which rows are copied
  /// @param there ranges that are copied already, by table, in their order
  public static List<TableRange> of(
      Session reader,
      List<TablePlan> tables,
      Closure rows,
      Map<QualifiedName, List<BlockRange>> there)
      throws SQLException {
    List<Sized> sized = new ArrayList<>();
    try (PreparedStatement statement = reader.connection().prepareStatement(SIZE)) {
      for (TablePlan table : tables) {
        statement.setString(1, table.table().name().quoted());
        try (ResultSet result = statement.executeQuery()) {
          result.next();
          sized.add(
              new Sized(
                  table,
                  rows.of(table.table().name()),
                  result.getLong(1),
                  result.getLong(2),
                  result.getLong(3)));
        }
      }
    }
    sized.sort(
        Comparator.comparingLong(Sized::whole)
            .reversed()
            .thenComparing(table -> table.plan().table().name()));
    return sized.stream()
        .flatMap(
            table ->
                gaps(there.getOrDefault(table.plan().table().name(), List.of())).stream()
                    .flatMap(gap -> table.cut(gap).stream()))
        .toList();
  }

  /// A table and its bytes, with and without what is toasted.
  private record Sized(TablePlan plan, TakenRows taken, long heap, long whole, long block) {

    List<TableRange> cut(BlockRange gap) {
      if (!taken.all()) {
        return cutRows(gap);
      }
      // A shuffled column takes its values from all rows.
      if (whole <= RANGE_BYTES * 3 / 2 || !plan.shuffled().isEmpty()) {
        return List.of(new TableRange(plan, gap, taken, whole));
      }
      long blocks = Math.max(1, heap / block);
      long step = Math.max(1, blocks * RANGE_BYTES / whole);
      long end = Math.max(Math.min(gap.end(), blocks), gap.first() + 1);
      List<TableRange> ranges = new ArrayList<>();
      for (long first = gap.first(); first < end; first += step) {
        boolean last = first + step >= end;
        ranges.add(
            new TableRange(
                plan,
                new BlockRange(first, last ? gap.end() : first + step),
                taken,
                Math.min(step, end - first) * whole / blocks));
      }
      return ranges;
    }

    /// A table without a row of its own in a subset has no range.
    private List<TableRange> cutRows(BlockRange gap) {
      long most = plan.shuffled().isEmpty() ? RANGE_ROWS : Long.MAX_VALUE;
      return taken.cut(gap.first(), gap.end(), most).stream()
          .map(
              part ->
                  new TableRange(
                      plan,
                      new BlockRange(part.first(), part.end()),
                      taken,
                      Math.min(whole, part.rows() * ROW_BYTES)))
          .toList();
    }
  }

  /// What lies between ranges.
  static List<BlockRange> gaps(List<BlockRange> there) {
    List<BlockRange> gaps = new ArrayList<>();
    long from = 0;
    for (BlockRange range : there) {
      if (range.first() > from) {
        gaps.add(new BlockRange(from, range.first()));
      }
      from = range.end();
    }
    if (from < BlockRange.OPEN) {
      gaps.add(new BlockRange(from, BlockRange.OPEN));
    }
    return gaps;
  }
}
