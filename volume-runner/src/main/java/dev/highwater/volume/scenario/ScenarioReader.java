package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlException;
import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.dataset.yaml.YamlReader;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.scenario.Scenario.ProjectedMaximum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads `scenario.yaml` and the SQL files it names.
public final class ScenarioReader {

  static final Set<String> KEYS =
      Set.of(
          "scenario",
          "title",
          "base",
          "dataset",
          "database",
          "ladder",
          "projectedMaximum",
          "owners",
          "imports",
          "reports",
          "loads",
          "commands",
          "objectives");

  private final ScenarioFile file;
  private final ScenarioSource source;
  private final List<ScenarioSource> above;

  private ScenarioReader(ScenarioSource source, List<ScenarioSource> above) {
    this.source = source;
    this.above = above;
    this.file = new ScenarioFile(source.shown(ScenarioSource.FILE));
  }

  /// Reads a scenario, with that of its `base` where it has one.
  ///
  /// @throws Failure with every mistake found, each with its file and line
  public static Scenario read(ScenarioSource source) throws IOException {
    return new ScenarioReader(source, List.of()).whole().scenario();
  }

  private BaseScenario whole() throws IOException {
    YamlNode root = root();
    file.entries(root, "a scenario", KEYS);
    Optional<BaseScenario> base = base(root);
    Map<String, String> owners = base.map(BaseScenario::owners).orElse(Map.of());
    ObjectiveReader objectives = new ObjectiveReader(file, root, owners);
    SqlFiles files =
        new SqlFiles(base.map(each -> source.over(each.source())).orElse(source), file);
    Scenario own = own(root, base, files, objectives);
    YamlNode reports = ScenarioFile.child(root, "reports");
    Scenario scenario =
        base.map(each -> each.with(own, reports == null ? root : reports)).orElse(own);
    duplicates(scenario);
    if (!file.problems().isEmpty()) {
      throw refused(String.join("\n", file.problems()));
    }
    return new BaseScenario(source, scenario, objectives.owners());
  }

  private Optional<BaseScenario> base(YamlNode root) throws IOException {
    String given = file.text(root, "base", "");
    if (given.isBlank()) {
      return Optional.empty();
    }
    ScenarioSource named = source.base(given);
    if (named.equals(source) || above.contains(named)) {
      throw refused(
          "%s:%d: the base '%s' stands on this scenario"
              .formatted(
                  source.shown(ScenarioSource.FILE), ScenarioFile.line(root, "base"), given));
    }
    List<ScenarioSource> here = new ArrayList<>(above);
    here.add(source);
    return Optional.of(new ScenarioReader(named, here).whole());
  }

  /// What the file itself says; what it leaves to its base is the base's.
  private Scenario own(
      YamlNode root, Optional<BaseScenario> base, SqlFiles files, ObjectiveReader objectives) {
    WorkloadReader workloads = new WorkloadReader(file, files, objectives);
    LoadReader load = new LoadReader(file, files, objectives);
    String name = file.required(root, "scenario", "the scenario");
    Optional<Scenario> below = base.map(BaseScenario::scenario);
    boolean others =
        below.isPresent()
            && ScenarioFile.child(root, "dataset") == null
            && ScenarioFile.child(root, "database") == null;
    Optional<ExistingData> existing = others ? below.flatMap(Scenario::existing) : existing(root);
    String dataset = others ? below.map(Scenario::dataset).orElse("") : dataset(root, existing);
    Map<String, Long> steps =
        existing.isPresent() ? Map.of(ExistingData.AS_IT_IS, 1L) : steps(root, dataset);
    Ladder ladder =
        below
            .filter(each -> ScenarioFile.child(root, "ladder") == null)
            .map(Scenario::ladder)
            .orElseGet(() -> ladder(root, steps));
    ProjectedMaximum maximum =
        below
            .filter(each -> ScenarioFile.child(root, "projectedMaximum") == null)
            .map(Scenario::projectedMaximum)
            .orElseGet(() -> maximum(root, steps));
    List<CsvImport> imports =
        file.each(root, "imports", new ImportReader(file, files, objectives)::read);
    ReportSuite reports = workloads.reports(ScenarioFile.child(root, "reports"), root);
    List<LoadProfile> loads =
        file.each(root, "loads", load::load).stream().flatMap(Optional::stream).toList();
    List<CommandStep> commands =
        file.each(root, "commands", new CommandReader(file, source, objectives)::command).stream()
            .flatMap(Optional::stream)
            .toList();
    objectives.under(root, "objectives");
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
        objectives.found(),
        commands);
  }

  private String dataset(YamlNode root, Optional<ExistingData> existing) {
    if (existing.isEmpty()) {
      return file.required(root, "dataset", "the scenario");
    }
    String dataset = file.text(root, "dataset", "");
    if (!dataset.isEmpty()) {
      file.problem(
          ScenarioFile.line(root, "dataset"),
          "a scenario has a 'dataset' that is seeded or a 'database' that is there, not both");
    }
    return dataset;
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

  private void duplicates(Scenario scenario) {
    duplicates("imports", scenario.imports(), CsvImport::name);
    duplicates("reports", scenario.reports().queries(), ReportQuery::name);
    duplicates("loads", scenario.loads(), LoadProfile::name);
    duplicates("commands", scenario.commands(), CommandStep::name);
    duplicates("objectives", scenario.objectives(), Objective::name);
  }

  private <T> void duplicates(String kind, List<T> parts, Function<T, String> name) {
    Set<String> names = new HashSet<>();
    parts.stream()
        .map(name)
        .filter(each -> !each.isBlank() && !names.add(each))
        .forEach(each -> file.problem(1, "two %s are called '%s'".formatted(kind, each)));
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
