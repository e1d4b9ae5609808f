package dev.highwater.anonymize.plan;

import java.util.List;

/// A policy that does not go with a database, with everything that is wrong.
public final class PlanException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  public PlanException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /// Each in a sentence.
  public List<String> problems() {
    return problems;
  }
}
