package dev.highwater.anonymize.policy;

import dev.highwater.schema.catalog.QualifiedName;

/// One line of the ledger: a column, what it holds, what becomes of it, and why.
///
/// @param reason for whoever audits the ledger; never blank, least of all for [Technique.Keep]
public record ColumnRule(
    QualifiedName table,
    String column,
    PersonalDataClass dataClass,
    Technique technique,
    String reason) {

  public ColumnRule {
    if (column.isBlank()) {
      throw new IllegalArgumentException("A rule must name its column");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("The rule for " + table + "." + column + " has no reason");
    }
    boolean kept = technique instanceof Technique.Keep;
    if (kept && dataClass == PersonalDataClass.SECRET) {
      throw new IllegalArgumentException("A secret cannot be kept: " + table + "." + column);
    }
  }
}
