package dev.highwater.volume.fit;

import dev.highwater.volume.fit.PlanShape.AccessPath;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Says in words what changed between the plans of one report at two rungs.
public final class PlanChange {

  private PlanChange() {}

  /// Changes of all statements captured at both, each said once; empty where every shape stayed.
  public static List<String> between(List<PlanCapture> before, List<PlanCapture> after) {
    Map<Integer, PlanCapture> old = new HashMap<>();
    before.forEach(plan -> old.put(plan.statement(), plan));
    Set<String> words = new LinkedHashSet<>();
    for (PlanCapture plan : after) {
      PlanCapture was = old.get(plan.statement());
      if (was != null) {
        words.addAll(between(was, plan));
      }
    }
    return List.copyOf(words);
  }

  private static List<String> between(PlanCapture before, PlanCapture after) {
    PlanShape old = PlanShape.of(before);
    PlanShape now = PlanShape.of(after);
    List<String> words = new ArrayList<>();
    spills(old, now, words);
    if (before.fingerprint().equals(after.fingerprint())) {
      return words;
    }
    scans(old, now, words);
    joins(old, now, words);
    if (old.parallel() != now.parallel()) {
      words.add(now.parallel() ? "parallel workers appeared" : "parallel workers vanished");
    }
    if (words.isEmpty()) {
      words.add("plan shape changed: " + firstDifference(before.shape(), after.shape()));
    }
    return words;
  }

  private static void scans(PlanShape old, PlanShape now, List<String> words) {
    Map<String, AccessPath> paths = now.byRelation();
    old.byRelation()
        .forEach(
            (relation, was) -> {
              AccessPath is = paths.get(relation);
              if (is == null || is.words().equals(was.words())) {
                return;
              }
              boolean swapped =
                  is.index() != null
                      && was.index() != null
                      && !Objects.equals(is.index(), was.index());
              words.add(
                  swapped
                      ? "index of %s swapped: %s → %s".formatted(relation, was.index(), is.index())
                      : "scan of %s changed: %s → %s".formatted(relation, was.words(), is.words()));
            });
  }

  private static void joins(PlanShape old, PlanShape now, List<String> words) {
    if (old.joins().equals(now.joins())) {
      List<String> was = old.accessPaths().stream().map(AccessPath::relation).toList();
      List<String> is = now.accessPaths().stream().map(AccessPath::relation).toList();
      if (!was.equals(is) && Set.copyOf(was).equals(Set.copyOf(is))) {
        words.add("join order changed");
      }
      return;
    }
    List<String> lost = minus(old.joins(), now.joins());
    List<String> gained = minus(now.joins(), old.joins());
    if (lost.isEmpty() && gained.isEmpty()) {
      words.add("join order changed");
    } else if (lost.isEmpty() || gained.isEmpty()) {
      words.add(
          gained.isEmpty()
              ? "join gone: " + String.join(", ", lost)
              : "join added: " + String.join(", ", gained));
    } else {
      words.add(
          "join algorithm changed: %s → %s"
              .formatted(String.join(", ", lost), String.join(", ", gained)));
    }
  }

  private static void spills(PlanShape old, PlanShape now, List<String> words) {
    if (old.spills().isEmpty() && !now.spills().isEmpty()) {
      long blocks = now.spills().stream().mapToLong(Node::spilledBlocks).sum();
      words.add(
          String.format(
              Locale.ROOT,
              "spill appeared: %s writes and reads %,d temporary blocks",
              now.spills().getLast().label(),
              blocks));
    } else if (!old.spills().isEmpty() && now.spills().isEmpty()) {
      words.add("spill vanished");
    }
  }

  private static List<String> minus(List<String> all, List<String> gone) {
    List<String> rest = new ArrayList<>(all);
    gone.forEach(rest::remove);
    return List.copyOf(new LinkedHashSet<>(rest));
  }

  private static String firstDifference(List<String> old, List<String> now) {
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      if (!old.get(i).equals(now.get(i))) {
        return "%s → %s".formatted(old.get(i).strip(), now.get(i).strip());
      }
    }
    return "%d nodes → %d nodes".formatted(old.size(), now.size());
  }
}
