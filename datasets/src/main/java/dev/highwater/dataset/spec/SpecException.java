package dev.highwater.dataset.spec;

import java.util.List;
import java.util.stream.Collectors;

/// A spec that cannot be read, with all its mistakes.
public final class SpecException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<SpecProblem> problems;

  public SpecException(List<SpecProblem> problems) {
    super(problems.stream().map(SpecProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /// All mistakes, in the order of the files.
  public List<SpecProblem> problems() {
    return problems;
  }
}
