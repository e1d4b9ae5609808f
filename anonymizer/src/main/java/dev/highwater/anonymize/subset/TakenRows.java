package dev.highwater.anonymize.subset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which rows of a table are taken: all, or those at some places of one snapshot.
public final class TakenRows {

  /// All rows, however many there are.
  public static final TakenRows ALL = new TakenRows(null, -1);

  static final TakenRows NONE = new TakenRows(new RowPlaces(), 0);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private final @Nullable RowPlaces places;
  private final long rows;

  private TakenRows(@Nullable RowPlaces places, long rows) {
    this.places = places;
    this.rows = rows;
  }

  /// All rows, that were counted.
  static TakenRows all(long rows) {
    return new TakenRows(null, rows);
  }

  static TakenRows at(RowPlaces places) {
    return new TakenRows(places, places.size());
  }

  /// Whether all are taken.
  public boolean all() {
    return places == null;
  }

  /// How many; -1 where nobody counted.
  public long rows() {
    return rows;
  }

  /// Whether the row at a place is.
  ///
  /// @param at where the six bytes of a `tid` begin
  public boolean contains(byte[] bytes, int at) {
    return places == null || places.contains(block(bytes, at), offset(bytes, at));
  }

  /// The number in four bytes: the block of a `tid`, or an oid.
  static long block(byte[] bytes, int at) {
    return (long) (int) INT.get(bytes, at) & 0xffff_ffffL;
  }

  /// The number of the row within its block.
  static int offset(byte[] bytes, int at) {
    return (short) SHORT.get(bytes, at + 4) & 0xffff;
  }

  /// What the places in some blocks can be known by; `all` where none is left out.
  ///
  /// @param end before that block
  public String digest(long firstBlock, long end) {
    if (places == null) {
      return "all";
    }
    long[] sums = new long[2];
    places.forEach(
        firstBlock,
        end,
        place -> {
          long mixed = mix(place + 1);
          sums[0] += mixed;
          sums[1] += mix(mixed);
        });
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(sums[0]) + hex.toHexDigits(sums[1]);
  }

  /// The rows in some blocks, as a condition in SQL on the table's `ctid`.
  ///
  /// @param end before that block
  /// @throws IllegalStateException where all are taken
  public String condition(long firstBlock, long end) {
    StringBuilder sql = new StringBuilder("ctid OPERATOR(pg_catalog.=) ANY (");
    places().literal(firstBlock, end, Long.MAX_VALUE, sql);
    return sql.append(')').toString();
  }

  /// Some blocks, cut into stretches of about as many rows.
  ///
  /// @param end before that block; the last stretch ends there
  /// @param most rows of a stretch, but for those of its last block
  /// @throws IllegalStateException where all are taken
  public List<Stretch> cut(long firstBlock, long end, long most) {
    List<Stretch> stretches = new ArrayList<>();
    long[] now = {firstBlock, -1, 0};
    places()
        .forEach(
            firstBlock,
            end,
            place -> {
              long block = RowPlaces.block(place);
              if (now[2] >= most && block != now[1]) {
                stretches.add(new Stretch(now[0], now[1] + 1, now[2]));
                now[0] = now[1] + 1;
                now[2] = 0;
              }
              now[1] = block;
              now[2]++;
            });
    if (now[2] > 0) {
      stretches.add(new Stretch(now[0], end, now[2]));
    }
    return stretches;
  }

  /// Blocks from the first to before the end, with the rows that are taken in them.
  public record Stretch(long first, long end, long rows) {}

  private RowPlaces places() {
    if (places == null) {
      throw new IllegalStateException("All rows are taken");
    }
    return places;
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  private static long mix(long value) {
    long z = value * 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
