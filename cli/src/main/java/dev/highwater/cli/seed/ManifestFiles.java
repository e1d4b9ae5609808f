package dev.highwater.cli.seed;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Release;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.dataset.manifest.ManifestFile;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.reference.ReferenceSchemas;
import dev.highwater.seed.plan.Planning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;

/// Manifests that a command was given or is to write.
final class ManifestFiles {

  private ManifestFiles() {}

  /// What a database holds of a dataset.
  static Manifest of(
      Planning planning,
      SortedMap<QualifiedName, TableManifest> contents,
      ConnectionSettings database) {
    return planning.manifest(
        contents,
        ReferenceSchemas.version(planning.spec().schema(), database).orElse(""),
        Release.version());
  }

  static Manifest read(Invocation invocation, Path given) {
    return ManifestFile.read(resolved(invocation, given));
  }

  static void write(Invocation invocation, Path given, Manifest manifest) {
    ManifestFile.write(manifest, resolved(invocation, given));
  }

  /// Refuses a place that cannot be written, before a long command ends with that.
  static void checkWritable(Invocation invocation, Path given) {
    Path file = resolved(invocation, given);
    Path folder = Objects.requireNonNullElse(file.getParent(), file);
    if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw Failure.of("The manifest cannot be written")
          .where(file.toString())
          .why(
              Files.isDirectory(file)
                  ? "it is a directory"
                  : Files.isDirectory(folder)
                      ? "you may not write to its directory"
                      : "there is no directory " + folder)
          .remedy("Give a file in a directory that you may write to: --manifest FILE");
    }
  }

  private static Path resolved(Invocation invocation, Path given) {
    return invocation.console().directory().resolve(given).normalize();
  }
}
