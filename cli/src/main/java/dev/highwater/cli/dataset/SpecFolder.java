package dev.highwater.cli.dataset;

import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSchema;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.zero.ZeroDataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Writes a derived spec into a folder, with what belongs beside it.
public final class SpecFolder {

  private SpecFolder() {}

  /// Writes it, its reference data, and the JSON Schema by which editors check it.
  ///
  /// @param given the folder, or the file itself
  /// @return the spec's own file
  /// @throws Failure when that is there already, or nothing can be written there
  public static Path write(Path given, ZeroDataset dataset) {
    Path file = file(given);
    write(file, dataset.yaml());
    dataset.files().forEach((name, text) -> writeBeside(file, name, text));
    writeOver(file.resolveSibling(SpecSchema.FILE), SpecSchema.text());
    return file;
  }

  /// A name that ends as YAML files do is the file, any other the folder of one.
  private static Path file(Path given) {
    String name = String.valueOf(given.getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml") ? given : given.resolve(SpecReader.FILE);
  }

  private static void write(Path file, String yaml) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, yaml, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw Failure.of("The file is there already")
          .where(file.toString())
          .why("it may have been changed by hand, so it is not written over")
          .remedy("Name another file with --out, or remove this one")
          .causedBy(there);
    } catch (IOException refused) {
      throw refused(file, refused);
    }
  }

  /// Reference data, which stands in folders of its own.
  private static void writeBeside(Path yaml, String name, String text) {
    Path file = yaml.resolveSibling(name);
    if (!name.equals(SpecReader.FILE)) {
      try {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
      } catch (IOException refused) {
        throw refused(file, refused);
      }
      writeOver(file, text);
    }
  }

  /// A file that nobody changes by hand.
  public static void writeOver(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException refused) {
      throw refused(file, refused);
    }
  }

  private static Failure refused(Path file, IOException why) {
    return Failure.of("The file cannot be written")
        .where(file.toString())
        .why(why.toString())
        .remedy("Name a place where you may write with --out")
        .causedBy(why);
  }
}
