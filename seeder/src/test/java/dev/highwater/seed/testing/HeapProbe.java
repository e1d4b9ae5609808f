package dev.highwater.seed.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.plan.Planning;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/// Plans, or plans and seeds, a database with the rows of zero configuration, and prints the most
/// bytes of its heap that were in use at once, garbage apart, and the rows.
///
/// Arguments: address, rows of each table, and the work directory where it is to seed too.
public final class HeapProbe {

  private static final long EVERY_MILLIS = 50;

  private HeapProbe() {}

  public static void main(String[] args) throws SQLException, InterruptedException {
    ConnectionSettings database = ConnectionSettings.parse(args[0]);
    AtomicLong most = new AtomicLong();
    Thread watch = Thread.ofPlatform().daemon().start(() -> watch(most));
    Planning planning = ZeroPlan.of(database, Long.parseLong(args[1]));
    if (args.length > 2) {
      new Seeder(database, SeedOptions.in(Path.of(args[2])).withThreads(2))
          .run(planning.plan(), planning.sources());
    }
    watch.interrupt();
    watch.join();
    System.out.println(most.get());
    System.out.println(planning.plan().rows());
  }

  /// What is in use just after a collection is alive.
  private static void watch(AtomicLong most) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    try {
      while (true) {
        memory.gc();
        most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
