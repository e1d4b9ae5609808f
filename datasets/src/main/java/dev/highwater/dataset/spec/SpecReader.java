package dev.highwater.dataset.spec;

import dev.highwater.dataset.yaml.YamlException;
import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.dataset.yaml.YamlReader;
import dev.highwater.schema.catalog.QualifiedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `dataset.yaml` and the files it includes.
public final class SpecReader {

  /// The file a dataset begins with.
  public static final String FILE = "dataset.yaml";

  /// Keys of dataset.yaml.
  static final Set<String> HEAD =
      Set.of(
          "dataset",
          "version",
          "schema",
          "seed",
          "asOf",
          "zone",
          "scale",
          "triggers",
          "about",
          "include",
          "forests",
          "tables",
          "empty");

  /// Keys of an included file.
  static final Set<String> PART = Set.of("about", "forests", "tables", "empty");

  private final SpecSource source;
  private final List<SpecProblem> problems = new ArrayList<>();
  private final Map<QualifiedName, ForestSpec> forests = new LinkedHashMap<>();
  private final Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>();
  private final Map<QualifiedName, String> empty = new LinkedHashMap<>();
  private final MessageDigest digest;
  private boolean triggers;

  private SpecReader(SpecSource source) {
    this.source = source;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /// Reads a spec.
  ///
  /// @throws SpecException with every mistake found
  public static DatasetSpec read(SpecSource source) throws SpecException, IOException {
    return new SpecReader(source).spec();
  }

  private DatasetSpec spec() throws SpecException, IOException {
    SpecFile file = new SpecFile(source.shown(FILE), problems);
    YamlNode root = load(FILE).orElseThrow(() -> new SpecException(problems));
    file.only(root, HEAD, "a dataset spec");
    triggers = file.isOn(root, "triggers", false);
    part(file, root);
    YamlNode include = file.entries(root, "the file").get("include");
    if (include instanceof YamlNode.Listing listing) {
      for (YamlNode element : listing.elements()) {
        includePart(file, element);
      }
    } else if (include != null) {
      file.problem(include.line(), "'include' must be a list of files", "");
    }
    DatasetSpec spec = head(file, root);
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return spec;
  }

  private void includePart(SpecFile from, YamlNode element) throws IOException {
    if (!(element instanceof YamlNode.Scalar name) || name.text().contains("..")) {
      from.problem(element.line(), "'include' takes names of files beside this one", "");
      return;
    }
    Optional<YamlNode> root = load(name.text());
    if (root.isPresent()) {
      SpecFile file = new SpecFile(source.shown(name.text()), problems);
      file.only(root.get(), PART, "an included file");
      part(file, root.get());
    }
  }

  private Optional<YamlNode> load(String name) throws IOException {
    Optional<String> text = source.text(name);
    if (text.isEmpty()) {
      problems.add(new SpecProblem(new Place(source.shown(name), 1), "there is no such file", ""));
      return Optional.empty();
    }
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update(text.get().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    try {
      return Optional.of(YamlReader.read(text.get()));
    } catch (YamlException e) {
      problems.add(
          new SpecProblem(
              new Place(source.shown(name), e.line()), "this is no YAML: " + e.getMessage(), ""));
      return Optional.empty();
    }
  }

  private DatasetSpec head(SpecFile file, YamlNode root) {
    return new DatasetSpec(
        file.required(root, "dataset", "the spec"),
        file.required(root, "version", "the spec"),
        file.required(root, "schema", "the spec"),
        file.whole(root, "seed", 1),
        instant(file, root),
        zone(file, root),
        new ScaleReader(file).read(root, tables.keySet()),
        forests,
        tables,
        empty,
        source,
        HexFormat.of().formatHex(digest.digest()));
  }

  private static Instant instant(SpecFile file, YamlNode root) {
    String text = file.required(root, "asOf", "the spec");
    try {
      return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeException e) {
      file.problem(
          file.line(root, "asOf"),
          "'asOf' is no instant: " + text,
          "write it as 2025-10-09T00:00:00Z");
      return Instant.EPOCH;
    }
  }

  private static ZoneOffset zone(SpecFile file, YamlNode root) {
    String text = file.text(root, "zone", "Z");
    try {
      return ZoneOffset.of(text);
    } catch (DateTimeException e) {
      file.problem(
          file.line(root, "zone"), "'zone' is no offset: " + text, "write it as \"+08:00\"");
      return ZoneOffset.UTC;
    }
  }

  private void part(SpecFile file, YamlNode root) {
    Map<String, YamlNode> entries = file.entries(root, "the file");
    TableReader reader = new TableReader(file, triggers);
    file.entries(entries.get("forests"), "'forests'")
        .forEach(
            (name, node) ->
                reader.forest(name, node).ifPresent(forest -> forests.put(forest.name(), forest)));
    file.entries(entries.get("tables"), "'tables'")
        .forEach(
            (name, node) -> {
              if (tables.containsKey(SpecFile.tableName(name))) {
                file.problem(node.line(), "table " + name + " is described twice", "keep one");
              }
              reader.table(name, node).ifPresent(table -> tables.put(table.name(), table));
            });
    YamlNode left = entries.get("empty");
    if (left != null) {
      file.entries(left, "'empty'")
          .keySet()
          .forEach(name -> empty.put(SpecFile.tableName(name), file.text(left, name, "")));
    }
  }
}
