package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded server in a work directory of its own, from its first start to its end.
class EmbeddedServerCommandsIT {

  @TempDir Path directory;

  @AfterEach
  void stop() {
    Run.in(directory, "db stop");
  }

  @Test
  void startsStaysServesAndStops() {
    assertThat(Run.in(directory, "db status").out()).contains("absent");

    Run start = Run.in(directory, "db start --output json");
    assertThat(start.code()).as(start.err()).isZero();
    assertThat(start.out()).contains("\"running\"", "postgresql://highwater@127.0.0.1:");
    assertThat(directory.resolve(".highwater")).isDirectory();

    assertThat(Run.in(directory, "db url").out()).startsWith("postgresql://").endsWith("\n");
    assertThat(Run.in(directory, "db url --env").out()).contains("export PGPASSWORD='");

    Run doctor = Run.in(directory, "doctor");
    assertThat(doctor.out()).contains("PostgreSQL 18", "pg_stat_statements is loaded");
    assertThat(Run.in(directory, "db status").out()).as("doctor leaves it on").contains("running");

    assertThat(Run.in(directory, "db stop").out()).contains("stopped");
    assertThat(Run.in(directory, "db url").code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void aCommandStopsTheServerThatItStarted() {
    assertThat(Run.in(directory, "schema show").code()).isZero();

    assertThat(Run.in(directory, "db status").out()).contains("stopped");
  }
}
