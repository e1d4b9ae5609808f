package dev.highwater.seed.oracle;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Routine;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Offers a sample of each table's rows to the server itself, in a temporary copy of the table with
/// all its constraints but the foreign keys. Nothing of it stays.
public final class Oracle {

  /// Without the right to make temporary tables, or on a standby, there is nobody to ask.
  private static final List<String> SILENT = List.of("42501", "25006", "0A000");

  private static final int MOST_REFUSALS = 50;

  private final Connection connection;
  private final Set<QualifiedName> computing;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Broken> broken = new ArrayList<>();

  /// @param catalog in which it is written which functions do nothing but compute, whatever they
  ///   say of themselves
  private Oracle(Connection connection, Catalog catalog) {
    this.connection = connection;
    this.computing =
        catalog.routines().stream()
            .filter(routine -> routine.computation() != null)
            .map(Routine::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// What the server would refuse, each constraint once, with a counter-example.
  ///
  /// @param connection with no transaction open; left so
  /// @param sources the planned rows
  public static List<Problem> ask(
      Connection connection, Catalog catalog, List<? extends TableSource> sources)
      throws SQLException {
    return question(connection, catalog, sources).problems();
  }

  /// A CHECK that rows would break.
  record Broken(Table table, Check check) {}

  /// @param broken those of the problems that are broken CHECKs
  record Answer(List<Problem> problems, List<Broken> broken) {}

  static Answer question(
      Connection connection, Catalog catalog, List<? extends TableSource> sources)
      throws SQLException {
    Oracle oracle = new Oracle(connection, catalog);
    Map<QualifiedName, Table> tables = catalog.tablesByName();
    connection.setAutoCommit(false);
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET LOCAL statement_timeout = '20s'");
        statement.execute("SET LOCAL lock_timeout = '2s'");
      }
      for (TableSource source : sources) {
        Table table = tables.get(source.table());
        if (table != null && isJudged(table) && oracle.problems.size() < MOST_REFUSALS) {
          oracle.offer(table, source);
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return new Answer(List.copyOf(oracle.problems), List.copyOf(oracle.broken));
  }

  /// Whether it has anything that may refuse a row by what is in it.
  private static boolean isJudged(Table table) {
    return !conditions(table).isEmpty()
        || table.columns().stream().anyMatch(column -> column.generated() != Column.Generated.NO)
        || table.indexes().stream()
            .anyMatch(
                index ->
                    index.predicate() != null
                        || index.keys().stream()
                            .anyMatch(part -> part.term() instanceof Term.OfExpression));
  }

  /// The CHECKs of a table and of its columns' domains.
  static List<Check> conditions(Table table) {
    return Stream.concat(
            table.checks().stream().filter(Check::enforced),
            table.columns().stream().map(Column::type).flatMap(Oracle::conditions))
        .toList();
  }

  private static Stream<Check> conditions(ColumnType type) {
    ColumnType element = type.element();
    return Stream.concat(
        type.checks().stream(), element == null ? Stream.of() : conditions(element));
  }

  private void offer(Table table, TableSource source) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      Sample sample = Sample.of(connection, table, source);
      for (int i = 0; i < MOST_REFUSALS; i++) {
        Savepoint whole = connection.setSavepoint();
        try {
          sample.copy();
          return;
        } catch (SQLException refused) {
          connection.rollback(whole);
          if (!Refusals.add(connection, computing, table, refused, problems, broken)
              || !sample.relax(refused)) {
            return;
          }
        }
      }
    } catch (SQLException failed) {
      if (!SILENT.contains(failed.getSQLState())) {
        throw failed;
      }
    } finally {
      connection.rollback(before);
    }
  }
}
