package dev.highwater.seed.testing;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.progress.SeedProgress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that seeds the [Club] and stops in the middle, to be killed there.
///
/// Arguments: address, work directory, persons, and where to stop: `range N`, `restored N` or
/// `phase NAME`. When it is there it prints a line and waits for ever.
public final class HaltingSeeder {

  static final String THERE = "there";

  private HaltingSeeder() {}

  public static void main(String[] args) {
    ConnectionSettings target = ConnectionSettings.parse(args[0]);
    long persons = Long.parseLong(args[2]);
    SeedOptions options =
        SeedOptions.in(Path.of(args[1])).withThreads(2).withProgress(new Halt(args[3], args[4]));
    new Seeder(target, options).run(Club.plan(persons), Club.sources(persons));
    System.out.println("came to its end");
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
