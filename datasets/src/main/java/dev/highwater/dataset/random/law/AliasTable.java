package dev.highwater.dataset.random.law;

import dev.highwater.dataset.random.Cell;

/// Draws from weighted integers in constant time with one draw of 64 bits: the alias method in the
/// form of Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", IEEE
/// Transactions on Software Engineering 17 (1991).
final class AliasTable implements Sampler {

  private static final double TWO_TO_63 = 0x1.0p63;

  private final long first;

  /// Chance of keeping a column, in units of 2^-63.
  private final long[] keep;

  private final int[] alias;

  /// @param first integer of the first weight
  AliasTable(long first, double[] weights) {
    this.first = first;
    int n = weights.length;
    keep = new long[n];
    alias = new int[n];
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] scaled = new double[n];
    int[] queue = new int[n]; // small columns from the left, large ones from the right
    int small = 0;
    int large = n;
    for (int i = 0; i < n; i++) {
      scaled[i] = weights[i] / sum * n;
      if (scaled[i] < 1) {
        queue[small++] = i;
      } else {
        queue[--large] = i;
      }
    }
    pair(scaled, queue, small, large);
  }

  private void pair(double[] scaled, int[] queue, int smallCount, int largeStart) {
    int small = smallCount;
    int large = largeStart;
    int n = scaled.length;
    while (small > 0 && large < n) {
      int poor = queue[--small];
      int rich = queue[large];
      keep[poor] = (long) (scaled[poor] * TWO_TO_63);
      alias[poor] = rich;
      scaled[rich] -= 1 - scaled[poor];
      if (scaled[rich] < 1) {
        large++;
        queue[small++] = rich;
      }
    }
    // What is left is full but for rounding, and keeps itself whatever is drawn.
    while (small > 0) {
      full(queue[--small]);
    }
    while (large < n) {
      full(queue[large++]);
    }
  }

  private void full(int column) {
    keep[column] = Long.MAX_VALUE;
    alias[column] = column;
  }

  @Override
  public long sample(long key, long row) {
    return pick(Cell.draw(key, row, 0));
  }

  @Override
  public double sampleDouble(long key, long row) {
    return sample(key, row);
  }

  /// The integer that 64 uniform bits stand for: the high part of the product chooses the column,
  /// the low part, still uniform, whether it is kept.
  long pick(long bits) {
    int n = keep.length;
    int column = (int) Math.unsignedMultiplyHigh(bits, n);
    long rest = (bits * n) >>> 1;
    return first + (rest < keep[column] ? column : alias[column]);
  }
}
