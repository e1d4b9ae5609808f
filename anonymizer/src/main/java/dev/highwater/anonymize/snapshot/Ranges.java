package dev.highwater.anonymize.snapshot;

import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.schema.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cuts tables into ranges.
public final class Ranges {

  /// What one transaction copies: long enough that starting it is nothing, short enough that a
  /// killed run loses little.
  private static final long RANGE_BYTES = 128L << 20;

  private static final String SIZE =
      """
      SELECT pg_catalog.pg_relation_size(r.oid),
        pg_catalog.pg_table_size(r.oid),
        pg_catalog.current_setting('block_size')::bigint
      FROM (SELECT pg_catalog.to_regclass(?) AS oid) AS r""";

  private Ranges() {}

  /// All ranges of these tables, largest tables first, so that no session is left alone with one at
  /// the end.
  public static List<TableRange> of(Session reader, List<TablePlan> tables) throws SQLException {
    List<Sized> sized = new ArrayList<>();
    try (PreparedStatement statement = reader.connection().prepareStatement(SIZE)) {
      for (TablePlan table : tables) {
        statement.setString(1, table.table().name().quoted());
        try (ResultSet result = statement.executeQuery()) {
          result.next();
          sized.add(new Sized(table, result.getLong(1), result.getLong(2), result.getLong(3)));
        }
      }
    }
    sized.sort(
        Comparator.comparingLong(Sized::whole)
            .reversed()
            .thenComparing(table -> table.plan().table().name()));
    return sized.stream().flatMap(table -> table.cut().stream()).toList();
  }

  /// A table and its bytes, with and without what is toasted.
  private record Sized(TablePlan plan, long heap, long whole, long block) {

    List<TableRange> cut() {
      // A shuffled column takes its values from all rows.
      if (whole <= RANGE_BYTES * 3 / 2 || !plan.shuffled().isEmpty()) {
        return List.of(new TableRange(plan, BlockRange.ALL, whole));
      }
      long blocks = Math.max(1, heap / block);
      long step = Math.max(1, blocks * RANGE_BYTES / whole);
      List<TableRange> ranges = new ArrayList<>();
      for (long first = 0; first < blocks; first += step) {
        boolean last = first + step >= blocks;
        ranges.add(
            new TableRange(
                plan,
                new BlockRange(first, last ? BlockRange.OPEN : first + step),
                Math.min(step, blocks - first) * whole / blocks));
      }
      return ranges;
    }
  }
}
