package dev.highwater.volume.workload.load;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// What the workers of one run of a profile share.
final class Shift {

  private final ConnectionSettings database;
  private final Course course;
  private final Slots slots;
  private final Ledger ledger;
  private final Map<Operation, DrawnParameters> drawn;
  private final OperationDraw draw;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong shared;
  private final LongAdder queued = new LongAdder();
  private final LongAdder interrupted = new LongAdder();
  private volatile long begin;
  private volatile long stop = Long.MAX_VALUE;

  /// @param drawn values for each operation of the mix
  Shift(
      ConnectionSettings database,
      Course course,
      Slots slots,
      Map<Operation, DrawnParameters> drawn) {
    this.database = database;
    this.course = course;
    this.slots = slots;
    this.drawn = Map.copyOf(drawn);
    LoadProfile profile = course.profile();
    this.ledger = new Ledger(profile.mix().size(), slots);
    this.draw = new OperationDraw(profile.mix(), profile.name().hashCode());
    this.shared =
        new AtomicLong(
            profile.executor() instanceof Executor.SharedIterations all ? all.iterations() : 0);
  }

  ConnectionSettings database() {
    return database;
  }

  Course course() {
    return course;
  }

  Slots slots() {
    return slots;
  }

  Ledger ledger() {
    return ledger;
  }

  List<Operation> mix() {
    return course.profile().mix();
  }

  DrawnParameters drawn(Operation operation) {
    return Objects.requireNonNull(drawn.get(operation));
  }

  OperationDraw draw() {
    return draw;
  }

  LongAdder queued() {
    return queued;
  }

  LongAdder interrupted() {
    return interrupted;
  }

  /// The first iteration that nobody has taken.
  long next() {
    return next.get();
  }

  /// How a worker's iterations are dealt out.
  Pace pace(int worker) {
    return switch (course.profile().executor()) {
      case Executor.ConstantArrivalRate _, Executor.RampingArrivalRate _ ->
          new OpenPace(course, next, queued);
      case Executor.ConstantVus _, Executor.RampingVus _ -> new VuPace(course, worker, next);
      case Executor.SharedIterations _ -> new IterationPace(course, next, shared);
      case Executor.PerVuIterations each ->
          new IterationPace(course, next, new AtomicLong(each.iterations()));
    };
  }

  /// Now is the profile's beginning.
  void begin() {
    begin = System.nanoTime();
  }

  /// Nanoseconds since the profile's beginning.
  long now() {
    return System.nanoTime() - begin;
  }

  /// No iteration begins after this.
  void stop() {
    if (stop == Long.MAX_VALUE) {
      stop = now();
    }
  }

  /// When it was told to stop; far away where it was not.
  long stopped() {
    return stop;
  }
}
