package dev.highwater.anonymize.pack;

import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.dataset.csv.ReferenceTable;
import dev.highwater.dataset.spec.SpecFile;
import dev.highwater.dataset.spec.SpecProblem;
import dev.highwater.dataset.value.Pool;
import dev.highwater.dataset.yaml.YamlException;
import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.dataset.yaml.YamlReader;
import dev.highwater.schema.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the folder of a pack.
final class PackReader {

  private static final String BUILT_IN = "/highwater/packs/";
  private static final Set<String> OWN =
      Set.of("names", "tables", "types", "content", "check", "class", "technique", "because");

  private final List<SpecProblem> problems = new ArrayList<>();
  private final SpecFile file;
  private final Folder folder;
  private final MessageDigest sha256 = sha256();

  private PackReader(Folder folder) {
    this.folder = folder;
    this.file = new SpecFile(folder.shown() + "/pack.yaml", problems);
  }

  /// Where a pack's files are.
  private record Folder(String shown, @Nullable Path path) {
    @Nullable InputStream open(String name) throws IOException {
      if (path == null) {
        return PackReader.class.getResourceAsStream(BUILT_IN + shown + "/" + name);
      }
      Path wanted = path.resolve(name);
      return Files.isRegularFile(wanted) ? Files.newInputStream(wanted) : null;
    }
  }

  static Pack load(String written, Path directory) {
    boolean named = written.matches("[a-z]{2,10}");
    Folder folder = new Folder(written, named ? null : directory.resolve(written));
    try (InputStream in = folder.open("pack.yaml")) {
      if (in == null) {
        throw Failure.of("There is no pack " + written)
            .why(named ? "none of that name comes along" : "the folder has no pack.yaml")
            .remedy("--pack ph, or the path of a folder with a pack.yaml, such as ./mypack");
      }
      PackReader reader = new PackReader(folder);
      return reader.pack(YamlReader.read(new String(reader.read(in), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw Failure.of("The pack " + written + " cannot be read")
          .why(unreadable)
          .remedy("Make its files readable")
          .causedBy(unreadable);
    } catch (YamlException wrong) {
      throw Failure.of("The pack " + written + " is no YAML")
          .where("pack.yaml, line " + wrong.line())
          .why(String.valueOf(wrong.getMessage()))
          .remedy("Mend the line");
    }
  }

  /// All bytes of a file of the pack, which count for its digest.
  private byte[] read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    sha256.update(bytes);
    return bytes;
  }

  private String digest() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Pack pack(YamlNode root) throws IOException {
    file.only(root, Set.of("pack", "title", "pools", "detectors", "shapes"), "a pack");
    Map<String, YamlNode> parts = file.entries(root, "the pack");
    List<Detector> detectors = new ArrayList<>();
    file.entries(parts.get("detectors"), "'detectors'")
        .forEach((name, node) -> detector(name, node).ifPresent(detectors::add));
    Map<String, NumberShape> shapes = new TreeMap<>();
    file.entries(parts.get("shapes"), "'shapes'")
        .forEach((name, node) -> shapes.put(name, new ShapeReader(file).read(name, node)));
    Map<String, Pool> pools = new TreeMap<>();
    for (YamlNode.Scalar name : file.names(root, "pools")) {
      pools.put(name.text(), pool(name));
    }
    String name = file.required(root, "pack", "the pack");
    if (!problems.isEmpty()) {
      throw Failure.of("The pack " + folder.shown() + " has mistakes")
          .why(problems.stream().map(SpecProblem::toString).collect(Collectors.joining("\n")))
          .remedy("Mend them; docs/packs.md says what a pack may hold");
    }
    return new Pack(name, file.text(root, "title", name), detectors, shapes, pools, digest());
  }

  private Optional<Detector> detector(String name, YamlNode node) {
    Optional<PersonalDataClass> dataClass =
        PersonalDataClass.of(file.required(node, "class", "detector " + name));
    if (dataClass.isEmpty()) {
      file.problem(file.line(node, "class"), "detector " + name + " has no known class", "");
    }
    CheckDigit check =
        switch (file.text(node, "check", "none")) {
          case "none" -> CheckDigit.NONE;
          case "luhn" -> CheckDigit.LUHN;
          default -> {
            file.problem(file.line(node, "check"), "there is no such check digit", "luhn or none");
            yield CheckDigit.NONE;
          }
        };
    Optional<Pattern> content = pattern(node, "content");
    return dataClass.map(
        found ->
            new Detector(
                name,
                words(node, "names"),
                words(node, "tables"),
                Set.copyOf(words(node, "types")),
                content,
                check,
                found,
                file.required(node, "technique", "detector " + name),
                texts(node, OWN),
                file.required(node, "because", "detector " + name)));
  }

  private Optional<Pattern> pattern(YamlNode node, String key) {
    String written = file.text(node, key, "");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(written));
    } catch (PatternSyntaxException wrong) {
      file.problem(file.line(node, key), "this is no pattern: " + wrong.getDescription(), "");
      return Optional.empty();
    }
  }

  private List<String> words(YamlNode node, String key) {
    return file.names(node, key).stream().map(YamlNode.Scalar::text).toList();
  }

  private Map<String, String> texts(YamlNode node, Set<String> without) {
    Map<String, String> texts = new LinkedHashMap<>();
    file.entries(node, "the mapping")
        .forEach(
            (key, value) -> {
              if (!without.contains(key) && value instanceof YamlNode.Scalar scalar) {
                texts.put(key, scalar.text());
              }
            });
    return texts;
  }

  private Pool pool(YamlNode.Scalar name) throws IOException {
    try (InputStream csv = folder.open("pools/" + name.text() + ".csv")) {
      if (csv == null) {
        file.problem(name.line(), "there is no pools/" + name.text() + ".csv", "add it");
        return Pool.of(name.text(), List.of("x"));
      }
      ReferenceTable table = ReferenceTable.read(name.text(), new ByteArrayInputStream(read(csv)));
      List<String> values = table.values("value");
      return table.columns().contains("weight")
          ? Pool.of(
              name.text(), values, table.values("weight").stream().map(Double::valueOf).toList())
          : Pool.of(name.text(), values);
    }
  }
}
