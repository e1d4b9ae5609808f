package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.objective.Objective;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The scenario that another stands on. What the other does not say is as here; its workloads,
/// objectives and owners come beside those that are here.
///
/// @param source where its files are, among which the other's are looked for too
/// @param owners who answers for which module
record BaseScenario(ScenarioSource source, Scenario scenario, Map<String, String> owners) {

  /// Imports of both.
  List<CsvImport> imports(List<CsvImport> own) {
    return beside(scenario.imports(), own);
  }

  /// Reports of both, measured as the other says where it says so.
  ReportSuite reports(ReportSuite own, YamlNode reports) {
    ReportSuite base = scenario.reports();
    boolean bounds = says(reports, "minimumExecutions") || says(reports, "maximumExecutions");
    return new ReportSuite(
        beside(base.queries(), own.queries()),
        says(reports, "budget") ? own.budget() : base.budget(),
        says(reports, "timeout") ? own.timeout() : base.timeout(),
        bounds ? own.minimumExecutions() : base.minimumExecutions(),
        bounds ? own.maximumExecutions() : base.maximumExecutions());
  }

  /// Load profiles of both.
  List<LoadProfile> loads(List<LoadProfile> own) {
    return beside(scenario.loads(), own);
  }

  /// Objectives of both.
  List<Objective> objectives(List<Objective> own) {
    return beside(scenario.objectives(), own);
  }

  /// Commands of both.
  List<CommandStep> commands(List<CommandStep> own) {
    return beside(scenario.commands(), own);
  }

  private static boolean says(YamlNode node, String key) {
    return ScenarioFile.child(node, key) != null;
  }

  private static <T> List<T> beside(List<T> base, List<T> own) {
    return Stream.concat(base.stream(), own.stream()).toList();
  }
}
