package dev.highwater.seed.rebuild;

import dev.highwater.schema.session.Parallel;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.ledger.RestoreLedger;
import dev.highwater.seed.ledger.StoredItem;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.target.Sessions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Works tasks off over several sessions, each in a transaction with its line in the ledger.
final class Workers {

  /// For all sessions together: sorting in memory is worth more than the server's cautious default.
  private static final int MEMORY_MEGABYTES = 512;

  /// With a session for each core, helpers of the server's own only get in each other's way.
  private static final String ALONE = ";\nSET max_parallel_maintenance_workers = 0";

  private static final String DEADLOCK = "40P01";
  private static final int RETRIES = 10;

  private final Sessions sessions;
  private final int threads;
  private final SeedProgress progress;

  Workers(Sessions sessions, int threads, SeedProgress progress) {
    this.sessions = sessions;
    this.threads = threads;
    this.progress = progress;
  }

  /// Runs all tasks and marks restored what is back with them. What one task cannot do does not
  /// keep the others from being done, but for those that would go on with the same item.
  ///
  /// @param of how many items this phase has
  List<Refused> run(List<Task> tasks, int of) throws SQLException, InterruptedException {
    List<Refused> refused = Collections.synchronizedList(new ArrayList<>());
    TaskQueue queue = new TaskQueue(tasks, sessions::cancelled);
    AtomicInteger done = new AtomicInteger();
    Parallel.run(
        Math.min(threads, tasks.size()),
        () -> {
          try (Session session = open()) {
            for (Optional<Task> next = queue.take(); next.isPresent(); next = queue.take()) {
              Task task = next.get();
              try {
                refused.addAll(work(session, task.without(item -> isAmong(item, refused))));
              } finally {
                queue.done(task);
              }
              for (Step step : task.steps()) {
                if (step.first()) {
                  progress.restored(
                      step.item().kind().words() + " " + step.item().name(),
                      done.incrementAndGet(),
                      of);
                }
              }
            }
          }
        });
    return refused;
  }

  /// Runs all tasks in one transaction of one session without marking their items; falls back to a
  /// transaction each when that fails.
  List<Refused> runUnmarked(List<Task> tasks) throws SQLException {
    if (tasks.isEmpty()) {
      return List.of();
    }
    try (Session session = open()) {
      session.connection().setAutoCommit(false);
      try {
        for (Task task : tasks) {
          execute(session, task.statements());
        }
        session.connection().commit();
        return List.of();
      } catch (SQLException failed) {
        rollback(session, failed);
      }
      List<Refused> refused = new ArrayList<>();
      for (Task task : tasks) {
        try {
          execute(session, task.statements());
          session.connection().commit();
        } catch (SQLException failed) {
          rollback(session, failed);
          task.steps().forEach(step -> refused.add(new Refused(step.item(), reason(failed))));
        }
      }
      return refused;
    }
  }

  /// Runs all tasks one after the other, each in a transaction that marks its items restored.
  List<Refused> runInOrder(List<Task> tasks) throws SQLException {
    if (tasks.isEmpty()) {
      return List.of();
    }
    List<Refused> refused = new ArrayList<>();
    try (Session session = open()) {
      for (Task task : tasks) {
        if (sessions.cancelled()) {
          break;
        }
        refused.addAll(work(session, task));
      }
    }
    return refused;
  }

  private Session open() throws SQLException {
    Session session = sessions.open();
    EventTriggers.silence(session);
    session.execute(
        "SET maintenance_work_mem = '%dMB'".formatted(Math.max(64, MEMORY_MEGABYTES / threads))
            + (threads > 1 ? ALONE : ""));
    return session;
  }

  /// All of a task at once, or, when that fails, each item by itself, to know which is to blame.
  private List<Refused> work(Session session, Task task) throws SQLException {
    session.connection().setAutoCommit(false);
    SQLException failed = attempt(session, task);
    // Partitions that attach their indexes to the same parents may stand in each other's way.
    for (int i = 0; i < RETRIES && failed != null && DEADLOCK.equals(failed.getSQLState()); i++) {
      failed = attempt(session, task);
    }
    if (failed == null) {
      return List.of();
    }
    Set<StoredItem> items = new LinkedHashSet<>();
    task.steps().forEach(step -> items.add(step.item()));
    if (items.size() == 1) {
      return List.of(new Refused(items.iterator().next(), reason(failed)));
    }
    List<Refused> refused = new ArrayList<>();
    for (StoredItem item : items) {
      refused.addAll(work(session, task.only(item)));
    }
    return refused;
  }

  private static boolean isAmong(StoredItem item, List<Refused> refused) {
    synchronized (refused) {
      return refused.stream().anyMatch(one -> one.item().equals(item));
    }
  }

  private @Nullable SQLException attempt(Session session, Task task) throws SQLException {
    try {
      execute(session, task.statements());
      RestoreLedger.markRestored(session.connection(), task.completed());
      session.connection().commit();
      return null;
    } catch (SQLException failed) {
      rollback(session, failed);
      return failed;
    }
  }

  private static void execute(Session session, List<String> statements) throws SQLException {
    if (!statements.isEmpty()) {
      session.execute(String.join(";\n", statements));
    }
  }

  /// A session that is gone cannot go on with the next item.
  private void rollback(Session session, SQLException failed) throws SQLException {
    if (sessions.cancelled() || session.connection().isClosed()) {
      throw failed;
    }
    session.connection().rollback();
  }

  /// The detail would show the values of rows.
  private static String reason(SQLException failed) {
    ServerErrorMessage said =
        failed instanceof PSQLException server ? server.getServerErrorMessage() : null;
    String message = said == null ? failed.getMessage() : said.getMessage();
    return message == null ? "no reason given" : message;
  }
}
