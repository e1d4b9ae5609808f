package dev.highwater.anonymize.pack;

import dev.highwater.dataset.value.Pool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A country pack.
///
/// @param detectors in the order in which they are asked
/// @param patterns what free text is scrubbed of, in the order in which they are tried
/// @param shapes what substitutes look like, for people to read
/// @param pools by their names
public record Pack(
    String name,
    String title,
    List<Detector> detectors,
    List<TextPattern> patterns,
    Map<String, ShapeForm> shapes,
    Map<String, Pool> pools) {

  public Pack {
    detectors = List.copyOf(detectors);
    patterns = List.copyOf(patterns);
    shapes = Map.copyOf(shapes);
    pools = Map.copyOf(pools);
  }

  /// Something in a text that points to a person.
  ///
  /// @param shape of what stands there afterwards
  public record TextPattern(String name, Pattern pattern, String shape) {}

  /// What a substitute looks like.
  ///
  /// @param kind `digits` for the same form with other digits and letters, else a kind of its own
  public record ShapeForm(String kind, Map<String, String> parameters) {
    public ShapeForm {
      parameters = Map.copyOf(parameters);
    }
  }

  /// The pack that comes with Highwater under that name, or the one in that folder.
  ///
  /// @param folder a name such as `ph`, or a path with a `pack.yaml` in it
  /// @throws dev.highwater.schema.failure.Failure with every mistake found
  public static Pack load(String folder) {
    return PackReader.load(folder, Path.of(""));
  }

  /// The same, where a relative path starts from another directory than the process's own.
  public static Pack load(String folder, Path directory) {
    return PackReader.load(folder, directory);
  }

  /// The pool of that name.
  public Optional<Pool> pool(String pool) {
    return Optional.ofNullable(pools.get(pool));
  }
}
