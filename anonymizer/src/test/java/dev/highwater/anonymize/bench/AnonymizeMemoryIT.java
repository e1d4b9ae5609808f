package dev.highwater.anonymize.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a run and a check need in memory, resident and at most, for databases of several sizes.
/// `scripts/torture anonymize-memory` tries 0.2 and 2 GB.
class AnonymizeMemoryIT {

  private static final long MOST_KIB = 512 * 1024;
  private static final String PERSONS = System.getProperty("torture.persons", "500,2000");

  @RegisterExtension static final TestDatabase SERVER = TestDatabase.empty();
  @TempDir Path directory;

  @Test
  void isBoundedWhateverTheSize() throws Exception {
    Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "skipped: no /proc");
    List<Long> runs = new ArrayList<>();
    for (long persons : Arrays.stream(PERSONS.split(",")).mapToLong(Long::parseLong).toArray()) {
      Hospital hospital = new Hospital(SERVER.settings().withDatabase("postgres"), persons);
      ConnectionSettings source = hospital.fill();
      ConnectionSettings target = source.withDatabase("bench_memory");
      try {
        long run = peak("run", source, target);
        long check = peak("check", source, target);
        System.out.printf(
            "%d persons: run %d MiB, check %d MiB%n", persons, run / 1024, check / 1024);
        assertThat(run).as("run of %d persons, KiB", persons).isLessThan(MOST_KIB);
        assertThat(check).as("check of %d persons, KiB", persons).isLessThan(MOST_KIB);
        runs.add(run);
      } finally {
        hospital.drop("bench_memory");
        hospital.drop(Hospital.SOURCE);
      }
    }
    // Rows stream through; what the heap grows to by itself before it is swept is not the rows'.
    assertThat(runs.getLast()).isLessThan(runs.getFirst() * 2);
  }

  private long peak(String what, ConnectionSettings source, ConnectionSettings target)
      throws IOException, InterruptedException, SQLException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            MemoryProcess.class.getName(),
            what,
            source.url(),
            target.url(),
            directory.toString());
    String password = source.password();
    builder.environment().put("PGPASSWORD", password == null ? "" : password);
    builder.redirectError(directory.resolve("errors").toFile());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(directory.resolve("errors"))).isZero();
    return said.lines()
        .filter(line -> line.startsWith("peak "))
        .mapToLong(line -> Long.parseLong(line.substring(5)))
        .findFirst()
        .orElseThrow();
  }
}
