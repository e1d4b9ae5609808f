package dev.highwater.volume.workload.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.ImportPath;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.testing.ObcmsRows;
import dev.highwater.volume.testing.SizedImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same file through each path into the same rows.
class ImportPathsIT {

  private static final int WORK_ITEMS = 600;

  /// Every rule broken, several at once, on the first and last lines and in a row longer than a
  /// chunk.
  private static final String SPOILT =
      """
      barangay_id,community_names,estimated_obc_population,households,primary_ethnolinguistic_group,unemployment_rate,settlement_type,latitude,longitude
      -3,,x,1.5,klingon,low,castle,north,124.1
      1,First,10,2,maguindanaon,low,sitio,7.1,124.1
      2,Second
      007,Seventh,,,,,,,
      7,Seventh again,,,,,,,
      999999,Third,10,2,maguindanaon,low,sitio,7.1,124.1
      999999,Third again,10,2,maguindanaon,low,sitio,7.1,124.1
       ,   ,1234567890,-2,,,,90.0001,-180
      5,"A ""quoted"" name, with comma and 漢字 𝒳",,,,,,90,-180.000000000001
      8,Łódź,,,,,,-90,180
      9,%s,,,,,,,
      10,%s,,,,,,,
      11,"two
      lines",0,0,other,unknown,purok,0,0
      12,,,,,,,,,,
      13,Last,1e3,0x1F,Maguindanaon,LOW,sitio ,.5,5.
      """
          .formatted("𝒳".repeat(255), "𝒳".repeat(256));

  @TempDir Path folder;

  private CsvImport communities;

  @BeforeEach
  void read() throws IOException {
    communities = ScenarioReader.read(ScenarioSource.find("obcms")).imports().getFirst();
  }

  @ParameterizedTest
  @EachServer
  void allLeaveTheSameRowsAndTheSameRejects(TestServer server) throws SQLException, IOException {
    List<ImportResult> results = new ArrayList<>();
    for (ImportPath path : ImportPath.values()) {
      try (TestDatabase database = TestDatabase.obcms(server).create()) {
        ObcmsRows.fill(database.settings(), WORK_ITEMS);
        results.add(
            new ImportRunner(database.settings(), folder, WORK_ITEMS)
                .run(SizedImport.of(communities, 20, Duration.ofMinutes(5)), path));
      }
    }

    List<ImportResult> compared = PathComparison.of(results, folder);

    assertThat(compared)
        .extracting(ImportResult::path)
        .containsExactly("copy", "batch", "chunk", "row");
    assertThat(compared)
        .allSatisfy(
            result -> {
              assertThat(result.failure()).isNull();
              assertThat(result.difference()).isNull();
              assertThat(result.outcome()).isNotNull().isEqualTo(compared.getFirst().outcome());
              assertThat(result.sampled()).isFalse();
              assertThat(result.inserted()).isPositive();
              assertThat(result.updated()).isPositive();
              assertThat(result.rejected()).isPositive();
              assertThat(result.walBytes()).isPositive();
              assertThat(result.footprint().locks()).isPositive();
              assertThat(result.footprint().locked())
                  .contains("communities_obc_community RowExclusiveLock");
            });
    ImportResult chunk = compared.get(2);
    long saved = chunk.inserted() + chunk.updated();
    assertThat(compared)
        .extracting(result -> result.footprint().transactions())
        .startsWith(1L, 1L)
        .endsWith(saved);
    assertThat(chunk.footprint().transactions()).isBetween(saved / 20, saved / 20 + 3);
    assertThat(chunk.footprint().rowsLocked()).isBetween(1L, 20L);
    assertThat(folder.resolve("imports/rung-600/.job")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"population", "accounts"})
  void allLeaveTheSameRowsOfTheOtherImportsToo(String name) throws SQLException, IOException {
    CsvImport other =
        ScenarioReader.read(ScenarioSource.find("obcms-complete")).imports().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    List<ImportResult> results = new ArrayList<>();
    for (ImportPath path : ImportPath.values()) {
      try (TestDatabase database = TestDatabase.obcms().create()) {
        ObcmsRows.fill(database.settings(), WORK_ITEMS);
        results.add(
            new ImportRunner(database.settings(), folder, WORK_ITEMS)
                .run(SizedImport.of(other, 50, Duration.ofMinutes(5)), path));
      }
    }

    assertThat(PathComparison.of(results, folder))
        .allSatisfy(
            result -> {
              assertThat(result.failure()).isNull();
              assertThat(result.difference()).isNull();
              assertThat(result.sampled()).isFalse();
              assertThat(result.inserted()).isPositive();
              assertThat(result.updated()).isPositive();
              assertThat(result.rejected()).isPositive();
            })
        .extracting(ImportResult::outcome)
        .containsOnly(results.getFirst().outcome());
  }

  @Test
  void allRejectTheSameLinesForTheSameReasons() throws SQLException, IOException {
    Files.createDirectories(folder.resolve("imports/rung-1"));
    Path file = Files.writeString(folder.resolve("spoilt.csv"), SPOILT);
    List<ImportResult> results = new ArrayList<>();
    for (ImportPath path : ImportPath.values()) {
      try (TestDatabase database = TestDatabase.obcms().create()) {
        ObcmsRows.fill(database.settings(), WORK_ITEMS);
        results.add(
            imported(database, SizedImport.of(communities, 2, Duration.ofMinutes(5)), path, file));
      }
    }

    assertThat(PathComparison.of(results, folder))
        .allSatisfy(
            result -> {
              assertThat(result.failure()).isNull();
              assertThat(result.difference()).isNull();
              assertThat(result.linesRead()).isEqualTo(15);
              assertThat(result.rejected()).isEqualTo(10);
            });
    assertThat(Files.readAllLines(folder.resolve(results.getLast().rejectsFile())))
        .contains(
            "4,,,has 2 fields; the header names 9", "6,barangay_id,7,stands on line 5 already")
        .contains("8,barangay_id,999999,stands on line 7 already")
        .anyMatch(line -> line.startsWith("12,") || line.contains("has 256 characters; 255 fit"));
  }

  @Test
  void theRowPathStopsAfterItsBudgetAndSaysHowFarItCame() throws SQLException, IOException {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      ObcmsRows.fill(database.settings(), WORK_ITEMS);

      ImportResult result =
          new ImportRunner(database.settings(), folder, WORK_ITEMS)
              .run(SizedImport.of(communities, 20, Duration.ofNanos(1)), ImportPath.ROW);

      assertThat(result.sampled()).isTrue();
      assertThat(result.linesRead()).isEqualTo(1);
      assertThat(result.fileLines()).isGreaterThan(20);
      assertThat(result.inserted() + result.updated() + result.rejected()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(value = ImportPath.class)
  void anErrorOfTheServerIsAResultAndLeavesNoHalfOfATransaction(ImportPath path)
      throws SQLException, IOException {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      ObcmsRows.fill(database.settings(), WORK_ITEMS);
      try (Connection connection = database.connect();
          var statement = connection.createStatement()) {
        statement.execute(
            "ALTER TABLE communities_obc_community ADD CHECK (community_names <> 'Never')");
      }
      Files.createDirectories(folder.resolve("imports/rung-1"));
      StringBuilder csv = new StringBuilder(SPOILT.lines().findFirst().orElseThrow()).append('\n');
      for (int barangay = 1; barangay <= 12; barangay++) {
        csv.append(barangay).append(barangay == 8 ? ",Never" : ",Now").append(",,,,,,,\n");
      }
      Path file = Files.writeString(folder.resolve("given.csv"), csv);

      ImportResult result =
          imported(database, SizedImport.of(communities, 5, Duration.ofMinutes(5)), path, file);

      assertThat(result.failure()).contains("SQLSTATE 23514");
      List<String> saved =
          database.column(
              "SELECT count(*) FROM communities_obc_community WHERE community_names = 'Now'");
      assertThat(saved)
          .containsExactly(
              switch (path) {
                case COPY, BATCH -> "0";
                case CHUNK -> "5";
                case ROW -> "7";
              });
    }
  }

  private ImportResult imported(TestDatabase database, CsvImport what, ImportPath path, Path file)
      throws SQLException, IOException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      return new ImportRunner(database.settings(), folder, 1).run(connection, what, path, file);
    }
  }
}
