package dev.highwater.volume.baseline;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.report.RunReader;
import dev.highwater.volume.report.RunWriter;
import dev.highwater.volume.result.VolumeRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The runs that others are held against, under `reports/performance/baselines/<name>/`: small
/// enough to be kept in version control, so that a branch has the baseline it was made from.
///
/// A baseline is a copy of the run's `results.json`; plans and histograms stay with the run.
public final class Baselines {

  /// The folder below the reports.
  public static final String FOLDER = "baselines";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Path reports;

  /// One of them.
  public record Baseline(String name, Path file, VolumeRun run) {}

  /// @param reports the folder that holds the folders of runs
  public Baselines(Path reports) {
    this.reports = reports;
  }

  /// The name a run's baseline gets unless it is given one: what may be compared with it, such as
  /// `obcms-obcms-1.0.0-pg18`.
  public static String nameOf(VolumeRun run) {
    String major = run.environment().serverVersion().replaceAll("^\\D*(\\d+).*$", "$1");
    return "%s-%s-%s-pg%s"
        .formatted(run.scenario(), run.dataset().name(), run.dataset().version(), major)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9._-]+", "-");
  }

  /// Keeps a run under a name; an earlier one of that name is replaced.
  public Baseline set(VolumeRun run, Path results, String name) {
    if (!NAME.matcher(name).matches()) {
      throw Failure.of("The baseline cannot be called so")
          .where(name)
          .why("a name is letters, digits, dots, hyphens and underscores")
          .remedy("Give another with --name, such as main");
    }
    Path folder = reports.resolve(FOLDER).resolve(name);
    Path file = folder.resolve(RunWriter.RESULTS);
    Path part = folder.resolve("." + RunWriter.RESULTS + ".part");
    try {
      Files.createDirectories(folder);
      Files.copy(results, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw Failure.of("The baseline cannot be kept")
          .where(file.toString())
          .why(String.valueOf(failed.getMessage()))
          .remedy("Make room there and the right to write, then set it again")
          .causedBy(failed);
    }
    return new Baseline(name, file, run);
  }

  /// All of them, by name.
  public List<Baseline> list() {
    Path folder = reports.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Baseline> found = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        Path file = child.resolve(RunWriter.RESULTS);
        if (Files.isRegularFile(file)) {
          found.add(new Baseline(child.getFileName().toString(), file, RunReader.read(file)));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return found;
  }

  /// The one of that name.
  public Optional<Baseline> find(String name) {
    Path file = reports.resolve(FOLDER).resolve(name).resolve(RunWriter.RESULTS);
    return Files.isRegularFile(file)
        ? Optional.of(new Baseline(name, file, RunReader.read(file)))
        : Optional.empty();
  }

  /// A run by what somebody typed: a folder, a `results.json`, the id of a run below the reports,
  /// or the name of a baseline.
  ///
  /// @param directory that a relative path is meant from
  /// @throws Failure where it is none of these
  public Path locate(String typed, Path directory) {
    List<Path> places =
        List.of(
            directory.resolve(typed),
            reports.resolve(typed),
            reports.resolve(FOLDER).resolve(typed));
    for (Path place : places) {
      Path file = Files.isDirectory(place) ? place.resolve(RunWriter.RESULTS) : place;
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw Failure.of("There is no such run")
        .where(typed)
        .why(
            "no results.json at " + String.join(", ", places.stream().map(Path::toString).toList()))
        .remedy("Runs there are: " + String.join(", ", runs()));
  }

  /// Ids of the runs that ended, oldest first.
  public List<String> runs() {
    if (!Files.isDirectory(reports)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(reports)) {
      return children
          .filter(c -> Files.isRegularFile(c.resolve(RunWriter.RESULTS)))
          .map(c -> c.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
