package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.List;
import java.util.Map;

/// Gives what references a column that column's class and technique, so that joins hold.
final class References {

  private final Catalog catalog;
  private final Map<QualifiedName, Map<String, Finding>> found;

  /// @param found by table and column; changed by [#follow()]
  References(Catalog catalog, Map<QualifiedName, Map<String, Finding>> found) {
    this.catalog = catalog;
    this.found = found;
  }

  void follow() {
    // As many rounds as the longest chain has links.
    for (int round = 0; round < 8; round++) {
      for (Table table : catalog.tables()) {
        for (ForeignKey key : table.foreignKeys()) {
          for (int i = 0; i < key.columns().size(); i++) {
            follow(
                table, key.columns().get(i), key.referencedTable(), key.referencedColumns().get(i));
          }
        }
      }
    }
  }

  private void follow(
      Table table, String column, QualifiedName referenced, String referencedColumn) {
    Map<String, Finding> there = found.get(referenced);
    Map<String, Finding> here = found.get(table.name());
    Finding target = there == null ? null : there.get(referencedColumn);
    Finding own = here == null ? null : here.get(column);
    if (there == null || here == null || target == null || own == null) {
      return;
    }
    Rule rule = target.rule();
    if (rule.technique() instanceof Technique.Pseudonymize one && !one.by().isEmpty()) {
      rule =
          new Rule(
              rule.dataClass(),
              new Technique.Pseudonymize(one.shape(), one.domain(), List.of(), one.distinct()),
              rule.reason());
      there.put(
          referencedColumn,
          new Finding(referenced, referencedColumn, rule, target.confidence(), target.evidence()));
    }
    if (!own.rule().technique().equals(rule.technique())
        || own.rule().dataClass() != rule.dataClass()) {
      here.put(
          column,
          new Finding(
              table.name(),
              column,
              new Rule(
                  rule.dataClass(),
                  rule.technique(),
                  "references %s.%s".formatted(referenced, referencedColumn)),
              target.confidence(),
              List.of("it references " + referenced + "." + referencedColumn)));
    }
  }
}
