package dev.highwater.dataset.value;

import dev.highwater.schema.failure.Failure;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The pools a dataset picks from. Each is made when it is first asked for and is then frozen: from
/// lists that come with Highwater, from reference data, or by Datafaker with a fixed seed. Asking
/// is for plans; rows use the [Pool] they were given. Free for any thread.
public final class Pools {

  private final PoolCatalogue catalogue;
  private final Map<String, Pool> made = new ConcurrentHashMap<>();

  private Pools(PoolCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// The pools that come with Highwater.
  ///
  /// @param seed of the dataset; it decides what Datafaker makes, the other pools are the same for
  ///   every seed
  public static Pools standard(long seed) {
    return new Pools(PoolCatalogue.standard(seed));
  }

  /// The pool of that name.
  ///
  /// @throws Failure listing the pools there are, where there is none of that name
  public Pool get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                Failure.of("There is no pool called " + name)
                    .why("the pools are " + String.join(", ", names()))
                    .remedy("Use one of these, or one_of('…', '…') for a short list of your own"));
  }

  /// The pool of that name, if there is one.
  public Optional<Pool> find(String name) {
    return catalogue
        .source(name)
        .map(source -> made.computeIfAbsent(name, wanted -> source.make()));
  }

  /// The names of all pools, sorted.
  public Set<String> names() {
    return new TreeSet<>(catalogue.descriptions().keySet());
  }

  /// What each pool holds, in words.
  public SortedMap<String, String> descriptions() {
    return catalogue.descriptions();
  }

  /// Checksums of the pools that were asked for so far, by name.
  public SortedMap<String, String> checksums() {
    SortedMap<String, String> checksums = new TreeMap<>();
    made.forEach((name, pool) -> checksums.put(name, pool.checksum()));
    return checksums;
  }
}
