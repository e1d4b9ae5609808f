package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.read.TableReading;
import dev.highwater.anonymize.check.read.TableReading.Range;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Parallel;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.session.Sessions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Reads tables by several sessions that see the same state.
final class Readers {

  /// What takes the rows of one thread.
  interface RowTaker {
    /// A range begins.
    void begin(TableReading table);

    /// A row of it.
    void row(CopyReader row);

    /// All ranges of the thread are read.
    void end();
  }

  private record Task(TableReading table, Range range) {}

  private final Sessions sessions;
  private final String snapshot;

  Readers(Sessions sessions, String snapshot) {
    this.sessions = sessions;
    this.snapshot = snapshot;
  }

  /// Reads all of these tables, the largest first.
  void read(List<TableReading> tables, int threads, Supplier<RowTaker> takers)
      throws SQLException, InterruptedException {
    List<Task> tasks = new ArrayList<>();
    for (TableReading table : tables) {
      table.ranges().forEach(range -> tasks.add(new Task(table, range)));
    }
    tasks.sort(Comparator.comparingLong((Task task) -> task.table().relation().pages()).reversed());
    Queue<Task> queue = new ConcurrentLinkedQueue<>(tasks);
    Parallel.run(
        Math.max(1, Math.min(threads, tasks.size())),
        () -> {
          RowTaker taker = takers.get();
          try (Session session = State.open(sessions, snapshot)) {
            for (Task task = queue.poll(); task != null; task = queue.poll()) {
              range(session, task, taker);
            }
          }
          taker.end();
        });
  }

  private static void range(Session session, Task task, RowTaker taker) throws SQLException {
    taker.begin(task.table());
    try {
      CopyReader rows =
          CopyReader.of(
              session
                  .connection()
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyOut(task.table().sql(task.range())));
      while (rows.next()) {
        taker.row(rows);
      }
    } catch (IOException failed) {
      throw refused(task, failed.getCause() instanceof SQLException sql ? sql.getSQLState() : null);
    } catch (SQLException failed) {
      throw refused(task, failed.getSQLState());
    }
  }

  /// Without the server's own words: they may quote a value.
  private static Failure refused(Task task, @Nullable String state) {
    return Failure.of("A table cannot be read")
        .where("table with the number " + task.table().relation().oid())
        .why("the server refused with SQLSTATE " + state)
        .remedy("See the server's log; the role must be allowed to read all tables and all rows");
  }
}
