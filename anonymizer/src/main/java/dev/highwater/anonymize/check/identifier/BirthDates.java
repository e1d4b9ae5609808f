package dev.highwater.anonymize.check.identifier;

/// The dates of the source that tell who somebody is, as days since 1970.
public final class BirthDates {

  private static final int FIRST = -47_482; // 1840-01-01
  private static final int LAST = 47_481; // 2099-12-31
  private static final int DENSE_PERCENT = 5;

  private final long[] days = new long[(LAST - FIRST) / 64 + 1];
  private int count;
  private int earliest = LAST;
  private int latest = FIRST;

  /// Adds a date.
  public void add(long epochDay) {
    if (epochDay >= FIRST && epochDay <= LAST && !contains(epochDay)) {
      put(epochDay);
    }
  }

  private synchronized void put(long epochDay) {
    if (contains(epochDay)) {
      return;
    }
    int at = (int) (epochDay - FIRST);
    days[at >> 6] |= 1L << at;
    count++;
    earliest = (int) Math.min(earliest, epochDay);
    latest = (int) Math.max(latest, epochDay);
  }

  /// Whether it is a date of somebody.
  public boolean contains(long epochDay) {
    if (epochDay < FIRST || epochDay > LAST) {
      return false;
    }
    int at = (int) (epochDay - FIRST);
    return (days[at >> 6] & (1L << at)) != 0;
  }

  /// How many there are.
  public int size() {
    return count;
  }

  /// Whether so many days are somebody's that any date would be one by chance.
  public boolean dense() {
    return count > 30 && 100L * count > (long) DENSE_PERCENT * (latest - earliest + 1L);
  }
}
