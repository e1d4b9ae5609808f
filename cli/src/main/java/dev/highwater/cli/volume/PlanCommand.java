package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.dataset.Specs;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.rebuild.WholeCatalog;
import dev.highwater.volume.outlook.Foresight;
import dev.highwater.volume.outlook.RunOutlook;
import dev.highwater.volume.outlook.ScenarioCheck;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.Scenario;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "plan",
    header = "Show what a run would do, how long about, and how much disk it takes",
    description = {
      "The rungs, the workloads at each of them, and what is promised of each. All mistakes of the"
          + " scenario are told at once.",
      "With --db the server reads every statement without running it, and tells unknown tables,"
          + " columns and parameters; the disk is predicted from that schema. Nothing is changed."
    })
final class PlanCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final ScenarioOptions options = new ScenarioOptions();

  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "Where earlier runs are, whose times are taken (default: reports/performance).")
  private Path reports = Path.of("reports", "performance");

  PlanCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    Scenario scenario = options.scenario(invocation);
    Ladder ladder = options.ladder(scenario);
    Optional<LongToDoubleFunction> bytes = Optional.empty();
    if (target.named()) {
      try (Target opened = target.open(invocation);
          Connection connection =
              opened.settings().withApplicationName("highwater/plan").connect()) {
        Catalog catalog = WholeCatalog.read(connection);
        if (!catalog.tables().isEmpty()) {
          check(connection, scenario, opened.settings().url());
          bytes = Optional.of(bytes(connection, scenario, catalog));
        }
      }
    }
    RunOutlook outlook =
        new Foresight(
                scenario,
                RunFolders.newestOf(
                    invocation.console().directory().resolve(reports), scenario.title()),
                bytes)
            .of(ladder);
    invocation.answer(
        new Document(ladder.rungs(), outlook, scenario),
        () -> PlanText.of(scenario, ladder, outlook));
    return ExitCode.DONE;
  }

  private record Document(List<Long> ladder, RunOutlook outlook, Scenario scenario) {}

  private static void check(Connection connection, Scenario scenario, String url)
      throws SQLException {
    List<String> mistakes = ScenarioCheck.of(connection, scenario);
    if (!mistakes.isEmpty()) {
      throw Failure.of("The scenario does not fit this database")
          .where(url)
          .why(String.join("\n", mistakes))
          .remedy("Correct these statements, or name the database they are for");
    }
  }

  /// COPY bytes at a size: those of the planned dataset, or a share of the database that is there.
  private static LongToDoubleFunction bytes(
      Connection connection, Scenario scenario, Catalog catalog) throws SQLException {
    if (scenario.existing().isEmpty()) {
      DatasetSpec spec = Specs.read(scenario.dataset());
      SeedPlanner planner = new SeedPlanner(spec, catalog, Pools.standard(spec.seed()));
      return rows -> (double) planner.plan(rows).plan().bytes();
    }
    QualifiedName unit = QualifiedName.parse(scenario.existing().get().scaleUnit());
    if (catalog.tables().stream().noneMatch(table -> table.name().equals(unit))) {
      throw Failure.of("The database has no table that the ladder could count")
          .where(unit.toString())
          .why("'scaleUnit' names it, and there is no such table")
          .remedy("Name a table of this database in the scenario's 'database'");
    }
    long database = number(connection, "SELECT pg_database_size(current_database())");
    long rows = Math.max(1, number(connection, "SELECT count(*) FROM " + unit.quoted()));
    return target -> database / 3.0 * Math.max(1, (double) target / rows);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
