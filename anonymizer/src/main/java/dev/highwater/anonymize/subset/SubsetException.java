package dev.highwater.anonymize.subset;

import java.util.List;

/// A subset that cannot be taken of a database, with everything that is wrong.
public final class SubsetException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /// @param problems each in a sentence
  public SubsetException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /// Each in a sentence.
  public List<String> problems() {
    return problems;
  }
}
