package dev.highwater.volume.workload.load;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.result.LoadProgress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Starts the workers of a shift and looks after them from a thread of its own: connects further
/// ones where none is free, ends iterations that outlive the graceful stop, and ends the profile
/// where a threshold says so.
final class Supervisor {

  private static final long TICK_MILLIS = 10;
  private static final long LOOK_NANOS = 1_000_000_000L;
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final Shift shift;
  private final SelfWatch watch = new SelfWatch();
  private final ThresholdWatch thresholds;
  private final ProgressWatch progress;
  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private @Nullable Worker connecting;
  private @Nullable String refusal;
  private long looked;

  /// @param listener is told of the profile's progress on the thread that supervises
  Supervisor(Shift shift, Consumer<LoadProgress> listener) {
    this.shift = shift;
    this.thresholds = new ThresholdWatch(shift);
    this.progress = new ProgressWatch(shift, listener);
  }

  /// Connects the workers that are there from the beginning.
  void connect() throws SQLException {
    for (int i = 0; i < shift.course().workers(); i++) {
      Worker worker = new Worker(shift, i);
      workers.add(worker);
      worker.connect();
    }
  }

  /// Begins the profile.
  void begin() {
    shift.begin();
    List.copyOf(workers).forEach(worker -> start(worker, 0));
  }

  /// Looks after the profile to its end.
  void work() throws InterruptedException {
    try {
      while (threads.stream().anyMatch(Thread::isAlive)) {
        tick();
        for (Thread thread : threads) {
          if (thread.isAlive()) {
            thread.join(TICK_MILLIS);
            break;
          }
        }
      }
    } catch (InterruptedException stopped) {
      shift.stop();
      for (Worker worker : workers) {
        worker.abort();
      }
      for (Thread thread : threads) {
        thread.interrupt();
        thread.join();
      }
      throw stopped;
    } finally {
      watch.end(shift.now());
    }
  }

  /// Closes what was connected, where the profile does not begin after all.
  void dismiss() {
    workers.forEach(Worker::abort);
  }

  int workers() {
    return workers.size();
  }

  SelfWatch watch() {
    return watch;
  }

  /// What ended the profile before its time, or null.
  @Nullable String stopped() {
    return thresholds.broken();
  }

  /// The expression that did so.
  ThresholdWatch thresholds() {
    return thresholds;
  }

  private void start(Worker worker, long free) {
    threads.add(Thread.ofPlatform().name("load-" + worker.number()).start(() -> worker.work(free)));
  }

  private void tick() {
    long now = shift.now();
    if (now >= shift.course().warmUp()) {
      watch.begin(now);
    }
    reinforce(now);
    for (Worker worker : workers) {
      overdue(worker, now);
    }
    if (now - looked >= LOOK_NANOS) {
      looked = now;
      if (thresholds.look(now)) {
        shift.stop();
      }
      progress.look(now, workers.size());
    }
  }

  /// Connects another worker when an iteration has its time and nobody has taken it; one after the
  /// other, as k6 does.
  private void reinforce(long now) {
    if (!shift.course().isOpen()
        || workers.size() >= shift.course().profile().executor().workers()
        || now >= shift.course().end()
        || refusal != null
        || (connecting != null && !connecting.isDone() && !connecting.isConnected())) {
      return;
    }
    long next = shift.next();
    if (next < shift.course().scheduled() && shift.course().start(next) < now) {
      Worker worker = new Worker(shift, workers.size());
      connecting = worker;
      workers.add(worker);
      threads.add(Thread.ofPlatform().name("load-" + worker.number()).start(() -> join(worker)));
    }
  }

  private void join(Worker worker) {
    try {
      worker.connect();
      worker.work(shift.now());
    } catch (SQLException | Failure refused) {
      refusal = String.valueOf(refused.getMessage());
      worker.leave();
    }
  }

  private void overdue(Worker worker, long now) {
    long began = worker.began();
    if (began < 0) {
      return;
    }
    long deadline = Math.min(shift.course().deadline(worker.number(), began), shift.stopped());
    if (now > deadline + PATIENCE_NANOS) {
      worker.abort();
    } else if (now > deadline && !worker.isCut()) {
      worker.interrupt();
    }
  }

  /// Why no further worker could be connected, or null.
  @Nullable String refusal() {
    return refusal;
  }
}
