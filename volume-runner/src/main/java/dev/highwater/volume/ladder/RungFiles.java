package dev.highwater.volume.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files that the workloads of one rung leave in the run's folder: plans, imported lines,
/// histograms. All of them lie in a folder `rung-<target>` or are called `rung-<target>-…`.
final class RungFiles {

  private final Path runFolder;
  private final String name;

  /// @param runFolder where the run's results go
  /// @param target the rung
  RungFiles(Path runFolder, long target) {
    this.runFolder = runFolder;
    this.name = "rung-" + target;
  }

  /// Removes what a rung left that did not become whole, and folders that are empty without it, the
  /// run's own among them.
  void discard() throws IOException {
    if (!Files.isDirectory(runFolder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(runFolder)) {
      deepestFirst = all.sorted(Comparator.comparingInt(Path::getNameCount).reversed()).toList();
    }
    for (Path path : deepestFirst) {
      if (Files.isDirectory(path) ? isEmpty(path) : isOfRung(path)) {
        Files.delete(path);
      }
    }
  }

  private boolean isOfRung(Path file) {
    for (Path part : runFolder.relativize(file)) {
      String text = part.toString();
      if (text.equals(name) || text.startsWith(name + "-")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }
}
