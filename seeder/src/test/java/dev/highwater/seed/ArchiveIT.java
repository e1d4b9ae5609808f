package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveCheck;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.dataset.archive.Flaw;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.archive.ArchiveBuilder.Built;
import dev.highwater.seed.archive.ArchiveLoad;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.testing.AllTypes;
import dev.highwater.seed.testing.BuiltFiles;
import dev.highwater.seed.testing.ChildJvm;
import dev.highwater.seed.testing.HaltingLoad;
import dev.highwater.seed.testing.Obcms;
import dev.highwater.seed.testing.WrittenPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/// Datasets that are built into files and loaded from them elsewhere.
class ArchiveIT {

  @RegisterExtension static final TestDatabase SCHEMA = TestDatabase.obcms();
  @TempDir static Path shared;
  @TempDir Path directory;

  private static Path obcms = Path.of("");
  private static Planning planning;

  @BeforeAll
  static void build() throws SQLException, IOException {
    planning = Obcms.planning(SCHEMA.settings(), 1_000);
    obcms = shared.resolve("obcms");
    BuiltFiles.build(planning, SCHEMA.settings(), obcms, 1);
  }

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws Exception {
    Path other = directory.resolve("other");
    BuiltFiles.build(planning, SCHEMA.settings(), other, 2);

    assertThat(bytes(other)).isEqualTo(bytes(obcms)).hasSizeGreaterThan(180);
  }

  @ParameterizedTest
  @EachServer
  void loadedElsewhereTheRowsHaveTheDigestsOfTheManifest(TestServer server) throws Exception {
    try (TestDatabase database = TestDatabase.obcms(server).create()) {
      SeedOutcome outcome = BuiltFiles.load(database.settings(), obcms, directory);

      Archive archive = ArchiveFile.read(obcms);
      assertThat(outcome.contents()).isEqualTo(archive.manifest().tables());
      assertThat(outcome.rowsLoaded()).isEqualTo(archive.rows());
      assertThat(BuiltFiles.verify(database.settings(), obcms, directory).findings()).isEmpty();
      Planning again = Obcms.planning(database.settings(), 1_000);
      assertThat(again.plan().datasetId()).isEqualTo(archive.manifest().datasetId());
      assertThat(
              new Seeder(database.settings(), SeedOptions.in(directory))
                  .run(again.plan(), again.sources())
                  .rowsLoaded())
          .as("a seeding finds that all is there")
          .isZero();
    }
  }

  @Test
  void csvHoldsTheSameRowsByAnyNumberOfThreads() throws Exception {
    Path csv = directory.resolve("csv");
    Path again = directory.resolve("again");
    BuiltFiles.csv(planning, SCHEMA.settings(), csv, 1);
    BuiltFiles.csv(planning, SCHEMA.settings(), again, 2);

    assertThat(bytes(csv)).isEqualTo(bytes(again)).hasSameSizeAs(bytes(obcms));
    assertThat(flaws(csv)).isEmpty();
    assertThatThrownBy(() -> BuiltFiles.build(planning, SCHEMA.settings(), csv, 1))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("taken");
    try (TestDatabase binary = TestDatabase.obcms().create();
        TestDatabase text = TestDatabase.obcms().create()) {
      BuiltFiles.load(binary.settings(), obcms, Files.createDirectory(directory.resolve("one")));
      SeedOutcome outcome =
          BuiltFiles.load(text.settings(), csv, Files.createDirectory(directory.resolve("two")));
      Archive archive = ArchiveFile.read(csv);
      assertThat(outcome.rowsLoaded())
          .isEqualTo(archive.rows())
          .isEqualTo(ArchiveFile.read(obcms).rows());
      String digests =
          archive.tables().stream()
              .map(file -> digest(file.name(), file.table().quoted()))
              .collect(Collectors.joining(" UNION ALL "));
      assertThat(text.rows(digests)).isEqualTo(binary.rows(digests));
    }
    flip(csv.resolve("public.auth_user.csv.zst"), 400, 3);
    assertThat(flaws(csv))
        .isNotEmpty()
        .allSatisfy(flaw -> assertThat(flaw.toString()).contains("auth_user"));
  }

  private static String digest(String file, String table) {
    return "SELECT '%s', count(*) || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), ''))"
            .formatted(file)
        + " FROM %s AS t".formatted(table);
  }

  @Test
  void aLoadThatWasKilledGoesOnWhereItWas() throws Exception {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      assertThatThrownBy(
              () ->
                  ChildJvm.run(
                      List.of(),
                      HaltingLoad.class,
                      database.settings(),
                      directory.toString(),
                      obcms.toString(),
                      "60"))
          .isInstanceOf(IllegalStateException.class);
      long kept =
          Long.parseLong(
              database
                  .column("SELECT coalesce(sum(row_count), 0) FROM highwater.range")
                  .getFirst());
      assertThat(kept).isPositive();

      SeedOutcome outcome = BuiltFiles.load(database.settings(), obcms, directory);

      Archive archive = ArchiveFile.read(obcms);
      assertThat(outcome.rowsLoaded()).isEqualTo(archive.rows() - kept);
      assertThat(outcome.contents()).isEqualTo(archive.manifest().tables());
      assertThat(BuiltFiles.verify(database.settings(), obcms, directory).findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EachServer
  void everyTypeIsLoadedWhereverItsOidsAre(TestServer server) throws Exception {
    try (TestDatabase one = TestDatabase.empty().create();
        TestDatabase other = TestDatabase.empty(server).create()) {
      one.execute(AllTypes.DDL);
      other.execute("CREATE TYPE b AS (c integer)", AllTypes.DDL);
      Path folder = directory.resolve("types");
      Planning types = WrittenPlan.of(one.settings(), AllTypes.spec(AllTypes.EXTREMES), 300);
      BuiltFiles.build(types, one.settings(), folder, 2);

      SeedOutcome outcome = BuiltFiles.load(other.settings(), folder, directory);

      assertThat(outcome.contents()).isEqualTo(ArchiveFile.read(folder).manifest().tables());
      assertThat(BuiltFiles.verify(other.settings(), folder, directory).findings()).isEmpty();
    }
  }

  @Test
  void anOlderBuildIsCompletedAndEqualsOneThatWasMadeAtOnce() throws Exception {
    Path folder = directory.resolve("grown");
    copy(obcms, folder);
    Path damaged = folder.resolve("public.common_work_item.copy.zst");
    flip(damaged, 500, 3);
    Files.delete(folder.resolve("public.auth_user.copy.zst"));

    Built mended = BuiltFiles.build(planning, SCHEMA.settings(), folder, 2);
    assertThat(bytes(folder)).isEqualTo(bytes(obcms));
    assertThat(mended.rowsReused()).isPositive().isLessThan(mended.archive().rows());

    Planning larger = Obcms.planning(SCHEMA.settings(), 2_000);
    Built grown = BuiltFiles.build(larger, SCHEMA.settings(), folder, 2);
    Path atOnce = directory.resolve("at-once");
    BuiltFiles.build(larger, SCHEMA.settings(), atOnce, 1);
    assertThat(bytes(folder)).isEqualTo(bytes(atOnce));
    assertThat(grown.rowsReused()).isPositive();
    assertThatThrownBy(() -> BuiltFiles.build(planning, SCHEMA.settings(), folder, 1))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("at scale 2,000, and 1,000 is asked");
  }

  @Test
  void whatIsInTheWayIsLeftAlone() throws Exception {
    Path taken = Files.createDirectories(directory.resolve("taken"));
    Files.writeString(taken.resolve("letter.txt"), "dear");

    assertThatThrownBy(() -> BuiltFiles.build(planning, SCHEMA.settings(), taken, 1))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("holds no built dataset");
    assertThat(taken.resolve("letter.txt")).hasContent("dear");
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all).as("nothing is left beside it").containsExactly(taken);
    }
  }

  @Test
  void damageIsToldBeforeTheLoadAndBeforeItsBytesAreSent() throws Exception {
    Path folder = directory.resolve("damaged");
    copy(obcms, folder);
    flip(folder.resolve("public.common_work_item.copy.zst"), 700, 0);
    Files.delete(folder.resolve("public.auth_user.copy.zst"));
    Archive archive = ArchiveFile.read(folder);

    assertThatThrownBy(() -> ArchiveLoad.check(folder, archive, 2))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("public.common_work_item.copy.zst (common_work_item), rows 0 to")
        .hasMessageContaining("public.auth_user.copy.zst (auth_user): the file is missing");
    try (TestDatabase database = TestDatabase.obcms().create()) {
      Files.copy(
          obcms.resolve("public.auth_user.copy.zst"), folder.resolve("public.auth_user.copy.zst"));
      assertThatThrownBy(() -> BuiltFiles.load(database.settings(), folder, directory))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("A file of the dataset is damaged")
          .hasMessageContaining("of common_work_item");
      assertThat(database.column("SELECT count(*) FROM common_work_item")).containsExactly("0");
    }
  }

  @Test
  void tablesThatAreOthersAreRefusedWithAllDifferences() throws Exception {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      database.execute(
          "ALTER TABLE auth_group RENAME COLUMN name TO called",
          "DROP TABLE django_site CASCADE",
          "ALTER TABLE common_work_item ALTER COLUMN title TYPE bytea USING NULL");

      assertThat(BuiltFiles.plan(database.settings(), obcms).plan().problems())
          .extracting(problem -> problem.where())
          .contains("auth_group.name", "common_work_item.title");
    }
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes.put(
            file.getFileName().toString(),
            java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static List<Flaw> flaws(Path folder) throws IOException, InterruptedException {
    ArchiveCheck check = new ArchiveCheck(folder, ArchiveFile.read(folder), 2);
    List<Flaw> flaws = new ArrayList<>(check.ofBytes());
    flaws.addAll(check.ofRows());
    return flaws;
  }

  private static void flip(Path file, int at, int bit) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= (byte) (1 << bit);
    Files.write(file, bytes);
  }
}
