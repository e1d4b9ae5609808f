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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Measures k-anonymity (Sweeney 2002) and l-diversity (Machanavajjhala et al. 2007, distinct
/// l-diversity) of the target: of each table with quasi-identifiers, joined with those of the
/// tables it refers to, two steps far.
public final class Risks {

  private static final int STEPS = 2;
  private static final int RARE = 5;

  private final Connection target;
  private final Catalog catalog;
  private final Map<QualifiedName, Map<String, Rule>> rules;

  /// Types that are grouped as they are; values of all others, as texts.
  private static final Set<String> GROUPED =
      Set.of(
          "bool",
          "int2",
          "int4",
          "int8",
          "numeric",
          "date",
          "timestamp",
          "timestamptz",
          "uuid",
          "inet");

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
    List<String> sensitive = cells(table, PersonalDataClass.SENSITIVE);
    Groups groups = sensitive.isEmpty() ? groups(joined, null) : Groups.NONE;
    long diversity = 0;
    String least = "";
    for (String column : sensitive) {
      groups = groups(joined, grouped(table, "t", column));
      if (groups.diversity() > 0 && (diversity == 0 || groups.diversity() < diversity)) {
        diversity = groups.diversity();
        least = column;
      }
    }
    if (groups.rows() > 0) {
      all.add(
          new GroupRisk(
              table.name().toString(),
              joined.shown(),
              groups.rows(),
              groups.smallest(),
              groups.unique(),
              groups.rare(),
              diversity,
              least));
    }
  }

  /// What groups come to.
  ///
  /// @param diversity the fewest values of the sensitive column, 0 where there is none
  private record Groups(long rows, long smallest, long unique, long rare, long diversity) {
    static final Groups NONE = new Groups(0, 0, 0, 0, 0);
  }

  /// Measures the groups of people who share all columns.
  ///
  /// Hashing the values in two steps is much quicker than `count(DISTINCT …)`, which sorts.
  private Groups groups(Joined joined, @Nullable String sensitive) throws SQLException {
    String columns = String.join(", ", joined.columns());
    String inner =
        sensitive == null
            ? "SELECT pg_catalog.count(*) AS k, 0 AS l FROM %s GROUP BY %s"
                .formatted(joined.from(), columns)
            : "SELECT sum(n) AS k, count(s) AS l FROM (SELECT %s, %s, count(*) FROM %s GROUP BY %s, %s) AS v(%s, s, n) GROUP BY %s"
                .formatted(
                    columns,
                    sensitive,
                    joined.from(),
                    columns,
                    sensitive,
                    numbered(joined.columns().size()),
                    numbered(joined.columns().size()));
    try (Statement statement = target.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT coalesce(sum(k), 0), coalesce(min(k), 0), count(*) FILTER (WHERE k = 1),
                  coalesce(sum(k) FILTER (WHERE k < %d), 0),
                  coalesce(min(l) FILTER (WHERE l > 0), 0)
                FROM (%s) AS g\
                """
                    .formatted(RARE, inner))) {
      row.next();
      return new Groups(
          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
  }

  private static String numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
  }

  /// A column as it is grouped: by its bytes.
  private static String grouped(Table table, String alias, String column) {
    String name = alias + "." + quote(column);
    String type =
        table
            .column(column)
            .map(one -> one.type().name())
            .filter(one -> one.schema().equals("pg_catalog"))
            .map(QualifiedName::name)
            .orElse("");
    return GROUPED.contains(type) ? name : name + "::pg_catalog.text COLLATE \"C\"";
  }

  private void gather(
      Table table,
      String alias,
      int steps,
      String prefix,
      Joined joined,
      Set<QualifiedName> visited) {
    for (String column : cells(table, PersonalDataClass.QUASI_IDENTIFIER)) {
      joined.columns().add(grouped(table, alias, column));
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
