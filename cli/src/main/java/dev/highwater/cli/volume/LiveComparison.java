package dev.highwater.cli.volume;

import dev.highwater.cli.console.Progress;
import dev.highwater.cli.dataset.Specs;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.compare.Comparison;
import dev.highwater.volume.compare.Mode;
import dev.highwater.volume.compare.PairedRunner;
import dev.highwater.volume.compare.RunComparer;
import dev.highwater.volume.result.DatasetReference;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Two databases with the same rows, measured in turns.
final class LiveComparison {

  private LiveComparison() {}

  /// Runs the scenario's reports on both and compares.
  ///
  /// @param folder where the plans go
  static Comparison of(
      String scenarioName,
      ConnectionSettings baseline,
      ConnectionSettings candidate,
      Path folder,
      Progress progress)
      throws IOException, SQLException {
    Scenario scenario = ScenarioReader.read(ScenarioSource.find(scenarioName));
    DatasetSpec spec = Specs.read(scenario.dataset());
    long rows = rows(baseline, spec);
    DatasetReference dataset =
        new DatasetReference(
            spec.name(), spec.version(), "", spec.seed(), spec.scale().unit().toString(), "");
    PairedRunner runner = new PairedRunner(scenario.title(), dataset, folder);
    runner.measure(
        rows,
        rows,
        new PairedRunner.Database(baseline, scenario.reports()),
        new PairedRunner.Database(candidate, scenario.reports()),
        report -> progress.accept("Page " + report + " on both"));
    progress.close();
    return RunComparer.compare(runner.baseline(), runner.candidate(), Mode.INTERLEAVED);
  }

  private static long rows(ConnectionSettings database, DatasetSpec spec) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*) FROM " + spec.scale().unit().quoted())) {
      row.next();
      return row.getLong(1);
    }
  }
}
