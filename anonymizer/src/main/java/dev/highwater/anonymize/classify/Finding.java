package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.policy.Rule;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.List;

/// What was found of a column, and what is proposed.
///
/// @param confidence from 0 for a guess that fails closed to 1
/// @param evidence in words, never a value
public record Finding(
    QualifiedName table, String column, Rule rule, double confidence, List<String> evidence) {

  public Finding {
    evidence = List.copyOf(evidence);
  }

  static Finding of(
      Table table, Column column, Rule rule, double confidence, List<String> evidence) {
    return new Finding(table.name(), column.name(), rule, confidence, evidence);
  }
}
