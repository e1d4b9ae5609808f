package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The scenario that another stands on. What the other does not say is as here; its workloads,
/// objectives and owners come beside those that are here.
///
/// @param source where its files are, among which the other's are looked for too
/// @param owners who answers for which module
record BaseScenario(ScenarioSource source, Scenario scenario, Map<String, String> owners) {

  /// Both together.
  ///
  /// @param own what the other says itself, with this one's rows and sizes where it names none
  /// @param reports its `reports`, or what it has in their place
  Scenario with(Scenario own, YamlNode reports) {
    return new Scenario(
        own.name(),
        own.title(),
        own.dataset(),
        own.existing(),
        own.ladder(),
        own.projectedMaximum(),
        both(scenario.imports(), own.imports()),
        reports(own.reports(), reports),
        both(scenario.loads(), own.loads()),
        both(scenario.objectives(), own.objectives()),
        both(scenario.commands(), own.commands()));
  }

  /// Measured as the other says where it says so.
  private ReportSuite reports(ReportSuite own, YamlNode node) {
    ReportSuite base = scenario.reports();
    boolean bounds = says(node, "minimumExecutions") || says(node, "maximumExecutions");
    return new ReportSuite(
        both(base.queries(), own.queries()),
        says(node, "budget") ? own.budget() : base.budget(),
        says(node, "timeout") ? own.timeout() : base.timeout(),
        bounds ? own.minimumExecutions() : base.minimumExecutions(),
        bounds ? own.maximumExecutions() : base.maximumExecutions());
  }

  private static boolean says(YamlNode node, String key) {
    return ScenarioFile.child(node, key) != null;
  }

  private static <T> List<T> both(List<T> base, List<T> own) {
    return Stream.concat(base.stream(), own.stream()).toList();
  }
}
