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

  /// Costs moved against each other, as statements of a session.
  private static final List<List<String>> MOVED =
      List.of(
          List.of("SET random_page_cost = %s * 0.8"),
          List.of("SET random_page_cost = %s * 1.25"),
          List.of("SET cpu_tuple_cost = 0.0125", "SET cpu_index_tuple_cost = 0.00625"),
          List.of("SET cpu_tuple_cost = 0.008", "SET cpu_index_tuple_cost = 0.004"));

  private final ConnectionSettings copy;
  private final FileStretcher files;
  private final Extrapolation extrapolation;
  private final double last;
  private final double maximum;

  private Foreteller(
      ConnectionSettings copy,
      FileStretcher files,
      PlannerStatistics before,
      PlannerStatistics last,
      double maximum) {
    this.copy =
        copy.withApplicationName("highwater/foretell")
            .withParameter("prepareThreshold", "0")
            .withParameter("preparedStatementCacheQueries", "0");
    this.files = files;
    this.extrapolation = new Extrapolation(before, last);
    this.last = last.size();
    this.maximum = maximum;
  }

  /// Prepares to foretell, where that is possible: on PostgreSQL 18 or later, on this machine, with
  /// the statistics of two rungs, and where there is something beyond the last.
  ///
  /// @param copy of the last rung, thrown away afterwards; its statistics and files are overwritten
  /// @param dataDirectory of the server
  /// @param targets of the rungs, smallest first
  /// @param maximum the size to look up to
  public static Optional<Foreteller> over(
      ConnectionSettings copy,
      Path dataDirectory,
      StatisticsLog log,
      List<Long> targets,
      double maximum)
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
            maximum));
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
      ask(connection, seen, last);
      Map<AskedStatement, Set<String>> around = new LinkedHashMap<>();
      for (double size : sizes()) {
        believe(connection, size);
        ask(connection, seen, size);
      }
      move(connection, asked, around);
      List<Foretold> foretold = new ArrayList<>();
      seen.forEach(
          (a, plans) -> foretold.add(foretold(a, plans, around.getOrDefault(a, Set.of()))));
      return foretold;
    }
  }

  private record Seen(double size, PlanCapture plan) {}

  private List<Double> sizes() {
    List<Double> sizes = new ArrayList<>();
    for (double size = last * STEP; size < LESS * maximum / Math.sqrt(STEP); size *= STEP) {
      sizes.add(size);
    }
    if (LESS * maximum > last) {
      sizes.add(LESS * maximum);
    }
    sizes.add(maximum);
    return sizes;
  }

  /// Statistics and files as they would be. Sizes must come smallest first: files only grow.
  private void believe(Connection connection, double size) throws SQLException, IOException {
    PlannerStatistics statistics = extrapolation.at(size);
    StatisticsInjector.inject(connection, statistics);
    for (PlannerStatistics.Relation relation : statistics.relations()) {
      if (relation.pages() > 0) {
        files.stretch(connection, relation);
      }
    }
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

  private static Foretold foretold(AskedStatement asked, List<Seen> seen, Set<String> around) {
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
        end.fingerprint());
  }
}
