package dev.highwater.volume.compare;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.result.DatasetReference;
import dev.highwater.volume.result.Environment;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What two runs allow to be said of them.
///
/// Other rows are not comparable at all, and refused. Another server, schema or setting may be just
/// what is to be compared, so it is said and becomes a suspect. On another machine counters are
/// compared and times are not.
///
/// @param times whether times can be compared
/// @param rungs targets that both runs have
record Comparability(
    List<Condition> conditions, List<String> refused, boolean times, List<Long> rungs) {

  private static final long MEMORY_SLACK = 64L << 20;

  static Comparability of(VolumeRun baseline, VolumeRun candidate) {
    List<String> problems = new ArrayList<>();
    require(problems, "scenario", baseline.scenario(), candidate.scenario());
    DatasetReference was = baseline.dataset();
    DatasetReference is = candidate.dataset();
    require(problems, "dataset", was.name(), is.name());
    require(problems, "dataset version", was.version(), is.version());
    require(problems, "seed", Long.toString(was.seed()), Long.toString(is.seed()));
    require(problems, "scale unit", was.scaleUnit(), is.scaleUnit());
    if (was.schemaFingerprint().equals(is.schemaFingerprint())) {
      require(problems, "dataset id", was.id(), is.id());
    }
    List<Long> rungs = common(baseline, candidate);
    if (rungs.isEmpty()) {
      problems.add(
          "no rung is in both: %s and %s".formatted(targets(baseline), targets(candidate)));
    }
    if (!problems.isEmpty()) {
      throw Failure.of("The runs cannot be compared")
          .where(baseline.id() + " and " + candidate.id())
          .why(String.join("\n", problems))
          .remedy(
              "Compare runs of one scenario on the same dataset, version and seed with a rung in"
                  + " common");
    }
    return differing(baseline, candidate, rungs);
  }

  private static Comparability differing(
      VolumeRun baseline, VolumeRun candidate, List<Long> rungs) {
    List<Condition> conditions = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    note(
        conditions,
        "schema",
        baseline.dataset().schemaFingerprint(),
        candidate.dataset().schemaFingerprint(),
        "the rows are the same by name, version and seed; what the schema changed is part of what"
            + " is compared");
    Environment was = baseline.environment();
    Environment is = candidate.environment();
    note(
        conditions,
        "server",
        was.serverVersion(),
        is.serverVersion(),
        "plans and counters may differ for that alone");
    settings(conditions, was, is);
    note(
        conditions,
        "Highwater",
        was.highwaterVersion(),
        is.highwaterVersion(),
        "the runner itself may have changed");
    int before = conditions.size();
    String other = "times are not compared; counters are";
    note(conditions, "operating system", was.operatingSystem(), is.operatingSystem(), other);
    note(
        conditions,
        "processors",
        Integer.toString(was.processors()),
        Integer.toString(is.processors()),
        other);
    if (Math.abs(was.memoryBytes() - is.memoryBytes()) > MEMORY_SLACK) {
      note(
          conditions,
          "memory",
          Long.toString(was.memoryBytes()),
          Long.toString(is.memoryBytes()),
          other);
    }
    boolean sameMachine = conditions.size() == before;
    if (!sameMachine) {
      refused.add("times: the machines are not the same");
    }
    onlyOne(refused, baseline, rungs);
    onlyOne(refused, candidate, rungs);
    return new Comparability(conditions, refused, sameMachine, rungs);
  }

  private static void settings(List<Condition> conditions, Environment was, Environment is) {
    Set<String> names = new TreeSet<>(was.settings().keySet());
    names.addAll(is.settings().keySet());
    for (String name : names) {
      note(
          conditions,
          "setting " + name,
          was.settings().getOrDefault(name, "default"),
          is.settings().getOrDefault(name, "default"),
          "a suspect where plans or times changed");
    }
  }

  private static void onlyOne(List<String> refused, VolumeRun run, List<Long> rungs) {
    List<Long> alone =
        run.rungs().stream().map(RungResult::target).filter(t -> !rungs.contains(t)).toList();
    if (!alone.isEmpty()) {
      refused.add("rungs %s: only %s has them".formatted(alone, run.id()));
    }
  }

  private static void require(
      List<String> problems, String what, String baseline, String candidate) {
    if (!Objects.equals(baseline, candidate)) {
      problems.add("%s: %s and %s".formatted(what, baseline, candidate));
    }
  }

  private static void note(
      List<Condition> conditions,
      String what,
      String baseline,
      String candidate,
      String consequence) {
    if (!baseline.equals(candidate)) {
      conditions.add(new Condition(what, baseline, candidate, consequence));
    }
  }

  private static List<Long> common(VolumeRun baseline, VolumeRun candidate) {
    Set<Long> targets =
        candidate.rungs().stream().map(RungResult::target).collect(Collectors.toSet());
    return baseline.rungs().stream().map(RungResult::target).filter(targets::contains).toList();
  }

  private static String targets(VolumeRun run) {
    return run.rungs().stream().map(r -> Long.toString(r.target())).toList().toString();
  }
}
