package dev.highwater.anonymize.plan;

import java.util.List;

/// A policy that does not go with a database, with everything that is wrong.
public final class PlanException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;
  private final transient List<String> additions;

  /// @param problems each in a sentence
  /// @param additions lines of YAML that the policy lacks
  public PlanException(List<String> problems, List<String> additions) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
    this.additions = List.copyOf(additions);
  }

  /// Each in a sentence.
  public List<String> problems() {
    return problems;
  }

  /// Lines of YAML that the policy lacks, as they are proposed.
  public List<String> additions() {
    return additions;
  }
}
