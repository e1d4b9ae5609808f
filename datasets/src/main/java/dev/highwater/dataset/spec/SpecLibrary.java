package dev.highwater.dataset.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds specs: by path, or by name and version in the library that comes with Highwater.
public final class SpecLibrary {

  private static final List<SpecSource.Library> DATASETS =
      List.of(
          new SpecSource.Library("obcms", "1.0.0"),
          new SpecSource.Library("obcms", "1.1.0"),
          new SpecSource.Library("obcms", "2.0.0"));

  private SpecLibrary() {}

  /// The datasets of the library, oldest version of a name first.
  public static List<SpecSource.Library> datasets() {
    return DATASETS;
  }

  /// The source of a spec given as `name`, `name@version`, a folder, or a `dataset.yaml`. A name
  /// alone goes on meaning the first version, with which everything else was measured.
  public static Optional<SpecSource> find(String given) {
    Optional<SpecSource> named =
        DATASETS.stream()
            .filter(
                dataset ->
                    given.equals(dataset.name())
                        || given.equals(dataset.name() + "@" + dataset.version()))
            .map(SpecSource.class::cast)
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    Path path = Path.of(given);
    if (Files.isDirectory(path) && Files.isRegularFile(path.resolve(SpecReader.FILE))) {
      return Optional.of(new SpecSource.Folder(path));
    }
    Path parent = path.toAbsolutePath().getParent();
    return path.endsWith(SpecReader.FILE) && Files.isRegularFile(path) && parent != null
        ? Optional.of(new SpecSource.Folder(parent))
        : Optional.empty();
  }
}
