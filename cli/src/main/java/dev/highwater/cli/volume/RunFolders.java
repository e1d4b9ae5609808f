package dev.highwater.cli.volume;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.report.RunWriter;
import dev.highwater.volume.state.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the folder of a run that is to be taken up.
final class RunFolders {

  private RunFolders() {}

  /// The folder of a run.
  ///
  /// @param given its folder, or its name under `reports`; without one the newest that is not
  ///   complete
  /// @throws Failure when there is none
  static Path find(Path reports, @Nullable Path given) {
    if (given == null) {
      return newest(reports);
    }
    for (Path folder : new Path[] {given.toAbsolutePath(), reports.resolve(given)}) {
      if (Files.isRegularFile(folder.resolve(RunFolder.STATE))) {
        return folder.normalize();
      }
    }
    throw Failure.of("There is no run to resume")
        .where(given.toString())
        .why("there is no " + RunFolder.STATE + " in it")
        .remedy("Give the folder of a run, or begin one: highwater volume run");
  }

  private static Path newest(Path reports) {
    if (Files.isDirectory(reports)) {
      try (Stream<Path> runs = Files.list(reports)) {
        var open =
            runs.filter(run -> Files.isRegularFile(run.resolve(RunFolder.STATE)))
                .filter(run -> !Files.exists(run.resolve(RunWriter.RESULTS)))
                .max(Comparator.comparing(run -> run.getFileName().toString()));
        if (open.isPresent()) {
          return open.get().normalize();
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    throw Failure.of("There is no run to resume")
        .where(reports.toString())
        .why("no run there is incomplete")
        .remedy("Begin one: highwater volume run");
  }
}
