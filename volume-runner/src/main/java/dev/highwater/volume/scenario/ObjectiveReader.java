package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.ImportResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads objectives, those of a workload beside it and those of the whole scenario.
final class ObjectiveReader {

  static final Set<String> KEYS =
      Set.of("name", "subject", "module", "metric", "at", "atMost", "atLeast", "source");
  private static final Pattern LIMIT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(\\S+)");
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("p50", "ms"),
          Map.entry("p95", "ms"),
          Map.entry("p99", "ms"),
          Map.entry("mean", "ms"),
          Map.entry("buffers", "blocks"),
          Map.entry("temp blocks", "blocks"),
          Map.entry("rows processed", "rows"),
          Map.entry("error rate", "%"),
          Map.entry("achieved rate", "/s"),
          Map.entry("seconds", "s"),
          Map.entry("lines per second", "lines/s"),
          Map.entry("wal per line", "bytes"),
          Map.entry("bytes", "bytes"),
          Map.entry("blocks per call", "blocks"),
          Map.entry("capacity", "/s"));

  private final ScenarioFile file;
  private final Map<String, String> owners = new LinkedHashMap<>();
  private final List<Objective> found = new ArrayList<>();

  /// @param known owners of modules, beside and below those that the file names
  ObjectiveReader(ScenarioFile file, YamlNode root, Map<String, String> known) {
    this.file = file;
    owners.putAll(known);
    YamlNode node = ScenarioFile.child(root, "owners");
    if (node != null) {
      file.entries(node, "'owners'", Set.of())
          .keySet()
          .forEach(module -> owners.put(module, file.required(node, module, "'owners'")));
    }
  }

  List<Objective> found() {
    return found;
  }

  /// Modules and who answers for them.
  Map<String, String> owners() {
    return owners;
  }

  /// The module a workload names; it must have an owner.
  String module(YamlNode node, String where) {
    String module = file.required(node, "module", where);
    if (!module.isBlank() && !owners.containsKey(module)) {
      file.problem(
          ScenarioFile.line(node, "module"),
          "module '%s' has no owner; 'owners' knows %s".formatted(module, owners.keySet()));
    }
    return module;
  }

  /// The objectives of a workload.
  ///
  /// @param selectivities the reports' selectivities; empty for what has none
  void of(
      YamlNode workload, String subject, String title, String module, List<String> selectivities) {
    file.each(
        workload,
        "objectives",
        node -> {
          List<String> at = file.texts(node, "at");
          if (selectivities.isEmpty()) {
            add(node, subject, title, module);
          } else {
            for (String selectivity : at.isEmpty() ? selectivities : at) {
              if (!selectivities.contains(selectivity)) {
                file.problem(
                    ScenarioFile.line(node, "at"),
                    "no selectivity '%s'; there are %s".formatted(selectivity, selectivities));
              }
              add(node, subject + "/" + selectivity, title + " (" + selectivity + ")", module);
            }
          }
          return node;
        });
  }

  /// A threshold of a load profile, which is an objective like others: its growth is fitted too.
  void threshold(String profile, String module, Threshold threshold) {
    double scale = threshold.unit().isEmpty() ? 100 : 1;
    found.add(
        new Objective(
            profile + ": " + threshold,
            module,
            owners.getOrDefault(module, ""),
            "load/" + profile + threshold.operation().map(o -> "/" + o).orElse(""),
            threshold.metric().word() + " " + threshold.asked(),
            threshold.unit().isEmpty() ? "%" : threshold.unit(),
            threshold.limit() * scale,
            threshold.direction(),
            "threshold"));
  }

  /// The objectives of an import: of its first path, or of those they name with `at`.
  void ofImport(
      YamlNode workload, String name, String title, String module, List<ImportPath> paths) {
    file.each(
        workload,
        "objectives",
        node -> {
          List<String> at = file.texts(node, "at");
          for (String path : at.isEmpty() ? List.of(paths.getFirst().word()) : at) {
            if (paths.stream().noneMatch(each -> each.word().equals(path))) {
              file.problem(
                  ScenarioFile.line(node, "at"),
                  "no path '%s'; this import takes %s"
                      .formatted(path, paths.stream().map(ImportPath::word).toList()));
            }
            String shown = at.isEmpty() ? title : title + " (" + path + ")";
            add(node, ImportResult.subject(name, path), shown, module);
          }
          return node;
        });
  }

  /// The objectives that name their subject themselves.
  void under(YamlNode root, String key) {
    file.each(
        root,
        key,
        node -> {
          String subject = file.required(node, "subject", "an objective");
          add(node, subject, subject, module(node, "an objective"));
          return node;
        });
  }

  /// The unit of a limit as it is written: other programs' figures have units of their own.
  private @Nullable String written(YamlNode node) {
    Matcher limit = LIMIT.matcher(file.text(node, "atMost", file.text(node, "atLeast", "")));
    return limit.matches() ? limit.group(2) : "unit";
  }

  private void add(YamlNode node, String subject, String title, String module) {
    file.entries(node, "an objective", KEYS);
    String metric = file.required(node, "metric", "an objective");
    String source = file.required(node, "source", "an objective");
    @Nullable String unit =
        subject.startsWith("command/") && !metric.isBlank() ? written(node) : UNITS.get(metric);
    if (unit == null) {
      file.problem(
          ScenarioFile.line(node, "metric"),
          "no metric '%s'; there are %s"
              .formatted(metric, UNITS.keySet().stream().sorted().toList()));
      return;
    }
    String most = file.text(node, "atMost", "");
    String least = file.text(node, "atLeast", "");
    if (most.isBlank() == least.isBlank()) {
      file.problem(node.line(), "an objective needs either 'atMost' or 'atLeast'");
      return;
    }
    boolean upper = least.isBlank();
    Matcher limit = LIMIT.matcher(upper ? most : least);
    if (!limit.matches() || !limit.group(2).equals(unit)) {
      file.problem(
          ScenarioFile.line(node, upper ? "atMost" : "atLeast"),
          "the limit of '%s' is a number and '%s', not '%s'"
              .formatted(metric, unit, upper ? most : least));
      return;
    }
    String name = file.text(node, "name", title + ": " + metric);
    if (subject.isBlank() || metric.isBlank()) {
      return;
    }
    found.add(
        new Objective(
            name,
            module,
            owners.getOrDefault(module, ""),
            subject,
            metric,
            unit,
            Double.parseDouble(limit.group(1)),
            upper ? Direction.AT_MOST : Direction.AT_LEAST,
            source));
  }
}
