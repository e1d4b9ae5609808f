package dev.highwater.volume.words;

import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said of imports and of the paths that rows took, the same everywhere.
public final class ImportWords {

  private ImportWords() {}

  /// The imports of a run.
  public static List<String> names(VolumeRun run) {
    return all(run).map(ImportResult::name).distinct().toList();
  }

  /// The paths of an import.
  public static List<String> paths(VolumeRun run, String name) {
    return all(run).filter(i -> i.name().equals(name)).map(ImportResult::path).distinct().toList();
  }

  /// The phases of a path.
  public static List<String> phases(VolumeRun run, String name, String path) {
    return run.rungs().stream()
        .flatMap(rung -> of(rung, name, path).stream())
        .flatMap(result -> result.phases().stream())
        .map(ImportResult.Phase::name)
        .distinct()
        .toList();
  }

  /// An import at a rung, a result a path.
  public static List<ImportResult> of(RungResult rung, String name) {
    return rung.imports().stream().filter(i -> i.name().equals(name)).toList();
  }

  /// One path of an import at a rung.
  public static Optional<ImportResult> of(RungResult rung, String name, String path) {
    return of(rung, name).stream().filter(i -> i.path().equals(path)).findFirst();
  }

  /// What must be known beside the figures: whether all paths did the same, and which saw a part of
  /// the file only.
  public static List<String> remarks(VolumeRun run, String name) {
    List<String> remarks = new ArrayList<>();
    boolean asked = false;
    for (RungResult rung : run.rungs()) {
      for (ImportResult each : of(rung, name)) {
        String at = each.path() + " at " + Figures.compact(rung.target());
        asked |= each.outcome() != null;
        if (each.difference() != null) {
          remarks.add("Difference: " + at + ": " + each.difference() + ".");
        }
        if (each.sampled()) {
          remarks.add(
              "%s was stopped after its budget with %s of %s lines; its figures are those of the sample."
                  .formatted(at, Figures.count(each.linesRead()), Figures.count(each.fileLines())));
        }
      }
    }
    if (paths(run, name).size() > 1
        && remarks.stream().noneMatch(each -> each.startsWith("Difference"))) {
      remarks.addFirst(
          asked
              ? "Every path that read the whole file left the same rows and the same rejects."
              : "Every path that read the whole file gave the same counts and the same rejects.");
    }
    return remarks;
  }

  private static Stream<ImportResult> all(VolumeRun run) {
    return run.rungs().stream().flatMap(rung -> rung.imports().stream());
  }
}
