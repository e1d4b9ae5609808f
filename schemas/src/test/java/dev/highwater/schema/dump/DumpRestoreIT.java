package dev.highwater.schema.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpRestoreIT {

  private static final Path PG_DUMP = Path.of("/usr/lib/postgresql/15/bin/pg_dump");

  private static final TestDatabase SOURCE = TestDatabase.empty(TestServer.DEBIAN_15);

  @TempDir Path folder;

  @BeforeAll
  static void fillSource() {
    Assumptions.assumeTrue(Files.isExecutable(PG_DUMP), () -> "skipped: there is no " + PG_DUMP);
    SOURCE.create();
    SOURCE.execute(Rows.HOSTILE, Rows.ATOMIC, Rows.OBJECTS);
  }

  @AfterAll
  static void dropSource() {
    SOURCE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Fp", "-Fc -Z0", "-Fc -Z9", "-Fd -Z0", "-Fd -j2"})
  void aDumpComesBackWithEveryRow(String options) throws Exception {
    Path dump = dump(options);
    try (TestDatabase target = TestDatabase.empty().create()) {
      restore(dump, target);

      assertThat(Rows.sums(target)).isEqualTo(Rows.sums(SOURCE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40, 2_000, -4_000, -30})
  void anArchiveThatEndsEarlyIsRefused(int bytes) throws Exception {
    Path dump = dump("-Fc -Z6");
    byte[] all = Files.readAllBytes(dump);
    Files.write(dump, Arrays.copyOf(all, bytes < 0 ? all.length + bytes : bytes));
    try (TestDatabase target = TestDatabase.empty().create()) {
      assertThatThrownBy(() -> restore(dump, target)).isInstanceOf(Failure.class);
    }
  }

  @Test
  void rowsThatAreDamagedAreRefused() throws Exception {
    Path dump = dump("-Fc -Z6");
    byte[] all = Files.readAllBytes(dump);
    for (int i = all.length / 2; i < all.length / 2 + 64; i++) {
      all[i] ^= 0x55;
    }
    Files.write(dump, all);
    try (TestDatabase target = TestDatabase.empty().create()) {
      assertThatThrownBy(() -> restore(dump, target)).isInstanceOf(Failure.class);
    }
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    Path dump = dump("-Fd");
    DumpEntry lost =
        DumpArchive.open(dump).entries().stream()
            .filter(entry -> entry.tag().equals("child") && entry.hasData())
            .findFirst()
            .orElseThrow();
    Files.delete(dump.resolve(lost.file() + ".gz"));

    assertThatThrownBy(() -> DumpArchive.open(dump))
        .hasMessageContaining(String.valueOf(lost.file()))
        .hasMessageContaining("TABLE DATA public.child");
  }

  @Test
  void aCommandToPsqlIsRefused() throws Exception {
    Path dump = Files.writeString(folder.resolve("x.sql"), "SELECT 1;\n\\! rm -rf /\n");
    try (TestDatabase target = TestDatabase.empty().create()) {
      assertThatThrownBy(() -> restore(dump, target)).hasMessageContaining("\\!");
    }
  }

  private static void restore(Path dump, TestDatabase target) throws Exception {
    new DumpRestore(target.settings(), RestoreOptions.plain(), entry -> {}, new Cancellation())
        .restore(dump);
  }

  private Path dump(String options) throws IOException, InterruptedException {
    Path out = folder.resolve("dump");
    List<String> command = new ArrayList<>(List.of(PG_DUMP.toString()));
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-f", out.toString()));
    Programs.run(command, SOURCE);
    return out;
  }
}
