package dev.highwater.volume.scenario;

import dev.highwater.volume.objective.Objective;
import java.util.List;
import java.util.Optional;

/// What a run does at each rung and what is promised of it.
///
/// @param dataset name of the dataset it was written for; empty where rows are there already
/// @param existing the rows that are there already, where there is no dataset
/// @param ladder climbed unless another is asked for
/// @param projectedMaximum the size forecasts reach to
public record Scenario(
    String name,
    String title,
    String dataset,
    Optional<ExistingData> existing,
    Ladder ladder,
    ProjectedMaximum projectedMaximum,
    List<CsvImport> imports,
    ReportSuite reports,
    List<LoadProfile> loads,
    List<Objective> objectives) {

  public Scenario {
    imports = List.copyOf(imports);
    loads = List.copyOf(loads);
    objectives = List.copyOf(objectives);
  }

  /// A scenario of a dataset.
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
        Optional.empty(),
        ladder,
        projectedMaximum,
        imports,
        reports,
        loads,
        objectives);
  }

  /// The largest size anybody expects.
  ///
  /// @param source who expects it
  public record ProjectedMaximum(long rows, String source) {}
}
