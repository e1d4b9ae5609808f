package dev.highwater.volume.scenario;

import dev.highwater.volume.objective.Objective;
import java.util.List;

/// What a run does at each rung and what is promised of it.
///
/// @param dataset name of the dataset it was written for
/// @param ladder climbed unless another is asked for
/// @param projectedMaximum the size forecasts reach to
public record Scenario(
    String name,
    String title,
    String dataset,
    Ladder ladder,
    ProjectedMaximum projectedMaximum,
    List<CsvImport> imports,
    ReportSuite reports,
    List<LoadProfile> loads,
    List<Objective> objectives,
    List<CommandStep> commands) {

  public Scenario {
    imports = List.copyOf(imports);
    loads = List.copyOf(loads);
    objectives = List.copyOf(objectives);
    commands = List.copyOf(commands);
  }

  /// A scenario that runs no other program.
  public Scenario(
      String name,
      String title,
      String dataset,
      Ladder ladder,
      ProjectedMaximum projectedMaximum,
      List<CsvImport> imports,
      ReportSuite reports,
      List<LoadProfile> loads,
      List<Objective> objectives) {
    this(
        name,
        title,
        dataset,
        ladder,
        projectedMaximum,
        imports,
        reports,
        loads,
        objectives,
        List.of());
  }

  /// The largest size anybody expects.
  ///
  /// @param source who expects it
  public record ProjectedMaximum(long rows, String source) {}
}
