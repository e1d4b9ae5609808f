package dev.highwater.volume.workload.load;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs a load profile as an open model: an iteration has its time whether or not those before it
/// are done. One that finds no free worker waits for one, and its response counts from the time it
/// was meant to start, so nothing is omitted in coordination with a slow server. An iteration that
/// no worker took before the profile's time was over is dropped. (k6 drops at once when no worker
/// is free, which keeps the wait out of its percentiles.)
public final class LoadRunner {

  private final ConnectionSettings database;
  private final Path runFolder;
  private final long target;

  /// @param database is changed
  /// @param runFolder where the run's results go
  /// @param target the rung
  public LoadRunner(ConnectionSettings database, Path runFolder, long target) {
    this.database =
        database.withApplicationName("highwater/load").withParameter("prepareThreshold", "1");
    this.runFolder = runFolder;
    this.target = target;
  }

  /// Runs the profile, warm-up first.
  public LoadResult run(LoadProfile profile)
      throws SQLException, IOException, InterruptedException {
    Schedule schedule = new Schedule(profile);
    Map<Operation, List<Parameters>> drawn = draw(profile);
    AtomicInteger next = new AtomicInteger();
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < profile.workers(); i++) {
      workers.add(new Worker(database, profile, schedule, drawn, next));
    }
    work(workers);
    LoadOutcome outcome = LoadOutcome.of(profile, schedule, workers);
    String file = "histograms/rung-" + target + "-" + profile.name() + ".hlog";
    Files.createDirectories(runFolder.resolve("histograms"));
    HistogramFile.write(runFolder.resolve(file), profile, outcome.tallies());
    return outcome.result(file);
  }

  private static void work(List<Worker> workers) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    long[] begin = new long[1];
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : workers) {
      threads.add(
          Thread.ofPlatform()
              .name("load-" + threads.size())
              .start(
                  () -> {
                    try {
                      ready.await();
                      worker.work(begin[0]);
                    } catch (InterruptedException stopped) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
    begin[0] = System.nanoTime();
    ready.countDown();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException stopped) {
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) {
        thread.join();
      }
      throw stopped;
    }
  }

  private Map<Operation, List<Parameters>> draw(LoadProfile profile) throws SQLException {
    Map<Operation, List<Parameters>> drawn = new HashMap<>();
    try (Connection connection = database.connect()) {
      for (Operation operation : profile.mix()) {
        if (operation.parameters().isPresent()) {
          List<Parameters> rows = Parameters.query(connection, operation.parameters().get().jdbc());
          if (rows.isEmpty()) {
            throw Failure.of("A load operation has nothing to work on")
                .where(profile.name() + "/" + operation.name())
                .why("its parameters query gives no row")
                .remedy("Seed rows for it, or take the operation out of the mix");
          }
          drawn.put(operation, rows);
        }
      }
    }
    return drawn;
  }
}
