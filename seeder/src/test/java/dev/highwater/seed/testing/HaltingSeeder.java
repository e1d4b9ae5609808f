package dev.highwater.seed.testing;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.progress.SeedProgress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that seeds [Both] and stops in the middle, to be killed there.
///
/// Arguments: address, work directory, persons, threads, and where to stop: `range N`, `restored
/// N`, `phase NAME`, or `nowhere 0`. When it begins, when it is there and when it came to its end
/// it prints a line; there it waits for ever.
public final class HaltingSeeder {

  static final String BEGINS = "begins";
  static final String THERE = "there";
  static final String DONE = "came to its end";

  private HaltingSeeder() {}

  public static void main(String[] args) {
    ConnectionSettings target = ConnectionSettings.parse(args[0]);
    long persons = Long.parseLong(args[2]);
    SeedOptions options =
        SeedOptions.in(Path.of(args[1]))
            .withThreads(Integer.parseInt(args[3]))
            .withProgress(new Halt(args[4], args[5]));
    System.out.println(BEGINS);
    new Seeder(target, options).run(Both.plan(persons), Both.sources(persons));
    System.out.println(DONE);
  }

  private static final class Halt implements SeedProgress {

    private final String event;
    private final String at;
    private final AtomicInteger seen = new AtomicInteger();
    private volatile boolean halted;

    private Halt(String event, String at) {
      this.event = event;
      this.at = at;
    }

    @Override
    public void phase(Phase phase) {
      if (event.equals("phase") && phase.name().equals(at)) {
        halt();
      }
    }

    /// Other threads do not go on either.
    @Override
    public void sent(QualifiedName table, long rows, long bytes) {
      if (halted) {
        waitForEver();
      }
    }

    @Override
    public void loaded(QualifiedName table, long first, long count) {
      count("range");
    }

    @Override
    public void restored(String what, int done, int of) {
      count("restored");
    }

    private void count(String kind) {
      if (event.equals(kind) && seen.incrementAndGet() == Integer.parseInt(at)) {
        halt();
      }
    }

    private void halt() {
      halted = true;
      System.out.println(THERE);
      System.out.flush();
      waitForEver();
    }

    private static void waitForEver() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
