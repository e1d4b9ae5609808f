package dev.highwater.volume.foretell;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.fit.PlanShape;
import dev.highwater.volume.fit.PlanShape.AccessPath;
import dev.highwater.volume.result.IndexAdvice;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks the planner about indexes that do not exist (HypoPG), for the scans that throw most of what
/// they read away.
///
/// Only plain B-trees on columns that the scan compares are tried, one by one and together, and
/// only those are told that the planner takes and that spare a fifth of the statement's cost.
public final class IndexAdvisor {

  private static final double WASTE = 0.7;
  private static final double FEWEST = 1_000;
  private static final double SPARED = 0.8;
  private static final int COLUMNS = 3;
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Connection connection;

  private IndexAdvisor(Connection connection) {
    this.connection = connection;
  }

  /// Whether a server has HypoPG to offer.
  public static boolean available(ConnectionSettings database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT 1 FROM pg_available_extensions WHERE name = 'hypopg'")) {
      return rows.next();
    }
  }

  /// Advice for the reports as they were at a rung, the most spared cost first.
  ///
  /// @param copy of that rung, where the extension may be created
  public static List<IndexAdvice> advise(
      ConnectionSettings copy, ReportSuite suite, RungResult rung) throws SQLException {
    try (Connection connection =
            copy.withApplicationName("highwater/advise")
                .withParameter("prepareThreshold", "0")
                .connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS hypopg");
      List<IndexAdvice> advice = new ArrayList<>();
      IndexAdvisor advisor = new IndexAdvisor(connection);
      for (ReportQuery query : suite.queries()) {
        for (AskedStatement asked : AskedStatement.of(connection, query)) {
          advisor.advise(asked, rung).ifPresent(advice::add);
        }
      }
      advice.sort(Comparator.comparingDouble((IndexAdvice a) -> a.costAfter() - a.costBefore()));
      return advice;
    }
  }

  private Optional<IndexAdvice> advise(AskedStatement asked, RungResult rung) throws SQLException {
    Optional<PlanCapture> plan =
        rung.reports().stream()
            .filter(r -> subject(r).equals(asked.subject()) && r.failure() == null)
            .flatMap(r -> r.plans().stream())
            .filter(p -> p.statement() == asked.number())
            .findFirst();
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    double before = asked.cost(connection);
    Optional<IndexAdvice> best = Optional.empty();
    for (AccessPath path : PlanShape.of(plan.get()).accessPaths()) {
      if (path.method().endsWith("Seq Scan") && wastes(path.node())) {
        for (String index : candidates(path)) {
          Optional<IndexAdvice> tried = tried(asked, index, before);
          if (tried.isPresent()
              && (best.isEmpty() || tried.get().costAfter() < best.get().costAfter())) {
            best = tried;
          }
        }
      }
    }
    return best;
  }

  private static String subject(ReportResult report) {
    return "report/" + report.name() + "/" + report.selectivity();
  }

  private static boolean wastes(Node node) {
    double kept = node.actual() * node.loops();
    return node.removed() >= FEWEST && node.removed() > WASTE * (kept + node.removed());
  }

  private List<String> candidates(AccessPath path) throws SQLException {
    List<String> columns = List.copyOf(columns(path));
    List<String> indexes = new ArrayList<>();
    for (String column : columns) {
      indexes.add(index(path.relation(), List.of(column)));
    }
    if (columns.size() > 1) {
      indexes.add(index(path.relation(), columns.subList(0, Math.min(COLUMNS, columns.size()))));
    }
    return indexes;
  }

  private static String index(String relation, List<String> columns) {
    return "CREATE INDEX ON %s (%s)"
        .formatted(
            QualifiedName.quote(relation),
            String.join(", ", columns.stream().map(QualifiedName::quote).toList()));
  }

  /// Words of the condition that are columns of the table, in its order.
  private Set<String> columns(AccessPath path) throws SQLException {
    Set<String> all = new LinkedHashSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(?) AND attnum > 0")) {
      statement.setString(1, QualifiedName.quote(path.relation()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
    }
    Set<String> compared = new LinkedHashSet<>();
    Matcher word = WORD.matcher(path.node().condition().replaceAll("'(?:[^']|'')*'", ""));
    while (word.find()) {
      if (all.contains(word.group())) {
        compared.add(word.group());
      }
    }
    return compared;
  }

  private Optional<IndexAdvice> tried(AskedStatement asked, String index, double before)
      throws SQLException {
    try (PreparedStatement create =
        connection.prepareStatement(
            "SELECT indexname, hypopg_relation_size(indexrelid) FROM hypopg_create_index(?)")) {
      create.setString(1, index);
      try (ResultSet row = create.executeQuery()) {
        row.next();
        String name = row.getString(1);
        long bytes = row.getLong(2);
        double after = asked.cost(connection);
        boolean taken =
            asked.plan(connection).shape().stream().anyMatch(line -> line.contains(name));
        return taken && after <= SPARED * before
            ? Optional.of(
                new IndexAdvice(
                    asked.subject(), asked.statement().name(), index, before, after, bytes))
            : Optional.empty();
      }
    } finally {
      try (Statement reset = connection.createStatement()) {
        reset.execute("SELECT hypopg_reset()");
      }
    }
  }
}
