package dev.highwater.volume.scenario;

import java.time.Duration;
import java.util.List;

/// How iterations are dealt out to workers: k6's executors, with k6's names and meanings. What k6
/// calls a VU (virtual user) is a worker here: one thread with one connection.
///
/// With an arrival rate the model is open: iterations have their times whether or not earlier ones
/// have ended. With the others it is closed: a worker begins its next iteration when the one before
/// is done, so a slow server is asked less.
public sealed interface Executor {

  /// k6's default of how long iterations may go on after the end.
  Duration GRACE = Duration.ofSeconds(30);

  /// k6's name, such as `constant-vus`.
  String word();

  /// Connections at most.
  int workers();

  /// How long iterations are begun, at most.
  Duration length();

  /// How long iterations that run at the end may go on; they are interrupted then.
  Duration gracefulStop();

  /// As many workers as are asked for, one iteration after the other.
  record ConstantVus(int vus, Duration duration, Duration gracefulStop) implements Executor {

    public ConstantVus {
      positive(vus, "a worker");
    }

    @Override
    public String word() {
      return "constant-vus";
    }

    @Override
    public int workers() {
      return vus;
    }

    @Override
    public Duration length() {
      return duration;
    }
  }

  /// A number of workers that goes up and down in stages.
  ///
  /// @param gracefulRampDown how long the iteration of a worker that is taken away may go on
  record RampingVus(
      int startVus, List<Stage> stages, Duration gracefulRampDown, Duration gracefulStop)
      implements Executor {

    public RampingVus {
      stages = List.copyOf(stages);
      positive(Stage.highest(startVus, stages), "a worker");
    }

    @Override
    public String word() {
      return "ramping-vus";
    }

    @Override
    public int workers() {
      return (int) Math.ceil(Stage.highest(startVus, stages));
    }

    @Override
    public Duration length() {
      return Stage.length(stages);
    }
  }

  /// Iterations at even distances.
  ///
  /// @param rate iterations a second
  record ConstantArrivalRate(double rate, Duration duration, Pool pool, Duration gracefulStop)
      implements Executor {

    public ConstantArrivalRate {
      positive(rate, "a rate");
    }

    @Override
    public String word() {
      return "constant-arrival-rate";
    }

    @Override
    public int workers() {
      return pool.max();
    }

    @Override
    public Duration length() {
      return duration;
    }
  }

  /// Iterations at a rate that goes up and down in stages.
  ///
  /// @param startRate iterations a second at the beginning
  /// @param stages their targets are iterations a second
  record RampingArrivalRate(double startRate, List<Stage> stages, Pool pool, Duration gracefulStop)
      implements Executor {

    public RampingArrivalRate {
      stages = List.copyOf(stages);
      positive(Stage.highest(startRate, stages), "a rate");
    }

    @Override
    public String word() {
      return "ramping-arrival-rate";
    }

    @Override
    public int workers() {
      return pool.max();
    }

    @Override
    public Duration length() {
      return Stage.length(stages);
    }
  }

  /// A number of iterations that all workers share.
  record SharedIterations(int vus, long iterations, Duration maxDuration, Duration gracefulStop)
      implements Executor {

    public SharedIterations {
      positive((double) Math.min(vus, iterations), "a worker and an iteration");
    }

    @Override
    public String word() {
      return "shared-iterations";
    }

    @Override
    public int workers() {
      return (int) Math.min(vus, iterations);
    }

    @Override
    public Duration length() {
      return maxDuration;
    }
  }

  /// A number of iterations for each worker.
  record PerVuIterations(int vus, long iterations, Duration maxDuration, Duration gracefulStop)
      implements Executor {

    public PerVuIterations {
      positive((double) Math.min(vus, iterations), "a worker and an iteration");
    }

    @Override
    public String word() {
      return "per-vu-iterations";
    }

    @Override
    public int workers() {
      return vus;
    }

    @Override
    public Duration length() {
      return maxDuration;
    }
  }

  /// The workers of an arrival rate.
  ///
  /// @param preAllocated connected before it begins
  /// @param max another is connected whenever an iteration finds none free, up to this many
  /// @param whenBusy what becomes of an iteration that finds no worker free
  record Pool(int preAllocated, int max, WhenBusy whenBusy) {

    public Pool {
      positive(preAllocated, "a worker");
      if (max < preAllocated) {
        throw new IllegalArgumentException("maxVUs can't be less than preAllocatedVUs");
      }
    }

    /// A fixed number of workers that iterations wait for.
    public static Pool of(int workers) {
      return new Pool(workers, workers, WhenBusy.WAIT);
    }
  }

  /// What becomes of an iteration that finds no worker free.
  enum WhenBusy {
    /// It waits for one, and the wait is part of its response time.
    WAIT,
    /// It is dropped, as in k6; percentiles then say nothing of it.
    DROP
  }

  private static void positive(double number, String what) {
    if (!(number > 0)) {
      throw new IllegalArgumentException("A load profile needs " + what);
    }
  }
}
