package dev.highwater.volume.words;

import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Objectives in the order in which a reader wants them: by module, the module with the worst news
/// first, and the worst first within it.
public final class Modules {

  private static final List<Verdict> WORST_FIRST =
      List.of(Verdict.BROKEN, Verdict.WILL_BREAK, Verdict.UNKNOWN, Verdict.HOLDS);

  private static final Comparator<ObjectiveResult> ORDER =
      Comparator.<ObjectiveResult>comparingInt(o -> WORST_FIRST.indexOf(o.verdict()))
          .thenComparingDouble(Modules::breakSize)
          .thenComparing(ObjectiveResult::name);

  private Modules() {}

  public static Map<String, List<ObjectiveResult>> of(VolumeRun run) {
    Map<String, List<ObjectiveResult>> modules = new LinkedHashMap<>();
    for (ObjectiveResult objective : worstFirst(run)) {
      modules.computeIfAbsent(objective.module(), m -> new ArrayList<>()).add(objective);
    }
    return modules;
  }

  public static List<ObjectiveResult> worstFirst(VolumeRun run) {
    return run.objectives().stream().sorted(ORDER).toList();
  }

  private static double breakSize(ObjectiveResult objective) {
    Double size = objective.breaksAt();
    return size == null ? Double.POSITIVE_INFINITY : size;
  }
}
