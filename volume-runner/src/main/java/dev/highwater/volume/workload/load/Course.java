package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.Executor.WhenBusy;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.Stage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When what of a profile happens, worked out before it begins. Times are nanoseconds after the
/// beginning of the warm-up.
final class Course {

  private static final double NANOS = 1e9;

  private final LoadProfile profile;
  private final long warmUp;
  private final long end;
  private final @Nullable Arrivals warming;
  private final @Nullable Arrivals arrivals;
  private final @Nullable VuRamp ramp;

  Course(LoadProfile profile) {
    this.profile = profile;
    this.warmUp = profile.warmUp().toNanos();
    this.end = warmUp + profile.executor().length().toNanos();
    switch (profile.executor()) {
      case Executor.ConstantArrivalRate constant -> {
        this.warming = Arrivals.constant(constant.rate(), warmUp / NANOS);
        this.arrivals = Arrivals.constant(constant.rate(), constant.duration().toNanos() / NANOS);
        this.ramp = null;
      }
      case Executor.RampingArrivalRate ramping -> {
        this.warming = Arrivals.constant(Math.max(1, ramping.startRate()), warmUp / NANOS);
        this.arrivals = Arrivals.ramping(ramping.startRate(), ramping.stages());
        this.ramp = null;
      }
      case Executor.RampingVus ramping -> {
        this.warming = null;
        this.arrivals = null;
        this.ramp = new VuRamp(ramping.startVus(), ramping.stages());
      }
      case Executor.ConstantVus _, Executor.SharedIterations _, Executor.PerVuIterations _ -> {
        this.warming = null;
        this.arrivals = null;
        this.ramp = null;
      }
    }
  }

  LoadProfile profile() {
    return profile;
  }

  long warmUp() {
    return warmUp;
  }

  /// The regular end: no iteration begins after it.
  long end() {
    return end;
  }

  /// Whether iterations have times of their own.
  boolean isOpen() {
    return arrivals != null;
  }

  /// Whether an iteration is dropped when no worker is free.
  boolean drops() {
    return pool() != null && pool().whenBusy() == WhenBusy.DROP;
  }

  /// Workers that are connected before it begins.
  int workers() {
    Executor.Pool pool = pool();
    return pool == null ? profile.executor().workers() : pool.preAllocated();
  }

  private Executor.@Nullable Pool pool() {
    return switch (profile.executor()) {
      case Executor.ConstantArrivalRate constant -> constant.pool();
      case Executor.RampingArrivalRate ramping -> ramping.pool();
      case Executor.ConstantVus _,
          Executor.RampingVus _,
          Executor.SharedIterations _,
          Executor.PerVuIterations _ ->
          null;
    };
  }

  /// Iterations of an arrival rate, warm-up included.
  long scheduled() {
    return arrivals == null || warming == null ? 0 : warming.count() + arrivals.count();
  }

  /// When an iteration of an arrival rate is to start.
  long start(long iteration) {
    if (arrivals == null || warming == null) {
      throw new IllegalStateException("A closed model has no schedule");
    }
    return iteration < warming.count()
        ? warming.start(iteration)
        : warmUp + arrivals.start(iteration - warming.count());
  }

  /// Whether an iteration of an arrival rate is measured.
  boolean measured(long iteration) {
    return warming != null && iteration >= warming.count();
  }

  /// Measured iterations of an arrival rate that have had their time.
  long due(long time) {
    return arrivals == null ? 0 : arrivals.due(Math.min(time, end) - warmUp);
  }

  /// The first time from another on at which a worker is to work; [VuRamp#NEVER] if it is not.
  long activeFrom(int worker, long time) {
    VuRamp vus = ramp;
    if (vus == null) {
      return time;
    }
    if (time < warmUp && worker < Math.max(1, vus.active(0))) {
      return time;
    }
    long from = vus.from(worker, Math.max(0, time - warmUp));
    return from == VuRamp.NEVER ? from : warmUp + from;
  }

  /// When an iteration that a worker began at a time must be over.
  long deadline(int worker, long began) {
    long last = end + profile.executor().gracefulStop().toNanos();
    if (ramp == null
        || !(profile.executor() instanceof Executor.RampingVus ramping)
        || began < warmUp) {
      return last;
    }
    long until = warmUp + ramp.until(worker, began - warmUp);
    return Math.min(last, until + ramping.gracefulRampDown().toNanos());
  }

  /// What is asked for at a time: iterations a second, or workers.
  double target(long time) {
    Duration after = Duration.ofNanos(Math.max(0, time - warmUp));
    return switch (profile.executor()) {
      case Executor.ConstantArrivalRate constant -> constant.rate();
      case Executor.RampingArrivalRate ramping ->
          Stage.at(ramping.startRate(), ramping.stages(), after);
      case Executor.RampingVus ramping -> Stage.at(ramping.startVus(), ramping.stages(), after);
      case Executor.ConstantVus constant -> constant.vus();
      case Executor.SharedIterations shared -> shared.workers();
      case Executor.PerVuIterations each -> each.vus();
    };
  }

  /// The highest rate asked for; NaN where none is.
  double targetRate() {
    return switch (profile.executor()) {
      case Executor.ConstantArrivalRate constant -> constant.rate();
      case Executor.RampingArrivalRate ramping ->
          Stage.highest(ramping.startRate(), ramping.stages());
      case Executor.ConstantVus _,
          Executor.RampingVus _,
          Executor.SharedIterations _,
          Executor.PerVuIterations _ ->
          Double.NaN;
    };
  }

  /// The stages of a ramp; none where there is no ramp.
  List<Stage> stages() {
    return switch (profile.executor()) {
      case Executor.RampingArrivalRate ramping -> ramping.stages();
      case Executor.RampingVus ramping -> ramping.stages();
      case Executor.ConstantArrivalRate _,
          Executor.ConstantVus _,
          Executor.SharedIterations _,
          Executor.PerVuIterations _ ->
          List.of();
    };
  }
}
