package dev.highwater.volume.workload.command;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.result.CommandResult;
import dev.highwater.volume.scenario.CommandStep;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Runs another program with the database in its environment: `HIGHWATER_URL` and
/// `HIGHWATER_JDBC_URL` without the password, and libpq's variables with it. It works in a folder
/// of its own, where its output and its summary stay.
public final class CommandRunner {

  private static final int OUTPUT_BYTES = 1 << 20;
  private static final int END_SECONDS = 5;

  private final ConnectionSettings database;
  private final Path runFolder;
  private final long target;

  /// @param database that it may change
  /// @param runFolder where the run's results go
  /// @param target the rung
  public CommandRunner(ConnectionSettings database, Path runFolder, long target) {
    this.database = database;
    this.runFolder = runFolder;
    this.target = target;
  }

  /// Runs it to its end, or to the end of its time.
  public CommandResult run(CommandStep step) throws IOException, InterruptedException {
    String place = "commands/rung-" + target + "-" + step.name();
    Path folder = Files.createDirectories(runFolder.resolve(place));
    Path output = folder.resolve("output.txt");
    long begun = System.nanoTime();
    int exitCode = -1;
    String failure = "";
    try {
      Process process = start(step, folder, output);
      boolean ended = false;
      try {
        ended = process.waitFor(step.timeout().toMillis(), TimeUnit.MILLISECONDS);
      } finally {
        end(process);
      }
      exitCode = ended ? process.exitValue() : -1;
      failure = ended ? "" : "it was ended after " + step.timeout().toMillis() / 1e3 + " s";
      if (ended && exitCode != 0) {
        failure = "it left with exit code " + exitCode + last(output);
      }
    } catch (IOException missing) {
      failure = "it could not be started: " + missing.getMessage();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return result(step, place, exitCode, seconds, failure);
  }

  private CommandResult result(
      CommandStep step, String place, int exitCode, double seconds, String failure)
      throws IOException {
    Path folder = runFolder.resolve(place);
    String output = head(folder.resolve("output.txt"));
    String file = step.summary().orElse("");
    Map<String, Double> summary = Map.of();
    String why = failure;
    try {
      summary = Summary.of(step.format(), output, folder.resolve(file));
    } catch (NoSuchFileException missing) {
      why = why.isEmpty() ? "it wrote no " + file : why;
    } catch (IOException unreadable) {
      why = why.isEmpty() ? String.valueOf(unreadable.getMessage()) : why;
    }
    Map<String, Double> figures = new TreeMap<>();
    for (Map.Entry<String, String> figure : step.figures().entrySet()) {
      Double value = figure(figure.getValue(), summary, output);
      if (value != null) {
        figures.put(figure.getKey(), value);
      } else if (why.isEmpty()) {
        why = "it told no figure '%s' (%s)".formatted(figure.getKey(), figure.getValue());
      }
    }
    boolean attached = !file.isEmpty() && Files.exists(folder.resolve(file));
    return new CommandResult(
        step.name(),
        step.title(),
        step.module(),
        step.run(),
        exitCode,
        seconds,
        figures,
        summary,
        place + "/output.txt",
        attached ? place + "/" + file : "",
        why);
  }

  private static @Nullable Double figure(
      String wanted, Map<String, Double> summary, String output) {
    if (summary.containsKey(wanted)) {
      return summary.get(wanted);
    }
    Matcher matcher = Pattern.compile(wanted).matcher(output);
    try {
      return matcher.find() && matcher.groupCount() > 0
          ? Double.valueOf(String.valueOf(matcher.group(1)))
          : null;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private Process start(CommandStep step, Path folder, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(step.run())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("HIGHWATER_URL", database.url());
    environment.put("HIGHWATER_JDBC_URL", database.jdbcUrl());
    environment.put("HIGHWATER_RUNG", String.valueOf(target));
    step.folder().ifPresent(path -> environment.put("HIGHWATER_SCENARIO", path.toString()));
    environment.put("PGHOST", database.host());
    environment.put("PGPORT", String.valueOf(database.port()));
    environment.put("PGDATABASE", database.database());
    environment.put("PGUSER", database.user());
    environment.put("PGAPPNAME", "highwater/command/" + step.name());
    String password = database.password();
    if (password != null) {
      environment.put("PGPASSWORD", password);
    }
    environment.putAll(step.environment());
    return builder.start();
  }

  /// Ends it with all that it started.
  private static void end(Process process) throws InterruptedException {
    List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
    family.add(process.toHandle());
    family.forEach(ProcessHandle::destroy);
    process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    family.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  private static String head(Path output) throws IOException {
    if (!Files.exists(output)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(output)) {
      return new String(in.readNBytes(OUTPUT_BYTES), StandardCharsets.UTF_8);
    }
  }

  /// The last line it printed.
  private static String last(Path output) throws IOException {
    return head(output)
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((a, b) -> b)
        .map(line -> ": " + line.strip())
        .orElse("");
  }
}
