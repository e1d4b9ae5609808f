package dev.highwater.anonymize.policy;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ledger of every column: nothing passes because nobody listed it.
///
/// @param name what it is for, such as `obcms`
/// @param version by whoever reviews it
/// @param pack the country pack whose patterns and pools it uses, such as `ph`
/// @param references references that no foreign key declares, so that both ends are masked together
/// @param columns in the order of the file
/// @param objects what becomes of the schema's own texts
/// @param digest SHA-256 of its text, in hexadecimal
public record Policy(
    String name,
    String version,
    String pack,
    List<VirtualReference> references,
    List<ColumnRule> columns,
    ObjectRules objects,
    String digest) {

  public Policy {
    references = List.copyOf(references);
    columns = List.copyOf(columns);
  }

  /// A reference that the application knows and the database does not.
  public record VirtualReference(
      QualifiedName table, String column, QualifiedName referenced, String referencedColumn) {}

  /// The rule of a column.
  public Optional<Rule> rule(QualifiedName table, String column) {
    return columns.stream()
        .filter(rule -> rule.table().equals(table) && rule.column().equals(column))
        .map(ColumnRule::rule)
        .findFirst();
  }

  /// All rules by table and column.
  public Map<QualifiedName, Map<String, Rule>> byTable() {
    Map<QualifiedName, Map<String, Rule>> tables = new LinkedHashMap<>();
    for (ColumnRule rule : columns) {
      tables
          .computeIfAbsent(rule.table(), name -> new LinkedHashMap<>())
          .put(rule.column(), rule.rule());
    }
    return tables;
  }

  /// The same policy with another rule for one column.
  public Policy with(ColumnRule other) {
    return new Policy(
        name,
        version,
        pack,
        references,
        columns.stream()
            .map(
                rule ->
                    rule.table().equals(other.table()) && rule.column().equals(other.column())
                        ? other
                        : rule)
            .toList(),
        objects,
        digest);
  }
}
