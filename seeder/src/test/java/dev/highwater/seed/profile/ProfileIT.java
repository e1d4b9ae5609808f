package dev.highwater.seed.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.spec.Scale;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.profile.DatabaseProfile.Month;
import dev.highwater.seed.profile.Deviation.Aspect;
import dev.highwater.seed.profile.Profiling.Profiled;
import dev.highwater.seed.testing.Schema;
import dev.highwater.seed.zero.ZeroOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop that was in use, and one that is seeded with its shapes.
class ProfileIT {

  private static final String[] SCHEMA = {
    "CREATE TYPE size AS ENUM ('small', 'medium', 'large')",
    "CREATE TABLE region (id serial PRIMARY KEY, name text NOT NULL UNIQUE)",
    "CREATE TABLE client (id bigserial PRIMARY KEY, region_id int NOT NULL REFERENCES region,"
        + " name text NOT NULL, nickname text, town text, segment text NOT NULL, size size,"
        + " score numeric(6,2), vip boolean NOT NULL, joined date NOT NULL, left_at date)",
    "CREATE STATISTICS client_kind ON segment, size, vip FROM client",
    "CREATE TABLE article (id serial PRIMARY KEY, price numeric(8,2) NOT NULL CHECK (price > 0),"
        + " weight float8)",
    "CREATE TABLE purchase (id bigserial PRIMARY KEY, client_id bigint NOT NULL REFERENCES client,"
        + " referrer_id bigint REFERENCES client, placed timestamptz NOT NULL,"
        + " shipped timestamptz, pieces int NOT NULL)",
    "CREATE TABLE line (purchase_id bigint REFERENCES purchase, article_id int REFERENCES article,"
        + " quantity int NOT NULL, PRIMARY KEY (purchase_id, article_id))",
    "CREATE TABLE unused (id int PRIMARY KEY)"
  };

  private static final String[] ROWS = {
    "SELECT setseed(0.5)",
    "INSERT INTO region (name) SELECT 'region ' || n FROM generate_series(1, 12) n",
    """
    INSERT INTO client (region_id, name, nickname, town, segment, size, score, vip, joined, left_at)
    SELECT 1 + floor(12 * power(random(), 3)), 'Name of person ' || n,
      CASE WHEN n % 3 = 0 THEN 'nick ' || n % 40 END, 'secret town ' || n % 90,
      CASE WHEN n % 10 < 6 THEN 'retail' WHEN n % 10 < 9 THEN 'trade' ELSE 'state' END,
      CASE WHEN random() < 0.9 THEN (ARRAY['small', 'small', 'medium', 'large'])[1 + n % 4]::size END,
      CASE WHEN n % 8 > 0 THEN round((exp(random() * 5))::numeric, 2) END,
      random() < 0.07, date '2020-01-01' + n / 2,
      CASE WHEN n % 4 = 0 THEN date '2020-01-01' + n / 2 + (random() * 30)::int END
    FROM generate_series(1, 2000) n\
    """,
    "INSERT INTO article (price, weight)"
        + " SELECT round((1 + random() * random() * 400)::numeric, 2), random() * 10"
        + " FROM generate_series(1, 400)",
    """
    INSERT INTO purchase (client_id, referrer_id, placed, shipped, pieces)
    SELECT 1 + floor(1500 * power(random(), 2)),
      CASE WHEN random() < 0.2 THEN 1 + floor(2000 * random()) END,
      timestamptz '2023-01-01 08:00+00' + n * interval '97 minutes' + random() * interval '1 hour',
      CASE WHEN n % 20 > 0 THEN timestamptz '2023-01-01 10:00+00' + n * interval '97 minutes'
        + random() * interval '4 days' END,
      (ARRAY[1, 1, 1, 2, 2, 3, 5, 8])[1 + n % 8]
    FROM generate_series(1, 6000) n\
    """,
    "INSERT INTO line SELECT p.id, 1 + (p.id * 7 + k * 53) % 400, 1 + k"
        + " FROM purchase p, generate_series(0, 3) k WHERE k <= p.id % 4",
    "ANALYZE"
  };

  @TempDir Path directory;

  private final TestDatabase used = TestDatabase.empty();
  private final TestDatabase seeded = TestDatabase.empty();

  @BeforeEach
  void create() {
    used.create();
    used.execute(SCHEMA);
    used.execute(ROWS);
    seeded.create();
    seeded.execute(SCHEMA);
  }

  @AfterEach
  void drop() {
    used.close();
    seeded.close();
  }

  @Test
  void whatIsSeededHasTheShapesThatWereLearned() throws SQLException {
    Profiled profiled = learn(options(1, "*"));
    seed(profiled);

    Fidelity fidelity = compare(profiled);

    assertThat(fidelity.missing()).isEmpty();
    assertThat(fidelity.offenders()).isEmpty();
    assertThat(fidelity.score()).isEqualTo(1);
    assertThat(fidelity.deviations().stream().map(Deviation::aspect)).contains(Aspect.values());
    assertThat(counts(seeded)).isEqualTo(counts(used));
    assertThat(
            seeded.column(
                "SELECT count(*) FROM purchase WHERE shipped < placed UNION ALL"
                    + " SELECT count(*) FROM client WHERE left_at < joined"))
        .containsExactly("0", "0");
  }

  @Test
  void whatHangsTogetherBySomebodysWordIsDealtTogether() throws SQLException {
    used.execute("UPDATE client SET size = 'large', vip = true WHERE segment = 'state'");
    String combinations =
        "SELECT segment || ' ' || coalesce(size::text, '') || ' ' || vip || ' ' || count(*)"
            + " FROM client GROUP BY segment, size, vip ORDER BY segment, size, vip";

    Profiled named = learn(options(1, "*"));
    seed(named);

    assertThat(seeded.column(combinations)).isEqualTo(used.column(combinations));
    assertThat(compare(named).deviations())
        .filteredOn(one -> one.aspect() == Aspect.TOGETHER)
        .singleElement()
        .satisfies(one -> assertThat(one.distance()).isZero());
    assertThat(learn(options(5)).profile().table("client").orElseThrow().together()).isEmpty();
    seeded.execute("UPDATE client SET vip = NOT vip WHERE segment = 'state'");
    assertThat(compare(named).offenders())
        .anySatisfy(one -> assertThat(one.column()).isEqualTo("segment, size, vip"));
  }

  @Test
  void growthPerMonthBecomesWhatIsProjected() throws Exception {
    Profiled profiled = learn(options(5));

    assertThat(profiled.profile().table("client").orElseThrow().growth())
        .satisfies(
            growth -> {
              assertThat(growth.column()).isEqualTo("joined");
              assertThat(growth.months()).hasSize(33);
              assertThat(growth.months().get(1)).isEqualTo(new Month("2020-02", 58));
              assertThat(growth.lately()).isEqualTo(730 / 12.0);
            });
    assertThat(profiled.profile().table("article").orElseThrow().growth()).isNull();
    assertThat(profiled.dataset().yaml())
        .contains("client: {1y: 2730, 5y: 5650, 10y: 9300}", "61 a month lately by joined")
        .contains("purchase: {1y: ")
        .doesNotContain("article: {1y");
    assertThat(
            SpecReader.read(
                    new SpecSource.Made(
                        "learned", Map.of(SpecReader.FILE, profiled.dataset().yaml())))
                .scale()
                .projections())
        .containsEntry(QualifiedName.parse("client"), new Scale.Projection(2_730, 5_650, 9_300));
  }

  @Test
  void textsAndRareValuesAreNotNamedUnlessSomebodySaysSo() throws SQLException {
    Profiled quiet = learn(options(5));
    Profiled told = learn(options(5, "client.segment"));

    assertThat(quiet.dataset().yaml()).doesNotContain("Name of", "nick ", "secret", "retail");
    assertThat(ProfileFile.json(quiet.profile())).doesNotContain("Name of", "secret", "retail");
    assertThat(quiet.dataset().yaml()).contains("'small': ");
    assertThat(told.dataset().yaml()).contains("'retail'").doesNotContain("secret");
    assertThat(
            quiet.profile().tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.frequent().stream()))
        .allSatisfy(frequent -> assertThat(frequent.rows()).isGreaterThanOrEqualTo(5));
  }

  @Test
  void lowestAndHighestValuesLieWithinAGroup() throws SQLException {
    used.execute("UPDATE article SET price = 999999 WHERE id = 7");

    assertThat(ProfileFile.json(learn(options(5)).profile())).doesNotContain("999999");
    assertThat(ProfileFile.json(learn(options(1)).profile())).contains("999999.00");
  }

  @Test
  void datesWithoutEndAndBeforeChristAreLeftToInference() throws SQLException {
    used.execute(
        "UPDATE client SET left_at = 'infinity' WHERE id % 2 = 0",
        "UPDATE purchase SET placed = '0044-03-15 BC' WHERE id % 2 = 0");

    Profiled profiled = learn(options(5));
    seed(profiled);

    assertThat(profiled.dataset().yaml()).doesNotContain("infinity", " BC");
    assertThat(seeded.column("SELECT count(*) FROM purchase")).containsExactly("6000");
  }

  @Test
  void aProfileIsReadBackAsItWasWritten() throws SQLException, IOException {
    DatabaseProfile profile = learn(options(5)).profile();
    Path file = directory.resolve(ProfileFile.NAME);
    Files.writeString(file, ProfileFile.json(profile));

    assertThat(ProfileFile.read(directory)).isEqualTo(profile);
    assertThatThrownBy(() -> ProfileFile.read(directory.resolve("none.json")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("profile learn");
  }

  @Test
  void twiceTheRowsHaveTheSameShapes() throws SQLException {
    Profiled profiled = learn(options(1, "*"));
    seed(profiled, 2);

    Fidelity fidelity = compare(profiled);

    assertThat(fidelity.deviations())
        .filteredOn(one -> one.aspect() == Aspect.NULLS || one.aspect() == Aspect.SHAPE)
        .allSatisfy(one -> assertThat(one.passes()).as(one.toString()).isTrue());
    assertThat(seeded.column("SELECT count(*) FROM line")).containsExactly("30000");
  }

  @Test
  void whatIsFarOffIsNamedAndTheWorstComesFirst() throws SQLException {
    Profiled profiled = learn(options(1, "*"));
    seed(profiled);
    seeded.execute(
        "UPDATE client SET segment = 'state' WHERE segment = 'trade'",
        "UPDATE client SET score = NULL WHERE id % 50 = 0",
        "UPDATE article SET price = price + 100",
        "DROP TABLE line");

    Fidelity fidelity = compare(profiled);

    assertThat(fidelity.missing()).containsExactly("line");
    assertThat(fidelity.offenders())
        .extracting(one -> one.table() + "." + one.column() + " " + one.aspect().shown())
        .contains(
            "client.segment frequent values",
            "client.segment distinct",
            "client.score null",
            "article.price distribution");
    assertThat(fidelity.offenders())
        .isSortedAccordingTo((a, b) -> Double.compare(b.severity(), a.severity()));
    assertThat(fidelity.score()).isBetween(0.5, 0.97);
  }

  @Test
  void aDatabaseWithoutRowsHasNothingToLearnFrom() {
    assertThatThrownBy(
            () -> {
              try (Connection connection = seeded.connect()) {
                Profiling.learn(connection, Schema.of(seeded.settings()), ProfileOptions.STANDARD);
              }
            })
        .isInstanceOf(Failure.class)
        .hasMessageContaining("none of its tables holds rows");
  }

  private static ProfileOptions options(long groupSize, String... named) {
    return new ProfileOptions(ZeroOptions.STANDARD, List.of(named), groupSize);
  }

  private Profiled learn(ProfileOptions options) throws SQLException {
    Catalog catalog = Schema.of(used.settings());
    try (Connection connection = used.connect()) {
      return Profiling.learn(connection, catalog, options);
    }
  }

  private void seed(Profiled profiled) throws SQLException {
    seed(profiled, 1);
  }

  private void seed(Profiled profiled, long times) throws SQLException {
    Planning planning =
        new SeedPlanner(profiled.dataset().spec(), Schema.of(seeded.settings()), Pools.standard(1))
            .plan(times * profiled.dataset().spec().scale().rows());
    assertThat(planning.plan().problems()).isEmpty();
    new Seeder(seeded.settings(), SeedOptions.in(directory))
        .run(planning.plan(), planning.sources());
  }

  private Fidelity compare(Profiled profiled) throws SQLException {
    Catalog catalog = Schema.of(seeded.settings());
    try (Connection connection = seeded.connect()) {
      return Fidelity.of(profiled.profile(), connection, catalog);
    }
  }

  private static List<String> counts(TestDatabase database) {
    return database.column(
        "SELECT count(*) FROM region UNION ALL SELECT count(*) FROM client UNION ALL"
            + " SELECT count(*) FROM article UNION ALL SELECT count(*) FROM purchase UNION ALL"
            + " SELECT count(*) FROM line UNION ALL SELECT count(*) FROM unused");
  }
}
