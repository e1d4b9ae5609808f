package dev.highwater.volume.compare;

import dev.highwater.volume.result.RungResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers what regressed by subject, and says what is behind it.
final class Causes {

  /// Metrics by how much they say, most first.
  private static final List<String> ORDER =
      List.of(
          "lock wait",
          "failure",
          "result",
          "statements",
          "errors",
          "temp blocks",
          "rows processed",
          "buffers",
          "time");

  private final List<Condition> conditions;
  private final Map<Long, RungResult> before = new LinkedHashMap<>();
  private final Map<Long, RungResult> after = new LinkedHashMap<>();
  private final Map<String, ReportPair> pairs = new LinkedHashMap<>();

  Causes(
      List<Condition> conditions,
      List<RungResult> before,
      List<RungResult> after,
      List<ReportPair> pairs) {
    this.conditions = conditions;
    before.forEach(r -> this.before.put(r.target(), r));
    after.forEach(r -> this.after.put(r.target(), r));
    pairs.forEach(p -> this.pairs.put(p.subject() + '@' + p.rung(), p));
  }

  List<Finding> findings(List<Difference> differences) {
    Map<String, List<Difference>> bySubject = new LinkedHashMap<>();
    for (Difference difference : differences) {
      bySubject.computeIfAbsent(difference.subject(), s -> new ArrayList<>()).add(difference);
    }
    return bySubject.values().stream()
        .filter(all -> all.stream().anyMatch(Causes::regression))
        .map(this::finding)
        .sorted(Comparator.comparingInt(f -> gravity(f.differences())))
        .toList();
  }

  private Finding finding(List<Difference> all) {
    List<Difference> worse = all.stream().filter(Causes::regression).toList();
    long rung = worse.stream().mapToLong(Difference::rung).min().orElse(0);
    List<Difference> there = worse.stream().filter(d -> d.rung() == rung).toList();
    String statement =
        there.stream()
            .sorted(Comparator.comparingInt(Causes::order))
            .map(Difference::statement)
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElse("");
    Difference first = worse.getFirst();
    return new Finding(
        first.subject(), first.module(), rung, statement, cause(first, rung, statement, all), all);
  }

  private String cause(Difference of, long rung, String statement, List<Difference> all) {
    List<Difference> worse =
        all.stream()
            .filter(Causes::regression)
            .sorted(Comparator.comparingInt(Causes::order))
            .toList();
    Difference gravest = worse.getFirst();
    if (List.of("lock wait", "failure", "result").contains(gravest.metric())) {
      return gravest.words();
    }
    List<String> words = new ArrayList<>();
    if (gravest.metric().equals("statements")) {
      words.add(gravest.words() + ": a statement for each row");
    }
    ReportPair pair = pairs.get(of.subject() + '@' + rung);
    if (pair != null) {
      words.addAll(suspects(pair, statement, rung));
      List<String> flips = pair.flips().getOrDefault(statement, List.of());
      words.addAll(flips);
      boolean timeAlone = worse.stream().allMatch(d -> d.metric().equals("time"));
      if (words.isEmpty() && timeAlone) {
        words.add(
            "plan and counters are the same: look at functions, types and operators that it calls,"
                + " and at the server");
      }
    }
    return words.isEmpty() ? gravest.words() : String.join("; ", words);
  }

  private List<String> suspects(ReportPair pair, String statement, long rung) {
    RungResult was = before.get(rung);
    RungResult is = after.get(rung);
    if (was == null || is == null) {
      return List.of();
    }
    return pair.plans().stream()
        .filter(p -> p.statement().equals(statement))
        .findFirst()
        .map(
            p ->
                new Suspects(p, conditions, was.storage().relations(), is.storage().relations())
                    .words())
        .orElse(List.of());
  }

  private static boolean regression(Difference difference) {
    return difference.weight() == Weight.REGRESSION;
  }

  private static int order(Difference difference) {
    int at = ORDER.indexOf(difference.metric());
    return at < 0 ? ORDER.size() : at;
  }

  private static int gravity(List<Difference> differences) {
    return differences.stream()
        .filter(Causes::regression)
        .mapToInt(Causes::order)
        .min()
        .orElse(ORDER.size());
  }
}
