package dev.highwater.anonymize.policy;

import dev.highwater.schema.catalog.QualifiedName;

/// One line of the policy: a column and its rule.
public record ColumnRule(QualifiedName table, String column, Rule rule) {

  public ColumnRule {
    if (column.isBlank()) {
      throw new IllegalArgumentException("a rule must name its column");
    }
  }
}
