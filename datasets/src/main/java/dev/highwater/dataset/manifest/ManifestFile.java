package dev.highwater.dataset.manifest;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `manifest.json`: canonical JSON, so that equal manifests are equal files and a review shows what
/// changed. Keys are sorted, two blanks of indentation, LF, a line end at the end, UTF-8.
public final class ManifestFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private ManifestFile() {}

  /// A manifest as text.
  public static String json(Manifest manifest) {
    return canonical(tree(manifest));
  }

  /// A manifest as a tree, for files that say more.
  public static ObjectNode tree(Manifest manifest) {
    return ManifestTree.write(manifest);
  }

  /// The tree of a text.
  ///
  /// @throws JacksonException where it is no JSON
  public static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /// The manifest in a tree, whatever else is in it.
  ///
  /// @throws IllegalArgumentException where there is none
  public static Manifest of(JsonNode tree) {
    return ManifestTree.read(tree);
  }

  /// A tree as canonical text: with its keys in order.
  public static String canonical(JsonNode tree) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return MAPPER
            .writer()
            .with(printer)
            .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .writeValueAsString(tree)
        + "\n";
  }

  /// A manifest from text.
  ///
  /// @param where the text comes from, for messages
  public static Manifest parse(String json, String where) {
    try {
      return ManifestTree.read(MAPPER.readTree(json));
    } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
      throw Failure.of("Cannot read the manifest")
          .where(where)
          .why(reason(e))
          .remedy("Restore the file, or build the dataset again")
          .causedBy(e);
    }
  }

  private static String reason(RuntimeException e) {
    return e instanceof JacksonException json
        ? json.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }

  /// Writes a manifest; a file of that name is replaced at once, never half.
  public static void write(Manifest manifest, Path file) {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(next, json(manifest), StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Failure.of("The manifest cannot be written")
          .where(file.toString())
          .why(e)
          .remedy("Make room there, or write it to a directory of your own")
          .causedBy(e);
    }
  }

  /// Reads a manifest.
  public static Manifest read(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (NoSuchFileException e) {
      throw Failure.of("There is no manifest")
          .where(file.toString())
          .why("there is no such file")
          .remedy("highwater seed run --manifest FILE writes one")
          .causedBy(e);
    } catch (IOException e) {
      throw Failure.of("Cannot read the manifest")
          .where(file.toString())
          .why(e)
          .remedy("Check that it is a file and that you may read it")
          .causedBy(e);
    }
  }
}
