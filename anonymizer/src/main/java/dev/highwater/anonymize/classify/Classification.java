package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.policy.ColumnRule;
import dev.highwater.anonymize.policy.ObjectRules;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;

/// What a database's columns hold, and what is proposed for them.
///
/// @param pack by which it was found
/// @param findings a column each, in the order of tables and columns
/// @param objects what is proposed for enums and defaults
public record Classification(String pack, List<Finding> findings, ObjectRules objects) {

  public Classification {
    findings = List.copyOf(findings);
  }

  /// What was found of a column.
  public Optional<Finding> of(QualifiedName table, String column) {
    return findings.stream()
        .filter(one -> one.table().equals(table) && one.column().equals(column))
        .findFirst();
  }

  /// The proposal as a policy for somebody to review.
  public Policy policy(String name) {
    return new Policy(
        name,
        "1",
        pack,
        List.of(),
        findings.stream()
            .map(one -> new ColumnRule(one.table(), one.column(), one.rule()))
            .toList(),
        objects,
        "");
  }
}
