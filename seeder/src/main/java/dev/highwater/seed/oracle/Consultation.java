package dev.highwater.seed.oracle;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.seed.constraint.CheckPlan;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.oracle.Oracle.Answer;
import dev.highwater.seed.oracle.Oracle.Broken;
import dev.highwater.seed.plan.Bases;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Reasons;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.plan.TablePlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plans, and asks the server where reading the constraints was not enough: of CHECKs that planned
/// rows would break it finds combinations of values that they accept.
public final class Consultation {

  private final Connection connection;
  private final Catalog catalog;
  private final Set<QualifiedName> derived;
  private final Pools pools;

  /// What came of it.
  ///
  /// @param planning the plan, changed where the server knew better
  /// @param problems why it cannot be carried out; empty where it can
  public record Consulted(Planning planning, List<Problem> problems) {}

  /// @param derived tables of which every formula may be changed, because nobody wrote them; of
  ///   other tables only the columns that the spec leaves out
  public Consultation(
      Connection connection, Catalog catalog, Set<QualifiedName> derived, Pools pools) {
    this.connection = connection;
    this.catalog = catalog;
    this.derived = Set.copyOf(derived);
    this.pools = pools;
  }

  /// Plans a dataset.
  ///
  /// What the server is asked for follows from the spec alone, not from the scale, so a larger
  /// dataset begins with the rows of a smaller one.
  public Consulted plan(DatasetSpec written, Reasons reasons, long scale) throws SQLException {
    DatasetSpec spec = Bases.known(connection, catalog, written);
    Planning planning = planned(spec, reasons, scale);
    if (planning.plan().problems().isEmpty()
        && planning.plan().tables().stream().anyMatch(Consultation::hasUnread)) {
      planning = solved(spec, reasons, scale, planning);
    }
    List<Problem> problems = planning.plan().problems();
    if (problems.isEmpty()) {
      problems = Oracle.ask(connection, catalog, planning.sources());
    }
    if (problems.isEmpty()) {
      problems = Collisions.ask(connection, catalog, planning);
    }
    return new Consulted(planning, problems);
  }

  private Planning solved(DatasetSpec spec, Reasons reasons, long scale, Planning planning)
      throws SQLException {
    long standard = Math.max(spec.scale().minimum(), spec.scale().rows());
    Planning asked = scale == standard ? planning : planned(spec, reasons, standard);
    Set<QualifiedName> unread =
        asked.plan().tables().stream()
            .filter(Consultation::hasUnread)
            .map(TablePlan::table)
            .collect(Collectors.toUnmodifiableSet());
    List<TableSource> sources =
        asked.sources().stream().filter(source -> unread.contains(source.table())).toList();
    Answer answer = Oracle.question(connection, catalog, sources);
    Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>(spec.tables());
    Map<QualifiedName, List<CheckPlan>> checks = new LinkedHashMap<>();
    asked.plan().tables().forEach(table -> checks.put(table.table(), table.checks()));
    if (!solve(answer.broken(), asked, tables, checks)) {
      return planning;
    }
    Reasons better = reasons.withChecks(checks);
    return planned(spec.withTables(tables).withDigest(digest(spec, tables)), better, scale);
  }

  private static boolean hasUnread(TablePlan table) {
    return table.checks().stream().anyMatch(check -> check.tier() == CheckPlan.Tier.UNREAD);
  }

  /// The identity of the spec with what the server added to it.
  private static String digest(DatasetSpec spec, Map<QualifiedName, TableSpec> tables) {
    StringBuilder text = new StringBuilder(spec.digest());
    tables.forEach(
        (name, table) ->
            table
                .columns()
                .forEach(
                    (column, formula) ->
                        text.append('\n')
                            .append(name)
                            .append('.')
                            .append(column)
                            .append(": ")
                            .append(formula.source())));
    return Sha256.hex(text.toString());
  }

  private Planning planned(DatasetSpec spec, Reasons reasons, long scale) {
    return new SeedPlanner(spec, catalog, pools, reasons).plan(scale);
  }

  /// Solves what can be solved; false where that is nothing.
  private boolean solve(
      List<Broken> broken,
      Planning planning,
      Map<QualifiedName, TableSpec> tables,
      Map<QualifiedName, List<CheckPlan>> checks)
      throws SQLException {
    boolean any = false;
    Set<Puzzle> done = new HashSet<>();
    connection.setAutoCommit(false);
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET LOCAL statement_timeout = '10s'");
        statement.execute("SET LOCAL TimeZone = 'UTC'");
        statement.execute("SET LOCAL DateStyle = 'ISO, YMD'");
      }
      for (Broken one : broken) {
        QualifiedName name = one.table().name();
        TableSpec spec = tables.get(name);
        Optional<TableSource> source =
            planning.sources().stream().filter(rows -> rows.table().equals(name)).findFirst();
        Optional<Puzzle> puzzle =
            spec == null
                ? Optional.empty()
                : Puzzle.of(one.table(), one.check(), free(one.table(), spec));
        if (puzzle.isPresent() && source.isPresent() && spec != null && done.add(puzzle.get())) {
          TableSpec solved = solved(puzzle.get(), source.get(), spec);
          if (solved != null) {
            any = true;
            tables.put(name, solved);
            checks.computeIfPresent(name, (_, plans) -> told(plans, puzzle.get()));
          }
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return any;
  }

  private @Nullable TableSpec solved(Puzzle puzzle, TableSource source, TableSpec spec)
      throws SQLException {
    try {
      return Solved.in(spec, puzzle, Solutions.find(connection, puzzle, source));
    } catch (SQLException unanswered) {
      if (connection.isValid(1)) {
        return null;
      }
      throw unanswered;
    }
  }

  /// Columns whose values nothing else decides.
  private Set<String> free(Table table, TableSpec spec) {
    Set<String> free = new HashSet<>();
    boolean all = derived.contains(table.name());
    for (Column column : table.columns()) {
      boolean own = all || !spec.columns().containsKey(column.name());
      if (own && column.insertable() && column.identity() == Column.Identity.NONE) {
        free.add(column.name());
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      free.removeAll(key.columns());
    }
    for (Index index : table.indexes()) {
      if (index.unique()) {
        free.removeIf(column -> index.keys().stream().anyMatch(part -> reads(part, column)));
      }
    }
    table.keys().forEach(key -> free.removeAll(key.columns()));
    return free;
  }

  private static boolean reads(KeyPart part, String column) {
    return switch (part.term()) {
      case Term.OfColumn(String name) -> name.equals(column);
      case Term.OfExpression(String expression) -> expression.contains(column);
    };
  }

  private static List<CheckPlan> told(List<CheckPlan> plans, Puzzle puzzle) {
    List<CheckPlan> told = new ArrayList<>();
    for (CheckPlan plan : plans) {
      told.add(
          puzzle.names().contains(plan.constraint())
              ? new CheckPlan(
                  plan.constraint(),
                  plan.expression(),
                  plan.columns(),
                  CheckPlan.Tier.SOLUTION,
                  "each row takes one of the combinations that the server accepts")
              : plan);
    }
    return told;
  }
}
