package dev.highwater.seed.rebuild;

/// When it pays to take keys, indexes and foreign keys off a table and build them anew.
///
/// An index kept costs a descent and a write for each new row, an index built costs a sort of all
/// rows: measured with two million rows and warm caches, about 2 µs against 0.6 µs, so that
/// building wins when three of ten rows or more are new. A foreign key kept costs a query for each
/// new row, about 10 µs, and one that is checked anew a hash join of all rows, about 0.7 µs a row.
/// Dropping and creating costs a millisecond or two however small the table is.
///
/// Where triggers fire everything stays: they may look rows up, and put some in its way.
public final class RebuildRule {

  /// New rows of a hundred from which indexes are built anew.
  public static final int INDEX_PERCENT = 30;

  /// Below so many new rows, dropping and creating an index takes longer than filling it.
  public static final long INDEX_ROWS = 2_000;

  private static final double INDEX_ROW_MICROS = 2;

  /// Numbers take 0.6, texts up to 2.5.
  private static final double INDEX_SORT_MICROS = 1.5;

  private static final double FOREIGN_KEY_ROW_MICROS = 10;
  private static final double FOREIGN_KEY_SCAN_MICROS = 0.7;
  private static final double FOREIGN_KEY_DDL_MICROS = 1_500;

  private RebuildRule() {}

  /// Whether keys and indexes of the table are built anew.
  public static boolean rebuildIndexes(TableGrowth growth) {
    return !growth.triggers()
        && growth.added() >= INDEX_ROWS
        && growth.added() * 100 >= growth.total() * INDEX_PERCENT;
  }

  /// Whether a foreign key that starts at the table is checked as a whole afterwards.
  public static boolean recheckForeignKey(TableGrowth growth) {
    return !growth.triggers()
        && foreignKeyMicros(growth, false)
            > foreignKeyMicros(growth, true) + FOREIGN_KEY_DDL_MICROS;
  }

  /// What an index or key of the table costs, in microseconds of one session.
  ///
  /// @param built whether it is built anew
  public static double indexMicros(TableGrowth growth, boolean built) {
    return built ? growth.total() * INDEX_SORT_MICROS : growth.added() * INDEX_ROW_MICROS;
  }

  /// What a foreign key that starts at the table costs, in microseconds of one session.
  ///
  /// @param checked whether it is checked as a whole
  public static double foreignKeyMicros(TableGrowth growth, boolean checked) {
    return checked
        ? growth.total() * FOREIGN_KEY_SCAN_MICROS
        : growth.added() * FOREIGN_KEY_ROW_MICROS;
  }
}
