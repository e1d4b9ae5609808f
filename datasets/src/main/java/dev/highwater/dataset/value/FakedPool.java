package dev.highwater.dataset.value;

import dev.highwater.dataset.random.CellKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.datafaker.Faker;

/// A pool made by Datafaker, once, before the first row. Seed and locale are fixed, and the version
/// of Datafaker is part of the checksum, since another version may make other texts.
///
/// @param size texts at most; short vocabularies run dry before
record FakedPool(
    String name, String description, int size, long seed, Function<Faker, String> recipe)
    implements PoolSource {

  /// Raised when a recipe changes, so that a changed pool is a changed dataset.
  private static final int VERSION = 1;

  static List<FakedPool> all(long seed) {
    return List.of(
        new FakedPool(
            "world_given_names", "English given names", 400, seed, f -> f.name().firstName()),
        new FakedPool(
            "world_family_names", "English family names", 400, seed, f -> f.name().lastName()),
        new FakedPool("world_cities", "invented towns", 300, seed, f -> f.address().city()),
        new FakedPool(
            "world_streets", "invented streets", 300, seed, f -> f.address().streetName()),
        new FakedPool("countries", "countries", 150, seed, f -> f.address().country()),
        new FakedPool("companies", "invented companies", 300, seed, f -> f.company().name()),
        new FakedPool("products", "invented products", 300, seed, f -> f.commerce().productName()),
        new FakedPool(
            "departments", "departments of a shop", 20, seed, f -> f.commerce().department()),
        new FakedPool("job_titles", "job titles", 200, seed, f -> f.job().title()),
        new FakedPool("slogans", "slogans of companies", 200, seed, f -> f.company().catchPhrase()),
        new FakedPool("colours", "names of colours", 60, seed, f -> f.color().name()),
        new FakedPool("latin_words", "words of filler text", 150, seed, f -> f.lorem().word()));
  }

  @Override
  public Pool make() {
    Random random = new Random(CellKey.of(seed, "pool", name, "datafaker", VERSION));
    Faker faker = new Faker(Locale.ENGLISH, random);
    Set<String> texts = new LinkedHashSet<>();
    for (int attempts = 0; texts.size() < size && attempts < size * 4; attempts++) {
      texts.add(recipe.apply(faker));
    }
    return Pool.made(name, List.copyOf(texts), "datafaker " + version());
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream file =
        FakedPool.class.getResourceAsStream("/highwater/datafaker.properties")) {
      if (file == null) {
        throw new IllegalStateException("Highwater was built without datafaker.properties");
      }
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read Highwater's resource datafaker.properties", e);
    }
    return properties.getProperty("version");
  }
}
