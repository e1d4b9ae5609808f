package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.fingerprint.SchemaFingerprint;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.VerifyReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The dataset of the library, loaded for real: one database grown by one thread, one filled at
/// once by two.
class ObcmsIT {

  private static final Path CHECKS = Path.of("src/test/resources/obcms-checks");

  /// The scales one after the other; the last is also loaded at once.
  private static final List<Long> SCALES =
      Stream.of(System.getProperty("torture.scales", "1000,2500").split(","))
          .map(Long::valueOf)
          .toList();

  @RegisterExtension static final TestDatabase GROWN = TestDatabase.obcms();
  @RegisterExtension static final TestDatabase AT_ONCE = TestDatabase.obcms();

  @TempDir static Path workDirectory;

  @Test
  void grownIsTheSameAsAtOnceTableByTable() throws Exception {
    String schemaBefore = fingerprint(GROWN);
    for (long scale : SCALES.subList(0, SCALES.size() - 1)) {
      seed(GROWN, scale, 1);
    }
    VerifyReport grown = seed(GROWN, SCALES.getLast(), 1);
    VerifyReport atOnce = seed(AT_ONCE, SCALES.getLast(), 2);

    assertThat(grown.findings()).isEmpty();
    assertThat(atOnce.findings()).isEmpty();
    assertThat(hexes(grown.digests())).isEqualTo(hexes(atOnce.digests()));
    assertThat(fingerprint(GROWN)).isEqualTo(schemaBefore).isEqualTo(fingerprint(AT_ONCE));
    assertThat(violations(AT_ONCE)).isEmpty();
  }

  private static VerifyReport seed(TestDatabase database, long rows, int threads) throws Exception {
    DatasetSpec spec = spec();
    Planning planning =
        new SeedPlanner(spec, catalog(database), Pools.standard(spec.seed())).plan(rows);
    assertThat(planning.plan().problems()).isEmpty();
    SeedOptions options =
        SeedOptions.in(
                Files.createDirectories(workDirectory.resolve(database.settings().database())))
            .withThreads(threads);
    Seeder seeder = new Seeder(database.settings(), options);
    SeedOutcome outcome = seeder.run(planning.plan(), planning.sources());
    assertThat(outcome.rows()).isEqualTo(planning.plan().rows());
    Set<Aspect> aspects = EnumSet.of(Aspect.COUNTS, Aspect.DIGESTS, Aspect.CONSTRAINTS);
    return seeder.verify(planning.plan(), planning.sources(), aspects);
  }

  private static DatasetSpec spec() throws SpecException, IOException {
    return SpecReader.read(SpecLibrary.find("obcms@1.0.0").orElseThrow());
  }

  private static Catalog catalog(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return CatalogReader.read(connection);
    }
  }

  private static String fingerprint(TestDatabase database) throws SQLException {
    return SchemaFingerprint.of(catalog(database));
  }

  private static Map<String, String> hexes(Map<QualifiedName, Digest> digests) {
    Map<String, String> hexes = new LinkedHashMap<>();
    digests.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> hexes.put(entry.getKey().toString(), entry.getValue().hex()));
    return hexes;
  }

  /// What the checks found, by check; each finds nothing when all is well.
  private static Map<String, List<List<String>>> violations(TestDatabase database)
      throws IOException {
    Map<String, List<List<String>>> violations = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(CHECKS)) {
      List<Path> checks = files.sorted().toList();
      assertThat(checks).hasSizeGreaterThan(40);
      for (Path check : checks) {
        List<List<String>> rows = database.rows(read(check));
        if (!rows.isEmpty()) {
          violations.put(check.getFileName().toString(), rows.subList(0, Math.min(3, rows.size())));
        }
      }
    }
    return violations;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
