package dev.highwater.volume.bench;

import dev.highwater.schema.connect.ConnectionSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PostgreSQL's own load generator, run as a program.
///
/// @param program its path
record Pgbench(String program, ConnectionSettings database) {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final Pattern COUNT =
      Pattern.compile("number of transactions actually processed: ([0-9]+)");

  /// `times` of the shell: its children's user and system time on its second line.
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*$");

  /// Makes its tables.
  void prepare(int scale) throws IOException, InterruptedException {
    run(List.of("-i", "-q", "-s", String.valueOf(scale)));
  }

  /// Reads single rows by their key, prepared.
  Score read(int connections, int seconds) throws IOException, InterruptedException {
    String output =
        run(
            List.of(
                "-n",
                "-S",
                "-M",
                "prepared",
                "-c",
                String.valueOf(connections),
                "-j",
                "2",
                "-T",
                String.valueOf(seconds)));
    Matcher times = TIMES.matcher(output);
    if (!times.find()) {
      throw new IllegalStateException("No times in: " + output);
    }
    double cpu = 60 * (number(times, 1) + number(times, 3)) + number(times, 2) + number(times, 4);
    return new Score(found(RATE, output), cpu * 1e6 / found(COUNT, output));
  }

  private static double number(Matcher matcher, int group) {
    return Double.parseDouble(Objects.requireNonNull(matcher.group(group)));
  }

  private static double found(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("No " + pattern + " in: " + output);
    }
    return number(matcher, 1);
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", "\"$@\" && times", "pgbench"));
    command.add(program);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGHOST", database.host());
    builder.environment().put("PGPORT", String.valueOf(database.port()));
    builder.environment().put("PGUSER", database.user());
    builder.environment().put("PGDATABASE", database.database());
    builder.environment().put("PGPASSWORD", Objects.requireNonNullElse(database.password(), ""));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return output;
  }

  /// What was reached.
  ///
  /// @param rate transactions a second
  /// @param cpuMicros processor time of the client for each
  record Score(double rate, double cpuMicros) {}
}
