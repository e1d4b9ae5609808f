package dev.highwater.dataset.random;

import java.util.Arrays;

/// Deals different points of a grid to rows, while both grow: a row gets a point of the grid as it
/// was at the row's level, and keeps it for ever.
///
/// The points that a level adds are its shell. A level's rows take from its own shell as much as
/// keeps the grid evenly filled, the rest from older shells, and from each shell by a permutation
/// of its own. What a level takes depends on the levels before it alone. Immutable, but for the
/// place where the last row was found; confined to a thread.
public final class GrowingGrid {

  private static final long MOST_POINTS = 1L << 62;

  private final boolean inRounds;
  private final long[][] sizes;
  private final long[] nothing;
  private final Permutation[] permutations;

  /// Intervals of rows: where each begins, the shell that it takes from, and the first place there.
  private final long[] firstRows;

  private final int[] shells;
  private final long[] firstPlaces;
  private int lastInterval;

  private GrowingGrid(
      boolean inRounds, long[][] sizes, Permutation[] permutations, Intervals intervals) {
    this.inRounds = inRounds;
    this.sizes = sizes;
    this.nothing = new long[sizes[0].length];
    this.permutations = permutations;
    this.firstRows = Arrays.copyOf(intervals.rows, intervals.count + 1);
    this.shells = Arrays.copyOf(intervals.shells, intervals.count);
    this.firstPlaces = Arrays.copyOf(intervals.places, intervals.count);
    firstRows[intervals.count] = intervals.end;
  }

  /// The sizes that are used: once the grid has 2^62 points it stops growing, and where it begins
  /// with more, each side is cut alike.
  ///
  /// @param asked the length of each side at each level, never falling
  public static long[][] sizes(long[][] asked) {
    long[][] sizes = new long[asked.length][];
    for (int level = 0; level < asked.length; level++) {
      if (fits(asked[level])) {
        sizes[level] = asked[level].clone();
      } else if (level > 0) {
        sizes[level] = sizes[level - 1];
      } else {
        long most = 1L << (62 / asked[level].length);
        sizes[level] = Arrays.stream(asked[level]).map(side -> Math.min(side, most)).toArray();
      }
    }
    return sizes;
  }

  private static boolean fits(long[] sides) {
    long points = 1;
    for (long side : sides) {
      if (side > 0 && points > MOST_POINTS / side) {
        return false;
      }
      points *= side;
    }
    return true;
  }

  /// Points of a grid with those sides.
  public static long points(long[] sides) {
    long points = 1;
    for (long side : sides) {
      points *= side;
    }
    return points;
  }

  /// Deals a grid.
  ///
  /// @param key of the permutations
  /// @param sizes as [#sizes] gives them
  /// @param rows how many rows there are at each level; a level's rows go on until the next level's
  ///   number, the last level's without end
  /// @param inRounds whether all of a shell's points with 0 on the last side come first, then those
  ///   with 1, and so on; otherwise they come in no order
  public static GrowingGrid of(long key, long[][] sizes, long[] rows, boolean inRounds) {
    int levels = sizes.length;
    long[] shellSizes = new long[levels];
    Permutation[] permutations = new Permutation[levels];
    for (int level = 0; level < levels; level++) {
      long before = level == 0 ? 0 : points(sizes[level - 1]);
      shellSizes[level] = points(sizes[level]) - before;
      long permuted = inRounds ? shellSizes[level] / rounds(sizes[level]) : shellSizes[level];
      permutations[level] = Permutation.of(Cell.draw(key, level, 0), Math.max(1, permuted));
    }
    Intervals intervals = new Intervals();
    long[] taken = new long[levels];
    for (int level = 0; level < levels; level++) {
      long first = level == 0 ? 0 : rows[level];
      long wanted = level + 1 < levels ? rows[level + 1] - first : Long.MAX_VALUE - first;
      long points = points(sizes[level]);
      for (int shell = level; shell >= 0 && wanted > 0; shell--) {
        long quota = quota(shellSizes[shell], first, points);
        long count = Math.clamp(quota - taken[shell], 0, wanted);
        wanted -= intervals.take(shell, taken, count);
      }
      for (int shell = level; shell >= 0 && wanted > 0; shell--) {
        wanted -= intervals.take(shell, taken, Math.min(wanted, shellSizes[shell] - taken[shell]));
      }
      intervals.skip(wanted);
    }
    return new GrowingGrid(inRounds, sizes, permutations, intervals);
  }

  private static long rounds(long[] sides) {
    return Math.max(1, sides[sides.length - 1]);
  }

  /// What a shell should give once the rows have grown by an eighth, if all shells give alike.
  private static long quota(long shell, long rows, long points) {
    if (points == 0) {
      return 0;
    }
    double share = StrictMath.ceil((double) shell * rows / points * 1.125);
    return Math.min(shell, (long) share);
  }

  /// The point of a row: its sides as one number in mixed radix, the radixes being the sides at the
  /// last level, or -1 where no point is left.
  public long point(long row) {
    int interval = interval(row);
    int shell = shells[interval];
    if (shell < 0) {
      return -1;
    }
    long place = firstPlaces[interval] + (row - firstRows[interval]);
    Permutation permutation = permutations[shell];
    long[] sides = sizes[shell];
    long[] radixes = sizes[sizes.length - 1];
    if (!inRounds) {
      return unrank(permutation.apply(place), shell, sides.length, radixes);
    }
    long round = place / permutation.capacity();
    long inRound = permutation.apply(place % permutation.capacity());
    int axes = sides.length - 1;
    return unrank(inRound, shell, axes, radixes) * radixes[axes] + round;
  }

  /// Finds the point with that number among those of a shell, looking at the first axes only. The
  /// shell is cut into boxes: along each axis, what is new on it, old before it and anything
  /// behind.
  private long unrank(long number, int shell, int axes, long[] radixes) {
    long[] now = sizes[shell];
    long[] before = shell == 0 ? nothing : sizes[shell - 1];
    long left = number;
    int axis = 0;
    for (long box = box(axis, before, now, axes); left >= box; ) {
      left -= box;
      box = box(++axis, before, now, axes);
    }
    return inBox(left, axis, before, now, axes, radixes);
  }

  private static long box(int axis, long[] before, long[] now, int axes) {
    long box = now[axis] - before[axis];
    for (int i = 0; i < axes; i++) {
      box *= i < axis ? before[i] : i > axis ? now[i] : 1;
    }
    return box;
  }

  private static long inBox(
      long number, int axis, long[] before, long[] now, int axes, long[] radixes) {
    long left = number;
    long point = 0;
    long weight = 1;
    for (int i = axes - 1; i >= 0; i--) {
      long from = i == axis ? before[i] : 0;
      long side = i < axis ? before[i] : now[i] - from;
      point += (from + left % side) * weight;
      left /= side;
      weight *= radixes[i];
    }
    return point;
  }

  private int interval(long row) {
    int known = lastInterval;
    if (firstRows[known] <= row && row < firstRows[known + 1]) {
      return known;
    }
    int found = Arrays.binarySearch(firstRows, row);
    int interval = found >= 0 ? found : -found - 2;
    lastInterval = interval;
    return interval;
  }

  /// Grows while the rows are dealt.
  private static final class Intervals {
    private long[] rows = new long[8];
    private int[] shells = new int[8];
    private long[] places = new long[8];
    private int count;
    private long end;

    /// Takes so many places of a shell, and says how many.
    long take(int shell, long[] taken, long places) {
      if (places > 0) {
        add(shell, taken[shell], places);
        taken[shell] += places;
      }
      return places;
    }

    void skip(long rowCount) {
      if (rowCount > 0) {
        add(-1, 0, rowCount);
      }
    }

    private void add(int shell, long place, long rowCount) {
      if (count == rows.length - 1) {
        rows = Arrays.copyOf(rows, 2 * rows.length);
        shells = Arrays.copyOf(shells, 2 * shells.length);
        places = Arrays.copyOf(places, 2 * places.length);
      }
      rows[count] = end;
      shells[count] = shell;
      places[count++] = place;
      end += rowCount;
    }
  }
}
