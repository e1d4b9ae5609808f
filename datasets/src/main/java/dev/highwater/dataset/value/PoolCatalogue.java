package dev.highwater.dataset.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which pools there are and how each is made.
final class PoolCatalogue {

  private static final String INDEX = "/highwater/pools/index.csv";
  private static final String PLACES = "/highwater/reference-data/psgc/";

  private final Map<String, PoolSource> sources = new LinkedHashMap<>();
  private final SortedMap<String, String> descriptions = new TreeMap<>();

  private PoolCatalogue() {}

  static PoolCatalogue standard(long seed) {
    PoolCatalogue catalogue = new PoolCatalogue();
    catalogue.listed();
    catalogue.joined();
    catalogue.places();
    FakedPool.all(seed).forEach(pool -> catalogue.add(pool, pool.description()));
    return catalogue;
  }

  /// How a pool is made, if there is one of that name.
  Optional<PoolSource> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  SortedMap<String, String> descriptions() {
    return Collections.unmodifiableSortedMap(descriptions);
  }

  private void listed() {
    PoolFile index = PoolFile.read(INDEX);
    for (int i = 0; i < index.size(); i++) {
      String name = index.value("name", i);
      add(new PoolSource.Listed(name), index.value("description", i));
    }
  }

  private void joined() {
    add(
        new PoolSource.Joined("given_names", "male_given_names", "female_given_names"),
        "given names of men and women");
  }

  private void places() {
    add(
        new PoolSource.Column("region_names", PLACES + "regions.csv"),
        "regions of the Philippines");
    add(
        new PoolSource.Column("province_names", PLACES + "provinces.csv"),
        "provinces and highly urbanised cities of the Philippines");
    add(
        new PoolSource.Column("city_names", PLACES + "city_municipalities.csv"),
        "cities and municipalities of the Philippines");
    add(
        new PoolSource.Column("barangay_names", PLACES + "barangays.csv"),
        "barangays of the Philippines, each as often as it occurs");
  }

  private void add(PoolSource source, String description) {
    if (sources.put(source.name(), source) != null) {
      throw new IllegalStateException("Two pools are called " + source.name());
    }
    descriptions.put(source.name(), description);
  }
}
