package dev.highwater.volume.init;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.init.Drafter.LeftOut;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.sql.SqlProblem;
import dev.highwater.volume.sql.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a scenario from what a live database was asked.
public final class ScenarioInit {

  /// Calls a second below which a load makes no sense.
  private static final double LEAST_RATE = 1;

  private static final double MOST_RATE = 200;
  private static final double UNKNOWN_RATE = 20;

  private final Connection connection;
  private final int top;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<ScenarioText.Entry> reports = new ArrayList<>();
  private final List<ScenarioText.Entry> mix = new ArrayList<>();
  private final List<Omission> leftOut = new ArrayList<>();

  private ScenarioInit(Connection connection, int top) {
    this.connection = connection;
    this.top = top;
  }

  /// A statement that is not in the scenario.
  ///
  /// @param why in words
  public record Omission(LiveStatement statement, String why) {}

  /// What was written.
  ///
  /// @param reports names of the reports, dearest first
  /// @param mix names of the load's operations
  public record Outcome(
      Path folder, List<String> reports, List<String> mix, List<Omission> leftOut) {

    public Outcome {
      reports = List.copyOf(reports);
      mix = List.copyOf(mix);
      leftOut = List.copyOf(leftOut);
    }
  }

  /// Writes `scenario.yaml` and its SQL into a folder that is empty or not there.
  ///
  /// @param top so many of the dearest statements become reports, and of the most frequent ones the
  ///   mix
  /// @param name of the scenario
  /// @throws Failure when there are no statistics, or none of their statements can be run again
  public static Outcome write(Connection connection, Path folder, String name, int top)
      throws SQLException, IOException {
    if (Files.isDirectory(folder)) {
      try (var inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw Failure.of("The folder is not empty")
              .where(folder.toString())
              .why("files of another scenario would mix with the new ones")
              .remedy("Name another folder with --out");
        }
      }
    }
    boolean committing = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      return new ScenarioInit(connection, top).written(folder, name);
    } finally {
      connection.rollback();
      connection.setAutoCommit(committing);
    }
  }

  private Outcome written(Path folder, String name) throws SQLException, IOException {
    LiveStatements live = LiveStatements.read(connection);
    List<Draft> drafts = drafts(live);
    for (Draft draft : drafts) {
      if (draft.reads() && reports.size() < top) {
        report(draft);
      }
    }
    drafts.stream()
        .sorted((a, b) -> Long.compare(b.live().calls(), a.live().calls()))
        .limit(top)
        .forEach(this::operation);
    if (reports.isEmpty() && mix.isEmpty()) {
      throw Failure.of("No statement could be taken into a scenario")
          .where("pg_stat_statements")
          .why(
              leftOut.isEmpty()
                  ? "it knows no statement of this database"
                  : leftOut.getFirst().why()
                      + ": "
                      + ScenarioText.oneLine(leftOut.getFirst().statement().text()))
          .remedy("Let the application work against this database, then try again");
    }
    double calls = drafts.stream().mapToDouble(draft -> (double) draft.live().calls()).sum();
    double rate =
        live.since() < 60 ? UNKNOWN_RATE : Math.clamp(calls / live.since(), LEAST_RATE, MOST_RATE);
    files.put(
        "scenario.yaml",
        new ScenarioText(name, Largest.table(connection), live.since(), rate, reports, mix, leftOut)
            .yaml());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    return new Outcome(
        folder,
        reports.stream().map(ScenarioText.Entry::name).toList(),
        mix.stream().map(ScenarioText.Entry::name).toList(),
        leftOut);
  }

  /// The statements that can be run again; of the others the reason is kept.
  private List<Draft> drafts(LiveStatements live) throws SQLException {
    List<Draft> drafts = new ArrayList<>();
    Drafter drafter = new Drafter(connection);
    for (LiveStatement each : live.statements()) {
      try {
        Draft draft = drafter.draft(each);
        parses(draft);
        understood(ParameterSql.report(draft));
        if (!draft.types().isEmpty()) {
          understood(ParameterSql.mix(draft));
        }
        drafts.add(draft);
      } catch (LeftOut why) {
        leftOut.add(new Omission(each, String.valueOf(why.getMessage())));
      }
    }
    return drafts;
  }

  /// Whether the file will be read as it is meant.
  private static void parses(Draft draft) throws LeftOut {
    List<SqlProblem> problems = new ArrayList<>();
    Optional<SqlScript> script = SqlParser.parse("statement.sql", draft.sql(), problems);
    if (script.isEmpty()
        || script.get().statements().size() != 1
        || script.get().parameters().size() != draft.types().size()) {
      throw new LeftOut("its text cannot be told from that of named parameters");
    }
  }

  private void understood(String query) throws SQLException, LeftOut {
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement prepared = connection.prepareStatement(query)) {
      prepared.getMetaData();
    } catch (SQLException refused) {
      connection.rollback(before);
      throw new LeftOut(
          "no query draws its parameters: "
              + String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given"));
    }
  }

  private void report(Draft draft) {
    String name = "q%02d".formatted(reports.size() + 1);
    String file = "reports/" + name + ".sql";
    files.put(file, about(draft) + draft.sql() + ";\n");
    String parameters = "";
    if (!draft.types().isEmpty()) {
      parameters = "parameters/" + name + ".sql";
      files.put(parameters, ParameterSql.report(draft));
    }
    reports.add(new ScenarioText.Entry(name, file, parameters, draft));
  }

  private void operation(Draft draft) {
    String name = "s%02d".formatted(mix.size() + 1);
    String file = "load/" + name + ".sql";
    files.put(file, about(draft) + draft.sql() + ";\n");
    String parameters = "";
    if (!draft.types().isEmpty()) {
      parameters = "parameters/draw-" + name + ".sql";
      files.put(parameters, ParameterSql.mix(draft));
    }
    mix.add(new ScenarioText.Entry(name, file, parameters, draft));
  }

  private static String about(Draft draft) {
    return "-- queryid %d: %,d calls, %,.2f ms a call, %,.1f rows a call\n"
        .formatted(
            draft.live().queryId(),
            draft.live().calls(),
            draft.live().meanMillis(),
            (double) draft.live().rows() / Math.max(1, draft.live().calls()));
  }
}
