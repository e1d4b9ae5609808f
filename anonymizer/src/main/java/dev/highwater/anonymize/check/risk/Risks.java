package dev.highwater.anonymize.check.risk;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Measures k-anonymity (Sweeney 2002) and l-diversity (Machanavajjhala et al. 2007, distinct
/// l-diversity) of the target: of each table with quasi-identifiers, joined with those of the
/// tables it refers to, two steps far.
public final class Risks {

  private static final int STEPS = 2;
  private static final int RARE = 5;

  private final Connection target;
  private final Catalog catalog;
  private final Map<QualifiedName, Map<String, Rule>> rules;

  private record Joined(StringBuilder from, List<String> columns, List<String> shown) {}

  private Risks(Connection target, Catalog catalog, Policy policy) {
    this.target = target;
    this.catalog = catalog;
    this.rules = policy.byTable();
  }

  /// The risks of all tables that have quasi-identifiers of people.
  public static List<GroupRisk> of(Connection target, Catalog catalog, Policy policy)
      throws SQLException {
    Risks risks = new Risks(target, catalog, policy);
    List<GroupRisk> all = new ArrayList<>();
    for (Table table : catalog.tables()) {
      if (table.kind() != Table.Kind.FOREIGN && !isPartition(table) && risks.isOfPeople(table)) {
        risks.measure(table, all);
      }
    }
    return all;
  }

  private static boolean isPartition(Table table) {
    return table.partition() != null && table.partition().parent() != null;
  }

  /// Rows are people where the policy sees a direct identifier, or quasi-identifiers of their own.
  private boolean isOfPeople(Table table) {
    return rules.getOrDefault(table.name(), Map.of()).values().stream()
        .anyMatch(
            rule ->
                rule.dataClass() == PersonalDataClass.QUASI_IDENTIFIER
                    || rule.dataClass() == PersonalDataClass.DIRECT_IDENTIFIER);
  }

  private void measure(Table table, List<GroupRisk> all) throws SQLException {
    Joined joined = new Joined(new StringBuilder(), new ArrayList<>(), new ArrayList<>());
    joined.from().append(table.name().quoted()).append(" AS t");
    gather(table, "t", STEPS, "", joined, new HashSet<>(Set.of(table.name())));
    if (joined.columns().isEmpty()) {
      return;
    }
    String digest =
        joined.columns().stream()
            .map(column -> column + "::pg_catalog.text")
            .collect(Collectors.joining(", ", "pg_catalog.md5(ROW(", ")::pg_catalog.text)"));
    List<String> sensitive = cells(table, PersonalDataClass.SENSITIVE);
    String distinct =
        sensitive.stream()
            .map(column -> ", pg_catalog.count(DISTINCT t." + quote(column) + "::pg_catalog.text)")
            .collect(Collectors.joining());
    StringBuilder sql =
        new StringBuilder(
            """
            SELECT coalesce(sum(k), 0), coalesce(min(k), 0), count(*) FILTER (WHERE k = 1),
              coalesce(sum(k) FILTER (WHERE k < %d), 0)\
            """
                .formatted(RARE));
    for (int i = 0; i < sensitive.size(); i++) {
      sql.append(", coalesce(min(l")
          .append(i)
          .append(") FILTER (WHERE l")
          .append(i)
          .append(" > 0), 0)");
    }
    sql.append(" FROM (SELECT count(*)").append(distinct).append(" FROM ").append(joined.from());
    sql.append(" GROUP BY ").append(digest).append(") AS g(k");
    for (int i = 0; i < sensitive.size(); i++) {
      sql.append(", l").append(i);
    }
    sql.append(')');
    try (Statement statement = target.createStatement();
        ResultSet row = statement.executeQuery(sql.toString())) {
      row.next();
      long diversity = 0;
      String least = "";
      for (int i = 0; i < sensitive.size(); i++) {
        long one = row.getLong(5 + i);
        if (one > 0 && (diversity == 0 || one < diversity)) {
          diversity = one;
          least = sensitive.get(i);
        }
      }
      if (row.getLong(1) > 0) {
        all.add(
            new GroupRisk(
                table.name().toString(),
                joined.shown(),
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                diversity,
                least));
      }
    }
  }

  private void gather(
      Table table,
      String alias,
      int steps,
      String prefix,
      Joined joined,
      Set<QualifiedName> visited) {
    for (String column : cells(table, PersonalDataClass.QUASI_IDENTIFIER)) {
      joined.columns().add(alias + "." + quote(column));
      joined.shown().add(prefix + column);
    }
    if (steps == 0) {
      return;
    }
    int number = 0;
    for (ForeignKey key : table.foreignKeys()) {
      Table other = catalog.table(key.referencedTable()).orElse(null);
      if (other == null || !visited.add(other.name()) || key.period()) {
        continue;
      }
      String next = alias + "_" + number++;
      StringBuilder on = new StringBuilder();
      for (int i = 0; i < key.columns().size(); i++) {
        on.append(i == 0 ? "" : " AND ")
            .append(next)
            .append('.')
            .append(quote(key.referencedColumns().get(i)))
            .append(" = ")
            .append(alias)
            .append('.')
            .append(quote(key.columns().get(i)));
      }
      int before = joined.columns().size();
      int length = joined.from().length();
      joined
          .from()
          .append(" LEFT JOIN ")
          .append(other.name().quoted())
          .append(" AS ")
          .append(next)
          .append(" ON ")
          .append(on);
      gather(other, next, steps - 1, prefix + other.name() + ".", joined, visited);
      if (joined.columns().size() == before) {
        joined.from().setLength(length);
      }
    }
  }

  /// Columns of a class that still tell something.
  private List<String> cells(Table table, PersonalDataClass wanted) {
    return rules.getOrDefault(table.name(), Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue().dataClass() == wanted)
        .filter(entry -> !(entry.getValue().technique() instanceof Technique.Suppress))
        .filter(entry -> table.column(entry.getKey()).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }
}
