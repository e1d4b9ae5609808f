package dev.highwater.volume.workload.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.ImportResult.Phase;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.ImportPath;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.testing.ObcmsRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ImportRunnerIT {

  private static final int WORK_ITEMS = 1_000;
  private static final String COMMUNITIES = "SELECT count(*) FROM communities_obc_community";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.obcms();

  @TempDir Path folder;

  private CsvImport communities;

  @BeforeAll
  static void fill() {
    ObcmsRows.fill(DATABASE.settings(), WORK_ITEMS);
  }

  @BeforeEach
  void read() throws IOException {
    communities = ScenarioReader.read(ScenarioSource.find("obcms")).imports().getFirst();
  }

  @Test
  void eachLineOfTheFileIsInsertedUpdatedOrRejectedWithItsReasons()
      throws SQLException, IOException {
    nothingIsLost(DATABASE);
  }

  @Test
  void theSameGoesForPostgres15() throws SQLException, IOException {
    try (TestDatabase database = TestDatabase.obcms(TestServer.DEBIAN_15).create()) {
      ObcmsRows.fill(database.settings(), WORK_ITEMS);
      nothingIsLost(database);
    }
  }

  private void nothingIsLost(TestDatabase database) throws SQLException, IOException {
    long before = number(database, COMMUNITIES);

    ImportResult result =
        new ImportRunner(database.settings(), folder, WORK_ITEMS).run(communities, ImportPath.COPY);

    assertThat(result.linesRead())
        .isEqualTo(result.inserted() + result.updated() + result.rejected())
        .isEqualTo(
            Files.readAllLines(folder.resolve("imports/rung-1000/communities.csv")).size() - 1);
    assertThat(result.inserted()).isPositive();
    assertThat(result.updated()).isPositive();
    assertThat(result.rejected()).isBetween(result.linesRead() / 100, result.linesRead() / 25);
    assertThat(number(database, COMMUNITIES)).isEqualTo(before + result.inserted());
    assertThat(result.walBytes()).isPositive();
    assertThat(result.phases())
        .extracting(Phase::name)
        .containsExactly("stage", "validate", "upsert", "roll up", "commit");
    assertThat(Files.readString(folder.resolve(result.rejectsFile())))
        .startsWith("line,field,value,reason\n")
        .contains("barangay_id,999999999,names no barangay")
        .contains("households,-1,is negative")
        .contains("characters; 255 fit")
        .contains("latitude,95.5,is no degree between -90 and 90")
        .contains("barangay_id,,is required")
        .contains("is no whole number below a billion")
        .contains("quite high,\"is none of unknown, very_low")
        .containsPattern("stands on line \\d+ already");
  }

  @Test
  void aLineThatBreaksSeveralRulesIsToldAllOfThemAndMalformedLinesAreRejectedToo()
      throws SQLException, IOException {
    ImportResult result =
        imported(
            DATABASE,
            communities,
            """
            barangay_id,community_names,estimated_obc_population,households,primary_ethnolinguistic_group,unemployment_rate,settlement_type,latitude,longitude
            1,First,10,2,maguindanaon,low,sitio,7.1,124.1
            -3,,x,1.5,klingon,low,castle,north,124.1
            2,Second
            999999,Third,10,2,maguindanaon,low,sitio,7.1,124.1
            5,"A ""quoted"" name, with comma",,,,,,,
            """);

    assertThat(result.linesRead()).isEqualTo(5);
    assertThat(result.rejected()).isEqualTo(3);
    assertThat(result.inserted() + result.updated()).isEqualTo(2);
    List<String> rejects = Files.readAllLines(folder.resolve(result.rejectsFile()));
    assertThat(rejects.stream().filter(line -> line.startsWith("3,"))).hasSize(7);
    assertThat(rejects).contains("4,,,has 2 fields; the header names 9");
    assertThat(
            DATABASE.column(
                "SELECT community_names FROM communities_obc_community WHERE barangay_id = 5"))
        .containsExactly("A \"quoted\" name, with comma");
  }

  @Test
  void coverageOfTouchedMunicipalitiesAndProvincesIsTheSumOfTheirCommunities()
      throws SQLException, IOException {
    new ImportRunner(DATABASE.settings(), folder, WORK_ITEMS).run(communities, ImportPath.COPY);

    assertThat(
            DATABASE.rows(
                """
                SELECT mc.municipality_id
                  FROM communities_municipalitycoverage mc
                  JOIN (SELECT b.municipality_id, count(*) AS communities, sum(c.households) AS households
                          FROM communities_obc_community c JOIN common_barangay b ON b.id = c.barangay_id
                         GROUP BY b.municipality_id) AS truth USING (municipality_id)
                 WHERE mc.updated_at > now() - interval '1 hour'
                   AND (mc.total_obc_communities, mc.households)
                       IS DISTINCT FROM (truth.communities, truth.households)
                """))
        .isEmpty();
    assertThat(
            number(
                DATABASE,
                "SELECT count(*) FROM communities_provincecoverage WHERE total_obc_communities >"
                    + " 0"))
        .isPositive();
  }

  @Test
  void anImportThatLosesALineLeavesNothingBehind() throws SQLException, IOException {
    CsvImport forgetful =
        new CsvImport(
            communities.name(),
            communities.title(),
            communities.module(),
            communities.paths(),
            communities.lines(),
            communities.stagingTable(),
            communities.stage(),
            communities.validate(),
            SqlParser.parse(
                    "upsert.sql",
                    "UPDATE communities_obc_community SET name = 'half';"
                        + " SELECT 0 AS inserted, 0 AS updated",
                    new ArrayList<>())
                .orElseThrow(),
            communities.rollUp(),
            communities.outcome(),
            communities.byLine());

    assertThatThrownBy(
            () ->
                new ImportRunner(DATABASE.settings(), folder, WORK_ITEMS)
                    .run(forgetful, ImportPath.COPY))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("lost lines, so nothing was imported");
    assertThat(
            number(DATABASE, "SELECT count(*) FROM communities_obc_community WHERE name = 'half'"))
        .isZero();
    assertThat(folder.resolve("imports/rung-1000/communities-rejects.csv")).doesNotExist();
  }

  private ImportResult imported(TestDatabase database, CsvImport what, String csv)
      throws SQLException, IOException {
    Files.createDirectories(folder.resolve("imports/rung-1"));
    Path file = folder.resolve("given.csv");
    Files.writeString(file, csv);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      return new ImportRunner(database.settings(), folder, 1)
          .run(connection, what, ImportPath.COPY, file);
    }
  }

  private static long number(TestDatabase database, String query) {
    return Long.parseLong(database.column(query).getFirst());
  }
}
