package dev.highwater.volume.compare;

import dev.highwater.volume.fit.PlanShape;
import dev.highwater.volume.fit.PlanShape.AccessPath;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import dev.highwater.volume.result.Storage.Relation;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks at one statement's plans in two runs for what made it dearer: an index that is gone, a
/// setting, statistics that no longer tell the truth, a join too many, a table that swelled.
final class Suspects {

  private static final double MISLED = 3;
  private static final double AS_MANY = 1.05;
  private static final double SWOLLEN = 1.2;
  private static final Set<String> NO_PLANNER_SETTINGS =
      Set.of("setting TimeZone", "setting DateStyle", "setting lc_messages");

  private final ReportPair.Plans plans;
  private final PlanShape was;
  private final PlanShape is;
  private final List<Condition> conditions;
  private final Map<String, Relation> before;
  private final Map<String, Relation> after;

  Suspects(
      ReportPair.Plans plans,
      List<Condition> conditions,
      List<Relation> before,
      List<Relation> after) {
    this.plans = plans;
    this.was = PlanShape.of(plans.baseline());
    this.is = PlanShape.of(plans.candidate());
    this.conditions = conditions;
    this.before = byName(before);
    this.after = byName(after);
  }

  private static Map<String, Relation> byName(List<Relation> relations) {
    return relations.stream()
        .collect(
            Collectors.toMap(
                r -> r.table().substring(r.table().lastIndexOf('.') + 1), r -> r, (a, b) -> a));
  }

  /// What is found, the surest first; empty where nothing is.
  List<String> words() {
    List<String> words = new ArrayList<>();
    droppedIndexes(words);
    otherTables(words);
    settings(words);
    statistics(words);
    swollen(words);
    return words;
  }

  private void droppedIndexes(List<String> words) {
    Map<String, AccessPath> now = is.byRelation();
    for (AccessPath path : was.byRelation().values()) {
      Relation old = before.get(path.relation());
      Relation current = after.get(path.relation());
      AccessPath other = now.get(path.relation());
      if (old == null || current == null || current.indexes() >= old.indexes()) {
        continue;
      }
      if (path.index() != null && other != null && !path.index().equals(other.index())) {
        words.add(
            "index %s of %s is gone (%d indexes, %d in the baseline)"
                .formatted(path.index(), path.relation(), current.indexes(), old.indexes()));
      }
    }
  }

  private void otherTables(List<String> words) {
    List<String> old = was.accessPaths().stream().map(AccessPath::relation).sorted().toList();
    List<String> now = is.accessPaths().stream().map(AccessPath::relation).sorted().toList();
    if (!old.equals(now)) {
      words.add(
          "the statement itself is another: it reads %s, in the baseline %s"
              .formatted(String.join(", ", now), String.join(", ", old)));
    }
  }

  private void settings(List<String> words) {
    boolean spilled = was.spills().isEmpty() && !is.spills().isEmpty();
    for (Condition condition : conditions) {
      boolean suspect =
          condition.what().startsWith("setting ")
              && !NO_PLANNER_SETTINGS.contains(condition.what())
              && (spilled || !plans.sameShape());
      if (suspect) {
        words.add(
            "%s is %s, %s in the baseline"
                .formatted(condition.what(), condition.candidate(), condition.baseline()));
      }
    }
  }

  /// The same rows, and the planner's guess became worse: then what it knows of them did.
  private void statistics(List<String> words) {
    worst(plans.candidate(), plans.baseline())
        .ifPresent(
            node ->
                words.add(
                    "statistics no longer tell the truth: %s was to give %s rows and gave %s (q-error %s)"
                        .formatted(
                            node.label(),
                            Figures.count(node.estimated()),
                            Figures.count(node.actual()),
                            Figures.plain(node.qError()))));
  }

  private static Optional<Node> worst(PlanCapture candidate, PlanCapture baseline) {
    double allowed =
        baseline.nodes().stream().filter(Suspects::scans).mapToDouble(Node::qError).max().orElse(1);
    return candidate.nodes().stream()
        .filter(Suspects::scans)
        .filter(n -> n.qError() >= MISLED * allowed)
        .max(Comparator.comparingDouble(Node::qError));
  }

  /// Joins and aggregates inherit the errors of what they read.
  private static boolean scans(Node node) {
    return node.label().contains("Scan") && node.loops() > 0;
  }

  private void swollen(List<String> words) {
    for (AccessPath path : is.byRelation().values()) {
      Relation old = before.get(path.relation());
      Relation now = after.get(path.relation());
      if (old != null
          && now != null
          && now.heapBytes() > SWOLLEN * old.heapBytes()
          && now.rows() <= AS_MANY * Math.max(1, old.rows())) {
        words.add(
            "%s takes %s for the same rows, %s in the baseline: it is bloated"
                .formatted(
                    path.relation(),
                    Figures.bytes((double) now.heapBytes()),
                    Figures.bytes((double) old.heapBytes())));
      }
    }
  }
}
