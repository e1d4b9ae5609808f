package dev.highwater.anonymize.check;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks a server things while rows are read. Closing it waits for what was begun.
final class Beside implements AutoCloseable {

  private final ExecutorService executor = Executors.newCachedThreadPool();

  /// An answer that is being worked on.
  static final class Answer<T> {
    private final Future<T> future;

    private Answer(Future<T> future) {
      this.future = future;
    }

    /// The answer, when it is there.
    T get() throws SQLException, InterruptedException {
      try {
        return future.get();
      } catch (ExecutionException thrown) {
        switch (thrown.getCause()) {
          case SQLException refused -> throw refused;
          case InterruptedException interrupted -> throw interrupted;
          case RuntimeException failed -> throw failed;
          case Error error -> throw error;
          case null, default -> throw new SQLException(thrown);
        }
      }
    }
  }

  /// Begins to work on a question.
  <T> Answer<T> ask(Callable<T> question) {
    return new Answer<>(executor.submit(question));
  }

  @Override
  public void close() {
    executor.close();
  }
}
