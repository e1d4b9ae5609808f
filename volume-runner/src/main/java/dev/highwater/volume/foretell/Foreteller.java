package dev.highwater.volume.foretell;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.fit.PlanChange;
import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Foretells the plans of reports beyond the ladder: in a copy of the last rung, sizes are made
/// believed one after the other up to the projected maximum, and the planner is asked at each.
///
/// A plan that comes out the same with the costs of pages and of rows a quarter up and down, and
/// with the maximum a fifth less, is certain; else the planner has a choice that a sample of
/// ANALYZE may turn.
public final class Foreteller {

  private static final double STEP = 1.3;
  private static final double LESS = 0.8;
  private static final int PARSES_STATISTICS = 180_000;
  private static final int REHEARSAL_MILLIS = 20_000;
  private static final String CANCELLED = "57014";

  /// Costs moved against each other, as statements of a session.
  private static final List<List<String>> MOVED =
      List.of(
          List.of("SET random_page_cost = %s * 0.8"),
          List.of("SET random_page_cost = %s * 1.25"),
          List.of("SET cpu_tuple_cost = 0.0125", "SET cpu_index_tuple_cost = 0.00625"),
          List.of("SET cpu_tuple_cost = 0.008", "SET cpu_index_tuple_cost = 0.004"));

  private static final String LOCKED =
      """
      SELECT n.nspname || '.' || c.relname
        FROM pg_locks l
        JOIN pg_class c ON c.oid = l.relation
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation'
         AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private final ConnectionSettings copy;
  private final FileStretcher files;
  private final PlannerStatistics before;
  private final PlannerStatistics last;
  private final double maximum;
  private final Map<String, Long> known;

  private Foreteller(
      ConnectionSettings copy,
      FileStretcher files,
      PlannerStatistics before,
      PlannerStatistics last,
      double maximum,
      Map<String, Long> known) {
    this.copy =
        copy.withApplicationName("highwater/foretell")
            .withParameter("prepareThreshold", "0")
            .withParameter("preparedStatementCacheQueries", "0");
    this.files = files;
    this.before = before;
    this.last = last;
    this.maximum = maximum;
    this.known = Map.copyOf(known);
  }

  /// Prepares to foretell, where that is possible: on PostgreSQL 18 or later, on this machine, with
  /// the statistics of two rungs, and where there is something beyond the last.
  ///
  /// @param copy of the last rung, thrown away afterwards; its statistics and files are overwritten
  /// @param dataDirectory of the server
  /// @param targets of the rungs, smallest first
  /// @param maximum the size to look up to
  /// @param predicted rows that tables will have there, by name; may be empty
  public static Optional<Foreteller> over(
      ConnectionSettings copy,
      Path dataDirectory,
      StatisticsLog log,
      List<Long> targets,
      double maximum,
      Map<String, Long> predicted)
      throws SQLException {
    List<PlannerStatistics> known =
        targets.stream().map(log::read).flatMap(Optional::stream).toList();
    if (known.size() < 2
        || known.getLast().size() >= maximum
        || version(copy) < PARSES_STATISTICS) {
      return Optional.empty();
    }
    return Optional.of(
        new Foreteller(
            copy,
            new FileStretcher(dataDirectory),
            known.get(known.size() - 2),
            known.getLast(),
            maximum,
            predicted));
  }

  private static int version(ConnectionSettings database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW server_version_num")) {
      row.next();
      return row.getInt(1);
    }
  }

  /// One answer for each statement of each report, those whose plan stays among them.
  public List<Foretold> foretell(ReportSuite suite) throws SQLException, IOException {
    try (Connection connection = copy.connect()) {
      List<AskedStatement> asked = new ArrayList<>();
      for (ReportQuery query : suite.queries()) {
        asked.addAll(AskedStatement.of(connection, query));
      }
      Map<AskedStatement, List<Seen>> seen = new LinkedHashMap<>();
      asked.forEach(a -> seen.put(a, new ArrayList<>()));
      Set<String> tables = askedOf(connection, seen);
      Extrapolation extrapolation =
          new Extrapolation(before.of(tables), last.of(tables), maximum, known);
      Map<AskedStatement, Set<String>> around = new LinkedHashMap<>();
      PlannerStatistics believed = last.of(tables);
      for (double size : sizes()) {
        PlannerStatistics statistics = extrapolation.at(size);
        believe(connection, statistics.without(believed));
        believed = statistics;
        ask(connection, seen, size);
      }
      move(connection, asked, around);
      List<Foretold> foretold = new ArrayList<>();
      for (Map.Entry<AskedStatement, List<Seen>> each : seen.entrySet()) {
        foretold.add(
            foretold(
                each.getKey(),
                each.getValue(),
                around.getOrDefault(each.getKey(), Set.of()),
                rehearsed(connection, each.getKey(), each.getValue())));
      }
      return foretold;
    }
  }

  private record Seen(double size, PlanCapture plan) {}

  private List<Double> sizes() {
    List<Double> sizes = new ArrayList<>();
    for (double size = last.size() * STEP; size < LESS * maximum / Math.sqrt(STEP); size *= STEP) {
      sizes.add(size);
    }
    if (LESS * maximum > last.size()) {
      sizes.add(LESS * maximum);
    }
    sizes.add(maximum);
    return sizes;
  }

  /// Statistics and files as they would be. Sizes must come smallest first: files only grow.
  ///
  /// @param other than believed until now; most tables of reference stay as they are
  private void believe(Connection connection, PlannerStatistics other)
      throws SQLException, IOException {
    StatisticsInjector.inject(connection, other);
    files.stretch(connection, other.relations());
  }

  /// Asks at the last rung, and finds out which tables the planner looks at: those that it locks.
  /// Sizes of the others need not be believed.
  private Set<String> askedOf(Connection connection, Map<AskedStatement, List<Seen>> seen)
      throws SQLException {
    connection.setAutoCommit(false);
    ask(connection, seen, last.size());
    Set<String> tables = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LOCKED)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    return tables;
  }

  private static void ask(Connection connection, Map<AskedStatement, List<Seen>> seen, double size)
      throws SQLException {
    for (Map.Entry<AskedStatement, List<Seen>> each : seen.entrySet()) {
      each.getValue().add(new Seen(size, each.getKey().plan(connection)));
    }
  }

  /// Plans at the maximum with costs moved.
  private static void move(
      Connection connection, List<AskedStatement> asked, Map<AskedStatement, Set<String>> around)
      throws SQLException {
    String page;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW random_page_cost")) {
      row.next();
      page = row.getString(1);
    }
    for (List<String> settings : MOVED) {
      try (Statement statement = connection.createStatement()) {
        for (String setting : settings) {
          statement.execute(moved(setting, Double.parseDouble(page)));
        }
        for (AskedStatement each : asked) {
          around
              .computeIfAbsent(each, a -> new HashSet<>())
              .add(each.plan(connection).fingerprint());
        }
        statement.execute("RESET ALL");
      }
    }
  }

  private static String moved(String setting, double page) {
    if (!setting.contains("%s")) {
      return setting;
    }
    String[] parts = setting.split(" = %s \\* ", 2);
    return parts[0] + " = " + page * Double.parseDouble(parts[1]);
  }

  /// The plan of the maximum run on the rows there are, where it is another than the last rung's.
  ///
  /// Statistics and files are those of the maximum by now, so the planner makes it by itself; a
  /// sequential scan goes over the holes too, and counts the pages that it will have.
  private static @Nullable PlanCapture rehearsed(
      Connection connection, AskedStatement asked, List<Seen> seen) throws SQLException {
    String end = seen.getLast().plan().fingerprint();
    if (seen.getFirst().plan().fingerprint().equals(end)) {
      return null;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET statement_timeout = " + REHEARSAL_MILLIS);
      PlanCapture rehearsed = asked.rehearsed(connection);
      return rehearsed.fingerprint().equals(end) ? rehearsed : null;
    } catch (SQLException tooLong) {
      if (!CANCELLED.equals(tooLong.getSQLState())) {
        throw tooLong;
      }
      return null;
    } finally {
      try (Statement statement = connection.createStatement()) {
        statement.execute("RESET statement_timeout");
      }
    }
  }

  private static Foretold foretold(
      AskedStatement asked, List<Seen> seen, Set<String> around, @Nullable PlanCapture rehearsed) {
    PlanCapture first = seen.getFirst().plan();
    PlanCapture end = seen.getLast().plan();
    int flip = seen.size();
    while (flip > 1 && seen.get(flip - 1).plan().fingerprint().equals(end.fingerprint())) {
      flip--;
    }
    boolean flips = !first.fingerprint().equals(end.fingerprint());
    boolean nearlySo = seen.size() > 2 && flip == seen.size() - 1;
    boolean certain = around.stream().allMatch(end.fingerprint()::equals) && !nearlySo;
    return new Foretold(
        asked.subject(),
        asked.statement().name(),
        flips ? seen.get(flip - 1).size() : seen.getLast().size(),
        flips ? seen.get(flip).size() : seen.getLast().size(),
        flips ? PlanChange.between(List.of(first), List.of(end)) : List.of(),
        certain,
        end.fingerprint(),
        rehearsed);
  }
}
