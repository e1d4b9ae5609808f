package dev.highwater.volume.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.testing.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCheckIT {

  @TempDir Path folder;

  @Test
  void theScenariosThatComeWithHighwaterFitTheirSchema() throws SQLException, IOException {
    try (TestDatabase database = TestDatabase.obcms().create();
        Connection connection = database.connect()) {
      for (String name : ScenarioSource.BUILT_IN) {
        Scenario scenario = ScenarioReader.read(ScenarioSource.find(name));

        assertThat(ScenarioCheck.of(connection, scenario)).as(name).isEmpty();
      }
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void everyStatementThatTheServerRefusesIsToldAtOnce() throws SQLException, IOException {
    Shop.scenario(folder, "database: {scaleUnit: purchase}", "asis");
    Files.writeString(folder.resolve("sums.sql"), "SELECT sum(amonut) FROM purchase;");
    Files.writeString(folder.resolve("cities.sql"), "SELECT 'low' AS selectivity, 3 AS fewest;");
    Files.writeString(
        folder.resolve("credit.sql"), "UPDATE customers SET credit = 1 WHERE id = :id;");
    Files.writeString(
        folder.resolve("line-find.sql"), "SELECT * FROM customer WHERE number = :id;");
    Files.writeString(
        folder.resolve("validate.sql"),
        "INSERT INTO import_rejects SELECT lines FROM customer_lines;");
    try (TestDatabase database = TestDatabase.empty().create();
        Connection connection = database.connect()) {
      database.execute(Shop.SCHEMA);

      List<String> mistakes =
          ScenarioCheck.of(connection, ScenarioReader.read(ScenarioSource.find(folder.toString())));

      assertThat(mistakes)
          .hasSize(5)
          .anyMatch(each -> each.startsWith("sums.sql: ") && each.contains("amonut"))
          .anyMatch(each -> each.contains("takes :most; its parameters query gives [fewest]"))
          .anyMatch(each -> each.startsWith("credit.sql: ") && each.contains("customers"))
          .anyMatch(each -> each.startsWith("find of import customers") && each.contains("number"))
          .anyMatch(each -> each.startsWith("validate.sql: ") && each.contains("lines"));
      assertThat(database.column("SELECT count(*) FROM pg_class WHERE relname = 'customer_lines'"))
          .containsExactly("0");
    }
  }
}
