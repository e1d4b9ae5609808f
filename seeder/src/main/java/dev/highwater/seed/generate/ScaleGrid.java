package dev.highwater.seed.generate;

import java.util.stream.LongStream;

/// The scales at which the existence of rows is compared: eighths of an octave above the smallest.
/// A coarser question than "at which scale does this row first exist" makes the answer a look-up,
/// and costs a reference at most 9 % of the newest rows it could have had.
final class ScaleGrid {

  private static final double STEP = StrictMath.pow(2, 1.0 / 8);

  private ScaleGrid() {}

  /// All scales of the grid up to a scale, ascending, at least one.
  static long[] upTo(long minimum, long scale) {
    return LongStream.concat(
            LongStream.of(minimum),
            LongStream.iterate(1, i -> i + 1)
                .map(
                    i ->
                        (long) StrictMath.ceil((double) minimum * StrictMath.pow(STEP, (double) i)))
                .takeWhile(at -> at <= scale))
        .toArray();
  }
}
