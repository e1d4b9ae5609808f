package dev.highwater.volume.fit;

import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.GrowthFit.Point;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Forecasts a counter of a report as the sum over the nodes of its plans, each of which grows with
/// a table.
///
/// Only rungs at which a statement's plan had the shape it has at the last rung are looked at: what
/// another plan cost says nothing of this one.
final class NodeForecast {

  private static final Pattern TARGET = Pattern.compile(".* on (\\S+)$");
  private static final double WHOLE = 0.02;
  private static final int FEWEST = 3;
  private static final int WORKERS = 8;

  /// A statement that touches fewer looks single rows up.
  private static final double LOOKUP = 1_000;

  private final List<RungResult> rungs;
  private final TableGrowth growth;
  private final String scaleUnit;
  private final List<Foretold> foretold;
  private final ToDoubleFunction<Node> ofNode;
  private final ToDoubleFunction<ReportResult> ofReport;
  private final boolean pagesOfTheMaximum;

  /// @param rungs smallest first
  /// @param scaleUnit the table whose rows are the size
  /// @param foretold plans beyond the last rung
  /// @param pagesOfTheMaximum whether a rehearsed sequential scan counts what it will count there
  NodeForecast(
      List<RungResult> rungs,
      TableGrowth growth,
      String scaleUnit,
      List<Foretold> foretold,
      ToDoubleFunction<Node> ofNode,
      ToDoubleFunction<ReportResult> ofReport,
      boolean pagesOfTheMaximum) {
    this.rungs = rungs;
    this.growth = growth;
    this.scaleUnit = scaleUnit;
    this.foretold = List.copyOf(foretold);
    this.ofNode = ofNode;
    this.ofReport = ofReport;
    this.pagesOfTheMaximum = pagesOfTheMaximum;
  }

  /// The counter at a size; empty where the report has no plans at the last rung.
  Optional<Driver.Value> at(String subject, double size) {
    ReportResult last = report(subject, rungs.getLast()).orElse(null);
    if (last == null || last.plans().isEmpty()) {
      return Optional.empty();
    }
    Sum sum = new Sum();
    for (PlanCapture plan : last.plans()) {
      sum.add(at(subject, plan, size));
    }
    double counted = ofReport.applyAsDouble(last);
    double planned = planned(last);
    if (counted > planned * (1 + WHOLE) + 1) {
      // Statements that are run for each row: what they did beyond the one that was looked at.
      sum.add(new Driver(rest(subject), growth).at(size, scaleUnit, tables(last)));
    } else if (planned > 0) {
      sum.scale(counted / planned);
    }
    return Optional.of(sum.value());
  }

  /// The counter of each planned statement at a size, by its number within the report.
  SortedMap<Integer, Driver.Value> statements(String subject, double size) {
    SortedMap<Integer, Driver.Value> values = new TreeMap<>();
    report(subject, rungs.getLast())
        .ifPresent(
            last ->
                last.plans()
                    .forEach(plan -> values.put(plan.statement(), at(subject, plan, size))));
    return values;
  }

  private Driver.Value at(String subject, PlanCapture plan, double size) {
    Foretold flip = flip(subject, plan);
    PlanCapture rehearsed = flip == null ? null : flip.rehearsed();
    Sum stays = new Sum();
    Sum flips = new Sum();
    if (flip == null || rehearsed == null) {
      statement(subject, plan, size, stays);
      return stays.value();
    }
    rehearsed(rehearsed, size, flips);
    if (flip.certain()) {
      return flips.value();
    }
    // The plan that is there may go on.
    statement(subject, plan, size, stays);
    return flips.value().or(stays.value());
  }

  private @Nullable Foretold flip(String subject, PlanCapture plan) {
    return foretold.stream()
        .filter(f -> f.subject().equals(subject) && f.statement().equals(plan.name()))
        .filter(f -> f.rehearsed() != null)
        .findFirst()
        .orElse(null);
  }

  /// Of a plan that ran on the rows of the last rung alone: its sequential scans read the pages
  /// there will be, its other nodes grow with the table that makes them run or, run once, with
  /// their own.
  private void rehearsed(PlanCapture plan, double size, Sum sum) {
    double last = (double) rungs.getLast().rows();
    String outer = "";
    String heap = "";
    for (int i = 0; i < plan.nodes().size(); i++) {
      Node node = plan.nodes().get(i);
      String own = node.label().startsWith("Bitmap Index Scan") ? heap : target(node.label());
      heap = node.label().contains("Bitmap Heap Scan") ? own : heap;
      boolean once = node.loops() <= WORKERS;
      double value = ofNode.applyAsDouble(node);
      boolean pages = pagesOfTheMaximum && once && node.label().contains("Seq Scan");
      String driver = once ? own : repeating(plan.nodes(), i).orElse(outer.isEmpty() ? own : outer);
      if (once && growth.knows(own)) {
        outer = own;
      }
      if (driver.isEmpty() || !growth.knows(driver)) {
        driver = outer;
      }
      double factor =
          pages || !growth.knows(driver)
              ? 1
              : growth.rows(driver, size) / growth.rows(driver, last);
      sum.add(new Driver.Value(value * factor, value * 0.9, value * factor * 1.2, driver));
    }
  }

  /// The table that makes a node run again and again: of the outer side of the nested loop it is
  /// in, the one whose rows are joined to the others.
  private Optional<String> repeating(List<Node> nodes, int node) {
    int inner = node;
    for (int above = node - 1; above >= 0; above--) {
      if (nodes.get(above).depth() >= nodes.get(inner).depth()) {
        continue;
      }
      if (nodes.get(above).label().startsWith("Nested Loop") && inner > above + 1) {
        return nodes.subList(above + 1, inner).stream()
            .map(outer -> target(outer.label()))
            .filter(growth::knows)
            .findFirst();
      }
      inner = above;
    }
    return Optional.empty();
  }

  private void statement(String subject, PlanCapture plan, double size, Sum sum) {
    List<RungResult> same = new ArrayList<>();
    List<PlanCapture> plans = new ArrayList<>();
    for (int i = rungs.size() - 1; i >= 0; i--) {
      Optional<PlanCapture> there =
          report(subject, rungs.get(i))
              .flatMap(
                  r ->
                      r.plans().stream()
                          .filter(p -> p.statement() == plan.statement())
                          .filter(p -> p.fingerprint().equals(plan.fingerprint()))
                          .findFirst());
      if (there.isEmpty() || there.get().nodes().size() != plan.nodes().size()) {
        break;
      }
      same.addFirst(rungs.get(i));
      plans.addFirst(there.get());
    }
    List<String> tables = tables(plan);
    double factor = same.size() > 1 ? Double.NaN : factor(subject, plan.statement(), tables, size);
    String heap = "";
    for (int node = 0; node < plan.nodes().size(); node++) {
      String label = plan.nodes().get(node).label();
      String own = label.startsWith("Bitmap Index Scan") ? heap : target(label);
      heap = label.contains("Bitmap Heap Scan") ? own : heap;
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < same.size(); i++) {
        points.add(
            new Point(
                (double) same.get(i).rows(), ofNode.applyAsDouble(plans.get(i).nodes().get(node))));
      }
      Driver.Value value = new Driver(points, growth).at(size, own, tables);
      boolean whole = label.contains("Seq Scan");
      sum.add(
          Double.isNaN(factor) || whole ? value : scaled(points.getLast().value(), factor, value));
    }
  }

  /// Where the plan of a small statement was seen once only, its nodes that do not read whole
  /// tables grow as the statement did under all its plans; what a share of the table would be stays
  /// within the bounds.
  private static Driver.Value scaled(double last, double factor, Driver.Value share) {
    double value = last * factor;
    return new Driver.Value(
        value, Math.min(value, share.low()), Math.max(value, share.high()), share.driver());
  }

  /// How much a statement's counter grows from the last rung on, by all rungs and all plans; NaN
  /// where no model comes near them.
  private double factor(String subject, int statement, List<String> tables, double size) {
    List<Point> points = new ArrayList<>();
    for (RungResult rung : rungs) {
      report(subject, rung).stream()
          .flatMap(r -> r.plans().stream())
          .filter(p -> p.statement() == statement)
          .findFirst()
          .ifPresent(
              p ->
                  points.add(
                      new Point(
                          (double) rung.rows(), p.nodes().stream().mapToDouble(ofNode).sum())));
    }
    Driver driver = new Driver(points, growth);
    boolean small =
        points.size() >= FEWEST
            && points.getLast().value() > 0
            && points.getLast().value() < LOOKUP;
    boolean unknown = !small || !driver.fits(tables);
    return unknown ? Double.NaN : driver.at(size, "", tables).value() / points.getLast().value();
  }

  private List<Point> rest(String subject) {
    List<Point> points = new ArrayList<>();
    for (RungResult rung : rungs) {
      report(subject, rung)
          .ifPresent(
              r ->
                  points.add(
                      new Point(
                          (double) rung.rows(),
                          Math.max(0, ofReport.applyAsDouble(r) - planned(r)))));
    }
    return points;
  }

  private double planned(ReportResult report) {
    return report.plans().stream().flatMap(p -> p.nodes().stream()).mapToDouble(ofNode).sum();
  }

  private static Optional<ReportResult> report(String subject, RungResult rung) {
    return rung.reports().stream()
        .filter(r -> r.failure() == null && Subjects.report(r).equals(subject))
        .findFirst();
  }

  private List<String> tables(ReportResult report) {
    Set<String> tables = new LinkedHashSet<>();
    report.plans().forEach(p -> tables.addAll(tables(p)));
    return List.copyOf(tables);
  }

  private List<String> tables(PlanCapture plan) {
    Set<String> tables = new LinkedHashSet<>();
    for (Node node : plan.nodes()) {
      if (!node.label().startsWith("Bitmap Index Scan")) {
        tables.add(target(node.label()));
      }
    }
    tables.add(scaleUnit);
    return tables.stream().filter(growth::knows).toList();
  }

  private static String target(String label) {
    Matcher matcher = TARGET.matcher(label);
    return matcher.matches() ? matcher.group(1) : "";
  }

  /// A sum with its bounds.
  private static final class Sum {
    private double value;
    private double low;
    private double high;

    void add(Driver.Value more) {
      value += more.value();
      low += more.low();
      high += more.high();
    }

    void scale(double factor) {
      value *= factor;
      low *= factor;
      high *= factor;
    }

    Driver.Value value() {
      return new Driver.Value(value, low, high, "");
    }
  }
}
