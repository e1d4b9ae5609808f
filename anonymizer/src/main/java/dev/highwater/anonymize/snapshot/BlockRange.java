package dev.highwater.anonymize.snapshot;

/// Blocks of a table, that are read in one piece.
///
/// @param first from there on
/// @param end before that one; [#OPEN] for all that follow
public record BlockRange(long first, long end) {

  /// Behind the last block that a table can have.
  public static final long OPEN = 1L << 32;

  /// A whole table.
  public static final BlockRange ALL = new BlockRange(0, OPEN);

  public BlockRange {
    if (first < 0 || end <= first || end > OPEN) {
      throw new IllegalArgumentException("No range of blocks: %d to %d".formatted(first, end));
    }
  }

  /// Whether it is the whole table.
  public boolean all() {
    return equals(ALL);
  }

  /// What the rows in it have in common, as SQL; nothing where it is the whole table.
  public String condition() {
    if (all()) {
      return "";
    }
    String lower = " WHERE ctid OPERATOR(pg_catalog.>=) '(" + first + ",0)'::pg_catalog.tid";
    return end == OPEN
        ? lower
        : lower + " AND ctid OPERATOR(pg_catalog.<) '(" + end + ",0)'::pg_catalog.tid";
  }
}
