package dev.highwater.anonymize.pack;

import dev.highwater.dataset.value.Pool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A country pack.
///
/// @param detectors in the order in which they are asked
/// @param shapes what numbers look like, by the names that policies use
/// @param pools by their names
/// @param digest of all its files: another pack makes other substitutes
public record Pack(
    String name,
    String title,
    List<Detector> detectors,
    Map<String, NumberShape> shapes,
    Map<String, Pool> pools,
    String digest) {

  /// Shapes that are no country's, and that every pack has.
  public static final Set<String> OWN_SHAPES =
      Set.of(
          "given_name",
          "surname",
          "full_name",
          "username",
          "email",
          "address",
          "organization",
          "place",
          "url",
          "ip",
          "file_name",
          "sentence",
          "digits");

  public Pack {
    detectors = List.copyOf(detectors);
    shapes = Map.copyOf(shapes);
    pools = Map.copyOf(pools);
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

  /// All shapes that a policy may name, sorted.
  public SortedSet<String> shapeNames() {
    SortedSet<String> names = new TreeSet<>(OWN_SHAPES);
    names.addAll(shapes.keySet());
    return names;
  }

  /// How telephone numbers are told from others; empty where the pack says nothing of any.
  public Optional<NumberShape.Telephone> telephone() {
    return new TreeMap<>(shapes)
        .values().stream().flatMap(shape -> shape.telephone().stream()).findFirst();
  }

  /// The pool of that name.
  public Optional<Pool> pool(String pool) {
    return Optional.ofNullable(pools.get(pool));
  }
}
