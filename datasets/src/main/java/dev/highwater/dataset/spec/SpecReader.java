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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `dataset.yaml` and the files it includes.
public final class SpecReader {

  /// The file a dataset begins with.
  public static final String FILE = "dataset.yaml";

  /// Keys of dataset.yaml.
  static final Set<String> HEAD =
      Set.of(
          "dataset",
          "version",
          "extends",
          "remove",
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

  private static final int MOST_BASES = 16;

  private final SpecSource source;
  private final List<SpecProblem> problems = new ArrayList<>();
  private final Map<QualifiedName, ForestSpec> forests = new LinkedHashMap<>();
  private final Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>();
  private final Map<QualifiedName, String> empty = new LinkedHashMap<>();
  private final Set<QualifiedName> described = new HashSet<>();
  private final MessageDigest digest;
  private final int depth;
  private boolean triggers;
  private @Nullable DatasetSpec base;

  private SpecReader(SpecSource source, int depth) {
    this.source = source;
    this.depth = depth;
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
    return new SpecReader(source, 0).spec();
  }

  private DatasetSpec spec() throws SpecException, IOException {
    SpecFile file = new SpecFile(source.shown(FILE), problems);
    YamlNode root = load(FILE).orElseThrow(() -> new SpecException(problems));
    file.only(root, HEAD, "a dataset spec");
    triggers = file.isOn(root, "triggers", false);
    extend(file, root);
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

  /// Begins with what another spec says.
  private void extend(SpecFile file, YamlNode root) throws SpecException, IOException {
    String other = file.text(root, "extends", "");
    int line = file.line(root, "extends");
    if (other.isEmpty()) {
      for (YamlNode.Scalar name : file.names(root, "remove")) {
        file.problem(name.line(), "there is nothing to remove", "'remove' goes with 'extends'");
      }
      return;
    }
    SpecSource found = source.beside(other).or(() -> SpecLibrary.find(other)).orElse(null);
    if (found == null || depth >= MOST_BASES) {
      file.problem(
          line,
          found == null ? "there is no dataset " + other : "specs extend each other without end",
          "name one as 'dataset list' shows it, or a folder beside this one");
      return;
    }
    DatasetSpec read = new SpecReader(found, depth + 1).spec();
    digest.update(read.digest().getBytes(StandardCharsets.UTF_8));
    forests.putAll(read.forests());
    tables.putAll(read.tables());
    empty.putAll(read.empty());
    for (YamlNode.Scalar name : file.names(root, "remove")) {
      QualifiedName table = SpecFile.tableName(name.text());
      boolean had = tables.remove(table) != null;
      had |= empty.remove(table) != null;
      had |= forests.remove(table) != null;
      if (!had) {
        file.problem(
            name.line(), other + " has no table " + name.text() + " to remove", "drop the name");
      }
    }
    base = read;
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
    DatasetSpec other = base;
    Map<String, YamlNode> given = file.entries(root, "the file");
    return new DatasetSpec(
        file.required(root, "dataset", "the spec"),
        file.required(root, "version", "the spec"),
        other == null
            ? file.required(root, "schema", "the spec")
            : file.text(root, "schema", other.schema()),
        file.whole(root, "seed", other == null ? 1 : other.seed()),
        other != null && !given.containsKey("asOf") ? other.asOf() : instant(file, root),
        other != null && !given.containsKey("zone") ? other.zone() : zone(file, root),
        other != null && !given.containsKey("scale")
            ? other.scale()
            : new ScaleReader(file).read(root, tables.keySet()),
        forests,
        tables,
        empty,
        other == null ? source : new SpecSource.Extending(source, other.source()),
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
              QualifiedName called = SpecFile.tableName(name);
              if (!described.add(called)) {
                file.problem(node.line(), "table " + name + " is described twice", "keep one");
              }
              TableSpec inherited = base == null ? null : tables.get(called);
              if (base != null) {
                empty.remove(called);
              }
              reader
                  .table(name, node, inherited)
                  .ifPresent(table -> tables.put(table.name(), table));
            });
    YamlNode left = entries.get("empty");
    if (left != null) {
      file.entries(left, "'empty'")
          .keySet()
          .forEach(
              name -> {
                QualifiedName table = SpecFile.tableName(name);
                if (base != null && !described.contains(table)) {
                  tables.remove(table);
                }
                empty.put(table, file.text(left, name, ""));
              });
    }
  }
}
