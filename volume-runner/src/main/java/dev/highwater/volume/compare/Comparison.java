package dev.highwater.volume.compare;

import java.util.List;

/// Two runs compared.
///
/// @param conditions what is not the same around them
/// @param findings a subject each that regressed, the gravest first
/// @param differences everything that is not as it was, regressions or not
/// @param refused what could not be compared, and why
/// @param times how times were tested, in words
public record Comparison(
    String baseline,
    String candidate,
    String scenario,
    Mode mode,
    List<Long> rungs,
    List<Condition> conditions,
    List<Finding> findings,
    List<Difference> differences,
    List<String> refused,
    String times) {

  public Comparison {
    rungs = List.copyOf(rungs);
    conditions = List.copyOf(conditions);
    findings = List.copyOf(findings);
    differences = List.copyOf(differences);
    refused = List.copyOf(refused);
  }

  /// Whether something got worse.
  public boolean regressed() {
    return !findings.isEmpty();
  }
}
