package dev.highwater.dataset.archive;

import dev.highwater.dataset.manifest.ManifestFile;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `manifest.json` of an archive: the manifest of the dataset with what is known of the files, and
/// a checksum of itself. Canonical, as [ManifestFile] is.
public final class ArchiveFile {

  /// Its name in the folder.
  public static final String NAME = "manifest.json";

  private static final String CHECKSUM = "checksum";

  private ArchiveFile() {}

  /// Whether that folder holds an archive, whole or damaged.
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  /// As text.
  static String json(Archive archive) {
    ObjectNode root = ManifestFile.tree(archive.manifest());
    root.set("files", ArchiveTree.write(archive));
    root.put(CHECKSUM, checksum(root));
    return ManifestFile.canonical(root);
  }

  /// Writes it into the folder.
  public static void write(Archive archive, Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), json(archive), StandardCharsets.UTF_8);
  }

  /// Reads it from the folder.
  ///
  /// @throws Failure where it is not there, or not as it was written
  public static Archive read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return parse(text);
    } catch (NoSuchFileException e) {
      throw Failure.of("There is no built dataset in this folder")
          .where(folder.toString())
          .why("it has no " + NAME)
          .remedy("highwater dataset build DATASET --out DIR makes one")
          .causedBy(e);
    } catch (IOException e) {
      throw Failure.of("Cannot read the manifest")
          .where(file.toString())
          .why(e)
          .remedy("Check that you may read it")
          .causedBy(e);
    } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
      throw Failure.of("The manifest is damaged")
          .where(file.toString())
          .why(
              e instanceof JacksonException json
                  ? json.getOriginalMessage()
                  : String.valueOf(e.getMessage()))
          .remedy("Restore the file, or build the dataset again")
          .causedBy(e);
    }
  }

  private static Archive parse(String text) {
    JsonNode tree = ManifestFile.tree(text);
    if (!(tree instanceof ObjectNode root) || !root.path(CHECKSUM).isString()) {
      throw new IllegalArgumentException(
          "it has no checksum: it is the manifest of a database, not of files");
    }
    if (!ManifestFile.canonical(root).equals(text)) {
      throw new IllegalArgumentException("it is not written as Highwater writes it");
    }
    String said = root.remove(CHECKSUM).stringValue();
    String found = checksum(root);
    if (!said.equals(found)) {
      throw new IllegalArgumentException(
          "its checksum is " + said + ", that of what stands in it " + found);
    }
    return ArchiveTree.read(ManifestFile.of(root), root.path("files"));
  }

  private static String checksum(ObjectNode root) {
    return Sha256.hex(ManifestFile.canonical(root).getBytes(StandardCharsets.UTF_8));
  }
}
