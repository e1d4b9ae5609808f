package dev.highwater.volume.workload.load;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// One platform thread with one connection. It takes the next iteration, waits for its time if that
/// has not come yet, and runs it.
final class Worker {

  private static final long IDLE = -1;
  private static final long PAUSE_NANOS = 50_000_000;

  /// A worker that waits for long looks up now and then whether it is to stop.
  private static final long NAP_NANOS = 100_000_000;

  private static final String INTERRUPTED = "interrupted at the end of the graceful stop";

  private final Shift shift;
  private final int number;
  private final Pace pace;
  private final List<Tally> tallies = new ArrayList<>();
  private final Tally discarded = new Tally();
  private volatile @Nullable Connection connection;
  private volatile List<PreparedOperation> operations = List.of();
  private volatile long began = IDLE;
  private volatile boolean cut;
  private volatile boolean done;
  private int slot;
  private long slotEnd;

  /// @param number from 0
  Worker(Shift shift, int number) {
    this.shift = shift;
    this.number = number;
    this.pace = shift.pace(number);
    this.slotEnd = shift.slots().end(0);
    shift.mix().forEach(operation -> tallies.add(new Tally()));
  }

  /// Connects and prepares all statements.
  void connect() throws SQLException {
    Connection fresh = shift.database().connect();
    connection = fresh;
    try (Statement statement = fresh.createStatement()) {
      statement.execute("SET statement_timeout = " + shift.course().profile().timeout().toMillis());
    }
    boolean traced = !shift.course().profile().faults().isEmpty();
    List<PreparedOperation> all = new ArrayList<>();
    for (Operation operation : shift.mix()) {
      all.add(
          new PreparedOperation(
              fresh, shift.course().profile().name(), operation, shift.drawn(operation), traced));
    }
    operations = all;
  }

  /// Works until no iteration is left or it is told to stop.
  ///
  /// @param free since when it is free, in nanoseconds after the profile's beginning
  void work(long free) {
    Turn turn = new Turn();
    long since = free;
    long end = 0;
    try {
      while (since < shift.stopped() && pace.next(turn, since) && parkedUntil(turn.intended)) {
        since = run(turn, since);
        if (turn.measured) {
          end = since;
        }
      }
    } finally {
      shift.ledger().take(slot, tallies, end);
      close();
      done = true;
    }
  }

  int number() {
    return number;
  }

  boolean isDone() {
    return done;
  }

  boolean isConnected() {
    return !operations.isEmpty();
  }

  /// Whether the iteration that runs was told to end.
  boolean isCut() {
    return cut;
  }

  /// Gives up before the first iteration.
  void leave() {
    close();
    done = true;
  }

  /// When the iteration that runs began, in nanoseconds after the profile's beginning; negative
  /// where none does.
  long began() {
    return began;
  }

  /// Asks the server to give up the iteration that runs.
  void interrupt() {
    cut = true;
    Connection current = connection;
    try {
      if (current != null) {
        current.unwrap(PGConnection.class).cancelQuery();
      }
    } catch (SQLException unreachable) {
      abort();
    }
  }

  /// Takes the connection away, for a server that does not answer.
  void abort() {
    cut = true;
    Connection current = connection;
    try {
      if (current != null) {
        current.abort(Runnable::run);
      }
    } catch (SQLException alreadyGone) {
      cut = true;
    }
  }

  /// Waits for a time; false if it is told to stop before it has come.
  private boolean parkedUntil(long time) {
    long left = time - shift.now();
    while (left > 0 && goesOn()) {
      LockSupport.parkNanos(Math.min(left, NAP_NANOS));
      left = time - shift.now();
    }
    return goesOn() && time < shift.stopped();
  }

  private boolean goesOn() {
    return !Thread.currentThread().isInterrupted() && shift.now() < shift.stopped();
  }

  /// Runs an iteration.
  ///
  /// @return since when this worker is free again
  private long run(Turn turn, long free) {
    int index = shift.draw().of(turn.iteration);
    Tally tally = turn.measured ? tallies.get(index) : discarded;
    PreparedOperation operation = operations.get(index);
    long start = shift.now();
    began = start;
    SQLException failure = null;
    try {
      operation.run(turn.iteration);
    } catch (SQLException failed) {
      failure = failed;
    }
    long end = shift.now();
    began = IDLE;
    if (cut) {
      shift.interrupted().increment();
      tallies.get(index).note(INTERRUPTED);
      cut = false;
      reconnect(tally);
      return shift.now();
    }
    long after = end - shift.course().warmUp();
    if (after >= slotEnd) {
      handIn(after, end);
    }
    if (turn.open) {
      tally.open(turn.intended, free, start, end);
    } else {
      tally.closed(start, start, end);
    }
    if (failure != null) {
      failed(failure, tally, operation, index, start, end, turn.measured);
    }
    return failure == null ? end : shift.now();
  }

  private void failed(
      SQLException failure,
      Tally tally,
      PreparedOperation operation,
      int index,
      long start,
      long end,
      boolean measured) {
    tally.error("SQLSTATE %s: %s".formatted(failure.getSQLState(), failure.getMessage()));
    if (measured) {
      shift
          .ledger()
          .take(
              new Ledger.Mishap(
                  start,
                  end,
                  shift.mix().get(index).kind() == Kind.WRITE,
                  operation.committing(),
                  operation.transaction()));
    }
    reconnect(tally);
  }

  /// Hands in what was measured in a slice of time when an iteration ends in a later one.
  private void handIn(long after, long end) {
    shift.ledger().take(slot, tallies, end);
    discarded.clear();
    slot = shift.slots().at(after);
    slotEnd = slot + 1 < shift.slots().count() ? shift.slots().end(slot) : Long.MAX_VALUE;
  }

  /// A lost connection is asked for again until there is one, as a pool would; meanwhile this
  /// worker is not free.
  private void reconnect(Tally tally) {
    while (isClosed() && goesOn() && shift.now() < shift.course().end()) {
      try {
        connect();
        return;
      } catch (SQLException | Failure stillGone) {
        tally.note("no new connection: " + stillGone.getMessage());
        close();
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private boolean isClosed() {
    Connection current = connection;
    try {
      return current == null || current.isClosed();
    } catch (SQLException gone) {
      return true;
    }
  }

  private void close() {
    Connection current = connection;
    try {
      if (current != null) {
        current.close();
      }
    } catch (SQLException alreadyGone) {
      connection = null;
    }
  }
}
