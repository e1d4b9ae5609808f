package dev.highwater.volume.scenario;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The folder a scenario lies in: on disk, or among those that come with Highwater.
public sealed interface ScenarioSource {

  /// The file a scenario begins with.
  String FILE = "scenario.yaml";

  /// Names of the scenarios that come with Highwater.
  List<String> BUILT_IN = List.of("obcms", "obcms-complete");

  /// Text of a file of the folder, empty if there is none.
  Optional<String> text(String file) throws IOException;

  /// How messages name a file of the folder.
  String shown(String file);

  /// The source of a scenario given by name, as a folder or as the path of its `scenario.yaml`.
  static ScenarioSource find(String given) {
    if (BUILT_IN.contains(given)) {
      return new BuiltIn(given);
    }
    Path path = Path.of(given).toAbsolutePath();
    if (Files.isRegularFile(path.resolve(FILE))) {
      return new Folder(path);
    }
    Path parent = path.getParent();
    if (parent != null && path.endsWith(FILE) && Files.isRegularFile(path)) {
      return new Folder(parent);
    }
    throw Failure.of("There is no scenario '" + given + "'")
        .why("it is no name of a scenario and no folder with a " + FILE)
        .remedy("Name one of " + String.join(", ", BUILT_IN) + ", or a folder of your own");
  }

  /// The scenario that one of this source names as its base: by name, or as a folder seen from
  /// here.
  default ScenarioSource base(String given) {
    return find(given);
  }

  /// This folder, and behind it another one for the files that are not here.
  default ScenarioSource over(ScenarioSource other) {
    return new Layered(this, other);
  }

  /// A folder on disk.
  record Folder(Path path) implements ScenarioSource {
    @Override
    public Optional<String> text(String file) throws IOException {
      Path target = path.resolve(file);
      return Files.isRegularFile(target) ? Optional.of(Files.readString(target)) : Optional.empty();
    }

    @Override
    public String shown(String file) {
      return path.resolve(file).toString();
    }

    @Override
    public ScenarioSource base(String given) {
      return find(BUILT_IN.contains(given) ? given : path.resolve(given).normalize().toString());
    }
  }

  /// A scenario that comes with Highwater, `highwater/scenarios/<name>/` on the class path.
  record BuiltIn(String name) implements ScenarioSource {
    @Override
    public Optional<String> text(String file) throws IOException {
      String resource = "/highwater/scenarios/" + name + "/" + file;
      try (InputStream in = ScenarioSource.class.getResourceAsStream(resource)) {
        return in == null
            ? Optional.empty()
            : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }

    @Override
    public String shown(String file) {
      return name + "/" + file;
    }
  }

  /// Files of a scenario, and of its base where it has none of that name.
  record Layered(ScenarioSource own, ScenarioSource behind) implements ScenarioSource {
    @Override
    public Optional<String> text(String file) throws IOException {
      Optional<String> text = own.text(file);
      return text.isPresent() ? text : behind.text(file);
    }

    @Override
    public String shown(String file) {
      return own.shown(file);
    }
  }
}
