package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.Stage;
import java.util.ArrayList;
import java.util.List;

/// How many workers are active when, as k6 ramps them: a worker is added when the straight line
/// reaches its number, and taken away when the line has come down to it.
final class VuRamp {

  /// Never.
  static final long NEVER = Long.MAX_VALUE;

  private final List<Piece> pieces = new ArrayList<>();

  /// @param start active at the beginning
  VuRamp(int start, List<Stage> stages) {
    double from = start;
    long begin = 0;
    for (Stage stage : stages) {
      long end = begin + stage.duration().toNanos();
      pieces.add(new Piece(begin, end, from, stage.target()));
      begin = end;
      from = stage.target();
    }
  }

  /// Workers active at a time, in nanoseconds.
  int active(long time) {
    for (Piece piece : pieces) {
      if (time < piece.end()) {
        return piece.active(time);
      }
    }
    return (int) pieces.getLast().to();
  }

  /// The first time from another on at which a worker is active.
  ///
  /// @param index from 0
  long from(int index, long time) {
    for (Piece piece : pieces) {
      long at = Math.max(time, piece.begin());
      if (at < piece.end()) {
        long from = piece.active(at) > index ? at : piece.reachedUp(index + 1);
        if (from >= at && from < piece.end()) {
          return from;
        }
      }
    }
    return NEVER;
  }

  /// The first time from another on at which a worker that is active then is no longer.
  long until(int index, long time) {
    for (Piece piece : pieces) {
      long at = Math.max(time, piece.begin());
      if (at < piece.end()) {
        long until = piece.active(at) <= index ? at : piece.reachedDown(index);
        if (until < piece.end()) {
          return until;
        }
      }
    }
    return pieces.getLast().end();
  }

  private record Piece(long begin, long end, double from, double to) {

    int active(long time) {
      double line = from + (to - from) * (time - begin) / (end - begin);
      return (int) (to >= from ? Math.floor(line + 1e-9) : Math.ceil(line - 1e-9));
    }

    long reachedUp(int number) {
      return to > from && number <= to ? at(number) : NEVER;
    }

    long reachedDown(int number) {
      return to < from && number >= to ? at(number) : NEVER;
    }

    private long at(int number) {
      return begin + (long) Math.ceil((end - begin) * ((number - from) / (to - from)));
    }
  }
}
