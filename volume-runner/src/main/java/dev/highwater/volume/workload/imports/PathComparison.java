package dev.highwater.volume.workload.imports;

import dev.highwater.volume.result.ImportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether the paths of an import did the same. A path that was stopped after its budget is not
/// asked, for it has seen a part of the file only.
public final class PathComparison {

  private PathComparison() {}

  /// The results, each with its difference to the first whole one of its import.
  ///
  /// @param runFolder where their rejects lie
  public static List<ImportResult> of(List<ImportResult> results, Path runFolder)
      throws IOException {
    List<ImportResult> compared = new ArrayList<>();
    for (ImportResult result : results) {
      ImportResult first =
          results.stream()
              .filter(each -> each.name().equals(result.name()) && isWhole(each))
              .findFirst()
              .orElse(result);
      compared.add(with(result, isWhole(result) ? difference(first, result, runFolder) : null));
    }
    return compared;
  }

  private static boolean isWhole(ImportResult result) {
    return result.failure() == null && !result.sampled();
  }

  private static @Nullable String difference(ImportResult first, ImportResult other, Path runFolder)
      throws IOException {
    List<String> words = new ArrayList<>();
    if (first.inserted() != other.inserted() || first.updated() != other.updated()) {
      words.add(
          "inserted %,d and updated %,d lines, not %,d and %,d"
              .formatted(other.inserted(), other.updated(), first.inserted(), first.updated()));
    }
    if (Files.mismatch(
            runFolder.resolve(first.rejectsFile()), runFolder.resolve(other.rejectsFile()))
        >= 0) {
      words.add("rejected other lines or for other reasons; compare the two rejects files");
    }
    if (!Objects.equals(first.outcome(), other.outcome())) {
      words.add("left other rows");
    }
    return words.isEmpty()
        ? null
        : "unlike " + first.path() + " it " + String.join(", and ", words);
  }

  private static ImportResult with(ImportResult result, @Nullable String difference) {
    return new ImportResult(
        result.name(),
        result.path(),
        result.fileLines(),
        result.linesRead(),
        result.inserted(),
        result.updated(),
        result.rejected(),
        result.rejectsFile(),
        result.phases(),
        result.walBytes(),
        result.seconds(),
        result.footprint(),
        result.outcome(),
        difference,
        result.failure());
  }
}
