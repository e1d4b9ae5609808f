package dev.highwater.anonymize.plan;

import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Table;
import java.util.List;
import java.util.Map;

/// What becomes of one table that holds rows itself.
///
/// @param columns those that are copied, in their order; the others are generated anew
/// @param rules of all of them, by name
public record TablePlan(Table table, List<Column> columns, Map<String, Rule> rules) {

  public TablePlan {
    columns = List.copyOf(columns);
    rules = Map.copyOf(rules);
  }

  /// Whether every byte passes as it is.
  public boolean passes() {
    return rules.values().stream()
        .map(Rule::technique)
        .allMatch(technique -> technique instanceof Technique.Keep);
  }

  /// The columns whose values change places.
  public List<Column> shuffled() {
    return columns.stream()
        .filter(column -> technique(column) instanceof Technique.Shuffle)
        .toList();
  }

  /// What is done with a column.
  public Technique technique(Column column) {
    return rule(column).technique();
  }

  /// What a column holds.
  public PersonalDataClass dataClass(Column column) {
    return rule(column).dataClass();
  }

  /// All that the policy says of a column.
  public Rule rule(Column column) {
    Rule rule = rules.get(column.name());
    if (rule == null) {
      throw new IllegalStateException("No rule for " + column.name());
    }
    return rule;
  }
}
