package dev.highwater.volume.compare;

import java.util.List;

/// What became of one subject.
///
/// @param rung the smallest at which it regressed
/// @param statement the statement that regressed most there; empty where it is not one alone
/// @param cause what is behind it as far as plans, settings and storage tell
/// @param differences all of them, rung by rung
public record Finding(
    String subject,
    String module,
    long rung,
    String statement,
    String cause,
    List<Difference> differences) {

  public Finding {
    differences = List.copyOf(differences);
  }
}
