package dev.highwater.schema.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Runs PostgreSQL's own programs on a database.
final class Programs {

  private Programs() {}

  static void run(List<String> command, TestDatabase database)
      throws IOException, InterruptedException {
    var settings = database.settings();
    List<String> whole = new ArrayList<>(command);
    whole.addAll(
        List.of(
            "-h",
            settings.host(),
            "-p",
            String.valueOf(settings.port()),
            "-U",
            settings.user(),
            "-d",
            settings.database()));
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", String.valueOf(settings.password()));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
