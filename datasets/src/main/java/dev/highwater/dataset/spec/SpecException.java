package dev.highwater.dataset.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A spec that cannot be read, with all its mistakes.
public final class SpecException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<SpecProblem> problems;

  public SpecException(List<SpecProblem> problems) {
    super(ordered(problems).stream().map(SpecProblem::toString).collect(Collectors.joining("\n")));
    this.problems = ordered(problems);
  }

  /// All mistakes, file after file and line after line.
  public List<SpecProblem> problems() {
    return problems;
  }

  private static List<SpecProblem> ordered(List<SpecProblem> problems) {
    Map<String, List<SpecProblem>> files =
        problems.stream()
            .collect(
                Collectors.groupingBy(
                    problem -> problem.place().file(), LinkedHashMap::new, Collectors.toList()));
    List<SpecProblem> ordered = new ArrayList<>();
    for (List<SpecProblem> ofFile : files.values()) {
      ofFile.sort(Comparator.comparingInt(problem -> problem.place().line()));
      ordered.addAll(ofFile);
    }
    return List.copyOf(ordered);
  }
}
