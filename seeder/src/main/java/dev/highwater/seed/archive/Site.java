package dev.highwater.seed.archive;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.plan.SeedPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a build comes about: beside its place, which it takes when it is whole.
public final class Site {

  private final Path folder;
  private final Path unfinished;
  private final Path replaced;
  private final Optional<Archive> old;

  private Site(Path folder, Optional<Archive> old) {
    this.folder = folder;
    this.unfinished = beside(folder, ".unfinished");
    this.replaced = beside(folder, ".replaced");
    this.old = old;
  }

  private static Path beside(Path folder, String ending) {
    return folder.resolveSibling("." + Objects.requireNonNull(folder.getFileName()) + ending);
  }

  /// A place where nothing is yet.
  ///
  /// @throws Failure when something is
  public static Site empty(Path folder) {
    if (Files.exists(folder)) {
      throw taken(folder, "it is there");
    }
    return new Site(folder, Optional.empty());
  }

  /// @throws Failure when the place is taken by something else
  static Site of(Path folder, SeedPlan plan) {
    if (!Files.exists(folder)) {
      return new Site(folder, Optional.empty());
    }
    if (!ArchiveFile.isIn(folder)) {
      throw taken(folder, "it is there, and holds no built dataset");
    }
    Archive old = ArchiveFile.read(folder);
    Manifest held = old.manifest();
    if (!held.datasetId().equals(plan.datasetId())) {
      throw taken(
          folder,
          "it holds %s, seed %d, with the id %s; what is to be built has the id %s"
              .formatted(old.title(), held.seed(), held.datasetId(), plan.datasetId()));
    }
    if (old.tables().stream().anyMatch(TableFile::csv)) {
      throw taken(folder, "it holds the dataset as CSV");
    }
    if (held.scale() > plan.scale()) {
      throw taken(
          folder,
          "it holds the dataset at scale %,d, and %,d is asked"
              .formatted(held.scale(), plan.scale()));
    }
    return new Site(folder, Optional.of(old));
  }

  private static Failure taken(Path folder, String why) {
    return Failure.of("The folder is taken")
        .where(folder.toString())
        .why(why)
        .remedy("Build into another folder: --out DIR, or remove this one");
  }

  /// The same dataset at a smaller scale, or this one, that is there already.
  Optional<Archive> old() {
    return old;
  }

  /// An empty folder to write into.
  public Path begin() throws IOException {
    clear();
    return Files.createDirectories(unfinished);
  }

  /// Puts what was written into its place.
  public void move() throws IOException {
    if (old.isPresent()) {
      Files.move(folder, replaced);
    }
    Files.move(unfinished, folder);
  }

  /// Takes away what is left.
  public void clear() {
    try {
      delete(unfinished);
      if (Files.exists(folder)) {
        delete(replaced);
      } else if (Files.exists(replaced)) {
        Files.move(replaced, folder);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(tree)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
