package dev.highwater.dataset.copy;

/// A decimal as PostgreSQL's `numeric` keeps it: groups of four digits around the point, without
/// zero groups at either end.
final class NumericGroups {

  private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000};

  /// Magnitudes below it can be multiplied by a thousand.
  private static final long SMALL = Long.MAX_VALUE / 1_000;

  /// 20 digits lie in 6 groups at most, however the point is placed.
  private final int[] fromRight = new int[6];

  private int count;
  private int weight;

  void split(long unscaled, int scale) {
    count = 0;
    weight = 0;
    if (unscaled == 0) {
      return;
    }
    // Unsigned from here on: the magnitude of the most negative long is right only so.
    long rest = Math.abs(unscaled);
    int position = -((scale + 3) / 4);
    int partial = scale % 4;
    if (rest >= 0 && rest <= SMALL) {
      // Dividing by a constant is a multiplication, by anything else it is dear.
      rest *= POWERS_OF_TEN[(4 - partial) % 4];
      while (rest != 0) {
        long quotient = rest / 10_000;
        add((int) (rest - quotient * 10_000));
        rest = quotient;
        position++;
      }
      weight = position - 1;
      return;
    }
    if (partial != 0) {
      int power = POWERS_OF_TEN[partial];
      add((int) Long.remainderUnsigned(rest, power) * POWERS_OF_TEN[4 - partial]);
      rest = Long.divideUnsigned(rest, power);
      position++;
    }
    while (rest != 0) {
      long quotient = Long.divideUnsigned(rest, 10_000);
      add((int) (rest - quotient * 10_000));
      rest = quotient;
      position++;
    }
    // The last group added is the leftmost and not zero.
    weight = position - 1;
  }

  private void add(int group) {
    if (group != 0 || count > 0) {
      fromRight[count++] = group;
    }
  }

  int count() {
    return count;
  }

  int weight() {
    return weight;
  }

  int fromRight(int index) {
    return fromRight[index];
  }
}
