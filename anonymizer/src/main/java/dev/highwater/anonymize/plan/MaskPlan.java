package dev.highwater.anonymize.plan;

import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a run will do.
///
/// @param tables those that hold rows themselves, in the order of their names
/// @param smallDomains key domains of permutations that have a `smallint` column
/// @param rows which rows are copied
public record MaskPlan(
    Policy policy,
    Catalog catalog,
    List<TablePlan> tables,
    Set<String> smallDomains,
    Closure rows) {

  public MaskPlan {
    tables = List.copyOf(tables);
    smallDomains = Set.copyOf(smallDomains);
  }

  /// The same for some of the rows.
  public MaskPlan withRows(Closure some) {
    return new MaskPlan(policy, catalog, tables, smallDomains, some);
  }

  /// The plan of a policy for all rows of a database.
  ///
  /// @throws PlanException with every column that has no rule
  public static MaskPlan of(Policy policy, Catalog catalog) throws PlanException {
    Map<QualifiedName, Map<String, Rule>> rules = policy.byTable();
    Map<QualifiedName, Table> tables = catalog.tablesByName();
    List<String> problems = new ArrayList<>();
    List<TablePlan> plans = new ArrayList<>();
    Set<String> small = new HashSet<>();
    for (Table table : catalog.tables()) {
      if (table.kind() != Table.Kind.ORDINARY) {
        continue;
      }
      List<Column> columns = table.columns().stream().filter(Column::insertable).toList();
      Map<String, Rule> own = new LinkedHashMap<>();
      for (Column column : columns) {
        Optional<Rule> rule = rule(table, column.name(), rules, tables);
        if (rule.isEmpty()) {
          problems.add(table.name() + "." + column.name() + " is not in the policy");
        } else {
          own.put(column.name(), rule.get());
          if (rule.get().technique() instanceof Technique.Permute(String domain)
              && column.type().base().name().name().equals("int2")) {
            small.add(domain);
          }
        }
      }
      plans.add(new TablePlan(table, columns, own));
    }
    if (!problems.isEmpty()) {
      throw new PlanException(problems, List.of());
    }
    return new MaskPlan(policy, catalog, plans, small, Closure.ALL);
  }

  /// A table's own rule, or that of the table it is a part of.
  private static Optional<Rule> rule(
      Table table,
      String column,
      Map<QualifiedName, Map<String, Rule>> rules,
      Map<QualifiedName, Table> tables) {
    Map<String, Rule> own = rules.get(table.name());
    if (own != null && own.containsKey(column)) {
      return Optional.ofNullable(own.get(column));
    }
    List<QualifiedName> parents = new ArrayList<>(table.inherits());
    if (table.partition() != null && table.partition().parent() != null) {
      parents.add(table.partition().parent());
    }
    for (QualifiedName name : parents) {
      Table parent = tables.get(name);
      if (parent != null && parent.column(column).isPresent()) {
        Optional<Rule> found = rule(parent, column, rules, tables);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
