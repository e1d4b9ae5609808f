package dev.highwater.volume.workload.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.HdrHistogram.Histogram;

/// What all workers measured together. Each hands in what it has whenever a slice of time is over,
/// so that thresholds can be looked at meanwhile and no worker shares a histogram.
final class Ledger {

  private static final int DIGITS = 2;
  private static final int MOST_MISHAPS = 100_000;

  private final List<Tally> tallies = new ArrayList<>();
  private final List<Histogram> responses = new ArrayList<>();
  private final long[] errors;
  private final List<Mishap> mishaps = new ArrayList<>();
  private final Histogram recent = new Histogram(DIGITS);
  private final long[] iterationsOf;
  private final long[] errorsOf;
  private long lastEnd;

  Ledger(int operations, Slots slots) {
    for (int i = 0; i < operations; i++) {
      tallies.add(new Tally());
    }
    for (int i = 0; i < slots.count(); i++) {
      responses.add(new Histogram(DIGITS));
    }
    this.errors = new long[slots.count()];
    this.iterationsOf = new long[operations];
    this.errorsOf = new long[operations];
  }

  /// Adds what a worker measured in a slice of time and clears it.
  ///
  /// @param end of its last iteration, in nanoseconds after the beginning
  synchronized void take(int slot, List<Tally> measured, long end) {
    lastEnd = Math.max(lastEnd, end);
    for (int i = 0; i < measured.size(); i++) {
      Tally tally = measured.get(i);
      if (!tally.isEmpty()) {
        tallies.get(i).add(tally);
        responses.get(slot).add(tally.response());
        errors[slot] += tally.errors();
        recent.add(tally.response());
        iterationsOf[i] += tally.response().getTotalCount();
        errorsOf[i] += tally.errors();
        tally.clear();
      }
    }
  }

  /// Adds an iteration that failed.
  synchronized void take(Mishap mishap) {
    if (mishaps.size() < MOST_MISHAPS) {
      mishaps.add(mishap);
    }
  }

  /// A copy of what there is by now, one per operation.
  synchronized List<Tally> tallies() {
    List<Tally> copies = new ArrayList<>();
    for (Tally tally : tallies) {
      Tally copy = new Tally();
      copy.add(tally);
      copies.add(copy);
    }
    return copies;
  }

  /// Responses handed in since this was asked before.
  synchronized Histogram recent() {
    Histogram copy = recent.copy();
    recent.reset();
    return copy;
  }

  /// Iterations of an operation by now.
  synchronized long iterations(int operation) {
    return iterationsOf[operation];
  }

  /// Those of them that failed.
  synchronized long errorsOf(int operation) {
    return errorsOf[operation];
  }

  /// Responses that ended in a slice.
  synchronized Histogram responses(int slot) {
    return responses.get(slot).copy();
  }

  synchronized long errors(int slot) {
    return errors[slot];
  }

  synchronized List<Mishap> mishaps() {
    return Collections.unmodifiableList(new ArrayList<>(mishaps));
  }

  synchronized long lastEnd() {
    return lastEnd;
  }

  /// An iteration that failed.
  ///
  /// @param began in nanoseconds after the beginning
  /// @param ended in nanoseconds after the beginning
  /// @param write whether it was to change something
  /// @param committing whether its commit was sent and not answered
  /// @param transaction its number, where it is known, else empty
  record Mishap(long began, long ended, boolean write, boolean committing, String transaction) {}
}
