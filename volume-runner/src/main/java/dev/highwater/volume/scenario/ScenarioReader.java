package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlException;
import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.dataset.yaml.YamlReader;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.scenario.Scenario.ProjectedMaximum;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `scenario.yaml` and the SQL files it names.
public final class ScenarioReader {

  private static final Set<String> KEYS =
      Set.of(
          "scenario",
          "title",
          "dataset",
          "database",
          "ladder",
          "projectedMaximum",
          "owners",
          "imports",
          "reports",
          "loads",
          "objectives");

  private final ScenarioFile file;
  private final ScenarioSource source;

  private ScenarioReader(ScenarioSource source) {
    this.source = source;
    this.file = new ScenarioFile(source.shown(ScenarioSource.FILE));
  }

  /// Reads a scenario.
  ///
  /// @throws Failure with every mistake found, each with its file and line
  public static Scenario read(ScenarioSource source) throws IOException {
    return new ScenarioReader(source).scenario();
  }

  private Scenario scenario() throws IOException {
    YamlNode root = root();
    file.entries(root, "a scenario", KEYS);
    ObjectiveReader objectives = new ObjectiveReader(file, root);
    SqlFiles files = new SqlFiles(source, file);
    WorkloadReader workloads = new WorkloadReader(file, files, objectives);
    LoadReader load = new LoadReader(file, files, objectives);
    String name = file.required(root, "scenario", "the scenario");
    Optional<ExistingData> existing = existing(root);
    String dataset =
        existing.isPresent()
            ? file.text(root, "dataset", "")
            : file.required(root, "dataset", "the scenario");
    if (existing.isPresent() && !dataset.isEmpty()) {
      file.problem(
          ScenarioFile.line(root, "dataset"),
          "a scenario has a 'dataset' that is seeded or a 'database' that is there, not both");
    }
    Map<String, Long> steps =
        existing.isPresent() ? Map.of(ExistingData.AS_IT_IS, 1L) : steps(root, dataset);
    Ladder ladder = ladder(root, steps);
    ProjectedMaximum maximum = maximum(root, steps);
    List<CsvImport> imports =
        file.each(root, "imports", new ImportReader(file, files, objectives)::read);
    ReportSuite reports = workloads.reports(ScenarioFile.child(root, "reports"), root);
    List<LoadProfile> loads =
        file.each(root, "loads", load::load).stream().flatMap(Optional::stream).toList();
    objectives.under(root, "objectives");
    duplicates(objectives.found());
    if (!file.problems().isEmpty()) {
      throw refused(String.join("\n", file.problems()));
    }
    return new Scenario(
        name,
        file.text(root, "title", name),
        dataset,
        existing,
        ladder,
        maximum,
        imports,
        reports,
        loads.stream().map(load::withObjectives).toList(),
        objectives.found());
  }

  private YamlNode root() throws IOException {
    Optional<String> text = source.text(ScenarioSource.FILE);
    if (text.isEmpty()) {
      throw refused(source.shown(ScenarioSource.FILE) + ": there is no such file");
    }
    try {
      return YamlReader.read(text.get());
    } catch (YamlException e) {
      throw refused(
          "%s:%d: this is no YAML: %s"
              .formatted(source.shown(ScenarioSource.FILE), e.line(), e.getMessage()));
    }
  }

  private Optional<ExistingData> existing(YamlNode root) {
    YamlNode node = ScenarioFile.child(root, "database");
    if (node == null) {
      return Optional.empty();
    }
    file.entries(node, "'database'", Set.of("scaleUnit", "grow"));
    return Optional.of(
        new ExistingData(file.required(node, "scaleUnit", "'database'"), file.texts(node, "grow")));
  }

  /// The dataset is read only where sizes are written by name.
  private Map<String, Long> steps(YamlNode root, String dataset) {
    YamlNode maximum = ScenarioFile.child(root, "projectedMaximum");
    String sizes =
        file.text(root, "ladder", "") + (maximum == null ? "" : file.text(maximum, "rows", ""));
    return Ladder.isNumeric(sizes) ? Map.of() : DatasetSteps.of(dataset);
  }

  private Ladder ladder(YamlNode root, Map<String, Long> steps) {
    String text = file.required(root, "ladder", "the scenario");
    try {
      return Ladder.parse(text.isBlank() ? "1" : text, steps);
    } catch (Failure unclimbable) {
      file.problem(ScenarioFile.line(root, "ladder"), unclimbable.what() + ": " + why(unclimbable));
      return new Ladder(List.of(1L));
    }
  }

  private ProjectedMaximum maximum(YamlNode root, Map<String, Long> steps) {
    YamlNode node = ScenarioFile.child(root, "projectedMaximum");
    if (node == null) {
      file.problem(root.line(), "the scenario needs 'projectedMaximum'");
      return new ProjectedMaximum(1, "");
    }
    file.entries(node, "'projectedMaximum'", Set.of("rows", "source"));
    String text = file.required(node, "rows", "'projectedMaximum'");
    try {
      return new ProjectedMaximum(
          Ladder.size(text.isBlank() ? "1" : text, steps),
          file.required(node, "source", "'projectedMaximum'"));
    } catch (Failure noNumber) {
      file.problem(ScenarioFile.line(node, "rows"), why(noNumber));
      return new ProjectedMaximum(1, "");
    }
  }

  private void duplicates(List<Objective> objectives) {
    Set<String> names = new HashSet<>();
    for (Objective objective : objectives) {
      if (!names.add(objective.name())) {
        file.problem(1, "two objectives are called '" + objective.name() + "'");
      }
    }
  }

  private static String why(Failure failure) {
    return failure.why().orElse(failure.what());
  }

  private static Failure refused(String why) {
    return Failure.of("The scenario cannot be used")
        .why(why)
        .remedy("Correct these lines and run it again");
  }
}
