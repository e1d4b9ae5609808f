package dev.highwater.schema.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs the same work on several threads at once.
public final class Parallel {

  private Parallel() {}

  /// Runs the work on that many threads and waits for all. The first failure is thrown when all
  /// have ended.
  public static void run(int threads, Work work) throws SQLException, InterruptedException {
    if (threads < 1) {
      return;
    }
    List<Future<?>> running = new ArrayList<>();
    SQLException failed = null;
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        running.add(
            executor.submit(
                () -> {
                  work.run();
                  return null;
                }));
      }
      for (Future<?> future : running) {
        try {
          future.get();
        } catch (ExecutionException thrown) {
          SQLException own = asSql(thrown);
          if (failed == null) {
            failed = own;
          } else {
            failed.addSuppressed(own);
          }
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private static SQLException asSql(ExecutionException thrown) {
    return switch (thrown.getCause()) {
      case SQLException sql -> sql;
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      case null, default -> new SQLException(thrown);
    };
  }

  /// What a thread does.
  @FunctionalInterface
  public interface Work {
    void run() throws SQLException, InterruptedException;
  }
}
