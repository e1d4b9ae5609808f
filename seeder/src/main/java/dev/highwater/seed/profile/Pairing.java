package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.FanOutProfile;
import dev.highwater.seed.profile.DatabaseProfile.Size;
import dev.highwater.seed.profile.DatabaseProfile.TableProfile;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Keys of two columns of which one refers to another table: each row there has some rows here, and
/// no two of them have the same in the other column.
///
/// @param side on whose rows the table hangs
/// @param other the other column
/// @param opposite where that refers to a third table, how
record Pairing(FanOutProfile side, ColumnProfile other, Optional<FanOutProfile> opposite) {

  /// Values of a column that is no reference, at most.
  private static final int VALUES = 64;

  /// The pairing of a table; empty where it has none, or several that would not agree.
  static Optional<Pairing> of(Table table, TableProfile found, Map<String, String> bound) {
    List<Pairing> pairings =
        table.keys().stream()
            .filter(key -> key.columns().size() == 2)
            .filter(key -> key.columns().stream().allMatch(c -> isBoundBy(bound, c, key.name())))
            .flatMap(key -> of(key.columns(), found).stream())
            .toList();
    return pairings.size() == 1 ? Optional.of(pairings.getFirst()) : Optional.empty();
  }

  private static boolean isBoundBy(Map<String, String> bound, String column, String key) {
    return ("key " + key).equals(bound.get(column));
  }

  /// Combinations of two tables' rows hang on the one whose rows differ most in how many they have.
  private static Optional<Pairing> of(List<String> key, TableProfile found) {
    List<FanOutProfile> sides =
        found.fanOuts().stream()
            .filter(fanOut -> key.contains(fanOut.column()) && fanOut.nulls() == 0)
            .sorted(Comparator.comparingDouble(Pairing::spread).reversed())
            .toList();
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    FanOutProfile side = sides.getFirst();
    String name = key.getFirst().equals(side.column()) ? key.getLast() : key.getFirst();
    ColumnProfile other = found.column(name).orElseThrow();
    if (sides.size() == 2 && !side.parent().equals(sides.get(1).parent())) {
      return Optional.of(new Pairing(side, other, Optional.of(sides.get(1))));
    }
    boolean listed =
        sides.size() == 1
            && other.nulls() == 0
            && other.frequent().size() == other.distinct()
            && other.distinct() <= VALUES
            && other.distinct() > 0;
    return listed ? Optional.of(new Pairing(side, other, Optional.empty())) : Optional.empty();
  }

  /// A stride by which rows that follow each other, as many as one row of a side has, take rows of
  /// the other side that are all different, and each in the end as often as it should.
  ///
  /// The children of a parent stand together, in stretches of up to `longest`. Multiples of the
  /// golden section, wrapped around, keep apart better than those of any other number, so strides
  /// near it are tried.
  ///
  /// @param rows of pairs
  /// @param together how many rows follow each other at most
  static OptionalLong stride(long rows, long together, long longest) {
    long golden = (long) (rows * 0.6180339887498949);
    for (long off = 0; off < Math.min(rows / 4, 1_000); off++) {
      for (long stride : new long[] {golden - off, golden + off}) {
        if (stride > 0 && isApart(rows, together, longest, stride)) {
          return OptionalLong.of(stride);
        }
      }
    }
    return OptionalLong.empty();
  }

  private static boolean isApart(long rows, long together, long longest, long stride) {
    if (BigInteger.valueOf(stride).gcd(BigInteger.valueOf(rows)).longValue() != 1) {
      return false;
    }
    for (long step = 1; step < together; step++) {
      long far = Math.floorMod(Math.multiplyExact(step, stride), rows);
      if (Math.min(far, rows - far) < longest) {
        return false;
      }
    }
    return true;
  }

  /// How much rows differ in their numbers of children, relative to their average.
  private static double spread(FanOutProfile fanOut) {
    double parents = Math.max(1, fanOut.parents());
    double sum = 0;
    double squares = 0;
    for (Size size : fanOut.sizes()) {
      sum += (double) size.rows() * size.groups();
      squares += (double) size.rows() * size.rows() * size.groups();
    }
    double mean = sum / parents;
    return mean == 0 ? 0 : (squares / parents - mean * mean) / mean;
  }
}
