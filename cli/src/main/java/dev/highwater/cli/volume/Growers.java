package dev.highwater.cli.volume;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.dataset.Specs;
import dev.highwater.cli.seed.LoadOptions;
import dev.highwater.cli.seed.Schemas;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.volume.ladder.DatabaseGrower;
import dev.highwater.volume.ladder.Grower;
import dev.highwater.volume.ladder.SeederGrower;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.Scenario;
import java.sql.SQLException;

/// Who brings the rows of a scenario.
///
/// @param ladder the one that was asked for, as this database can climb it
record Growers(Grower grower, Ladder ladder) {

  static Growers of(
      Invocation invocation,
      LoadOptions load,
      Scenario scenario,
      Ladder ladder,
      ConnectionSettings database)
      throws SQLException {
    Seeder seeder = load.seeder(invocation, database, SeedProgress.SILENT);
    if (scenario.existing().isPresent()) {
      DatabaseGrower grower = new DatabaseGrower(database, scenario.existing().get(), seeder);
      return new Growers(grower, grower.from(ladder));
    }
    DatasetSpec spec = Specs.read(scenario.dataset());
    return new Growers(
        new SeederGrower(spec, Schemas.readOrMigrate(database, spec), seeder), ladder);
  }
}
