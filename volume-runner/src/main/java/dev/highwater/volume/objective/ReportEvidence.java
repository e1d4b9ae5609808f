package dev.highwater.volume.objective;

import dev.highwater.volume.fit.PlanShape;
import dev.highwater.volume.fit.PlanShape.AccessPath;
import dev.highwater.volume.fit.Subjects;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Model;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.GrowthWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a report's plans for what makes it dear, worst first: a statement per row, a scan that
/// throws most rows away, a spill, an estimate that misled the planner, a result that nobody pages.
final class ReportEvidence {

  private static final int MANY_STATEMENTS = 20;
  private static final double GREW = 1.5;
  private static final double DOMINATES = 0.3;
  private static final double SELECTIVE = 0.3;
  private static final double MISLED = 10;
  private static final long FEW_ROWS = 500;
  private static final int BLOCK = 8192;

  private final ReportResult report;
  private final Measurements measurements;
  private final Finding.Builder words = new Finding.Builder();

  /// The table that is read whole because most of it is wanted.
  private @Nullable String needed;

  private ReportEvidence(ReportResult report, Measurements measurements) {
    this.report = report;
    this.measurements = measurements;
  }

  static Finding of(ReportResult report, Measurements measurements) {
    ReportEvidence evidence = new ReportEvidence(report, measurements);
    if (!evidence.statements()) {
      evidence.scan();
      evidence.spill();
      evidence.estimates();
    }
    evidence.result();
    evidence.wholeTable();
    return evidence.words.build();
  }

  /// Whether the number of statements says it all.
  private boolean statements() {
    int first =
        measurements
            .report(Subjects.report(report), measurements.rungs().getFirst())
            .map(ReportResult::statementsPerExecution)
            .orElse(report.statementsPerExecution());
    if (report.statementsPerExecution() < Math.max(MANY_STATEMENTS, GREW * first)) {
      return false;
    }
    words.say(
        "Each execution sends %s statements, %s at the smallest rung"
            .formatted(Figures.count(report.statementsPerExecution()), Figures.count(first)));
    RungResult top = measurements.rungs().getLast();
    Optional<ReportResult> twin =
        top.reports().stream()
            .filter(r -> family(r).equals(family(report)) && r.failure() == null)
            .filter(r -> r.selectivity().equals(report.selectivity()))
            .filter(r -> r.statementsPerExecution() < report.statementsPerExecution() / 4)
            .findFirst();
    words.remedy(
        twin.map(
                t ->
                    "Replace the %s statements by the set-based twin %s: %s at the same size, against %s."
                        .formatted(
                            Figures.count(report.statementsPerExecution()),
                            t.name(),
                            Figures.millis(t.latency().p50()),
                            Figures.millis(report.latency().p50())))
            .orElse(
                "Replace the %s statements by one set-based query (a join with GROUP BY, or a lateral join)."
                    .formatted(Figures.count(report.statementsPerExecution()))));
    return true;
  }

  /// Reports that answer the same question share their first word, such as `q12`.
  private static String family(ReportResult report) {
    return report.name().replaceFirst("-.*", "");
  }

  private void scan() {
    double all =
        report.plans().stream().flatMap(p -> p.nodes().stream()).mapToDouble(Node::buffers).sum();
    Optional<AccessPath> dearest =
        report.plans().stream()
            .flatMap(p -> PlanShape.of(p).accessPaths().stream())
            .max(Comparator.comparingLong(p -> p.node().buffers()));
    if (dearest.isEmpty() || all <= 0 || dearest.get().node().buffers() < DOMINATES * all) {
      return;
    }
    AccessPath path = dearest.get();
    Node node = path.node();
    double kept = node.actual() * node.loops();
    double read = kept + node.removed();
    words.say(
        "%s of %s reads %s buffers, %s of all%s"
            .formatted(
                said(path),
                path.relation(),
                Figures.count(node.buffers()),
                Figures.percent(node.buffers() / all),
                growthOfBuffers()));
    if (!path.method().equals("Seq Scan")) {
      return;
    }
    if (node.removed() > 0 && kept < SELECTIVE * read) {
      words.say("It keeps %s of %s rows".formatted(Figures.count(kept), Figures.count(read)));
      words.remedy(Conditions.index(path.relation(), node.condition()));
    } else if (read > FEW_ROWS) {
      needed = path.relation();
    }
  }

  /// Said last: it is what remains where nothing better can be done.
  private void wholeTable() {
    String relation = needed;
    if (relation != null) {
      words.remedy(
          "It needs most of %s, so an index cannot spare the reading: keep a summary table, or a covering index that is narrower than the row."
              .formatted(relation));
    }
  }

  private static String said(AccessPath path) {
    String index = path.index();
    return switch (path.method()) {
      case "Seq Scan" -> "Sequential scan";
      case "Bitmap Heap Scan" -> "Bitmap scan";
      default -> path.method() + (index == null ? "" : " by " + index);
    };
  }

  private String growthOfBuffers() {
    Optional<Model> model =
        measurements.fit(Subjects.report(report), "buffers").map(GrowthFit::model);
    return model.map(m -> "; their number " + GrowthWords.of(m)).orElse("");
  }

  private void spill() {
    Optional<Node> spilling =
        report.plans().stream()
            .flatMap(p -> PlanShape.of(p).spills().stream())
            .max(Comparator.comparingLong(Node::spilledBlocks));
    spilling.ifPresent(
        node -> {
          String size = Figures.bytes(node.spilledBlocks() / 2.0 * BLOCK);
          words.say(
              "%s spills to disk: %s temporary blocks written and read"
                  .formatted(node.label(), Figures.count(node.spilledBlocks())));
          words.remedy(
              "Sort or hash fewer and narrower columns before %s, or raise work_mem for this query above its %s on disk."
                  .formatted(node.label(), size));
        });
  }

  private void estimates() {
    for (PlanCapture plan : report.plans()) {
      List<String> joins = PlanShape.of(plan).joins();
      Node worst = plan.nodes().stream().max(Comparator.comparingDouble(Node::qError)).orElse(null);
      if (worst == null || worst.qError() < MISLED) {
        continue;
      }
      words.say(
          "%s: %s rows expected, %s came (q-error %s)"
              .formatted(
                  worst.label(),
                  Figures.count(worst.estimated()),
                  Figures.count(worst.actual()),
                  Figures.count(worst.qError())));
      if (joins.contains("Nested Loop") && worst.actual() > worst.estimated()) {
        words.remedy(
            "The planner chose a nested loop for %s rows and got %s: ANALYZE, raise the statistics target, or CREATE STATISTICS on the columns of %s."
                .formatted(
                    Figures.count(worst.estimated()),
                    Figures.count(worst.actual()),
                    worst.label()));
      }
      return;
    }
  }

  private void result() {
    long first =
        measurements
            .report(Subjects.report(report), measurements.rungs().getFirst())
            .map(ReportResult::resultRows)
            .orElse(report.resultRows());
    if (report.resultRows() > FEW_ROWS && report.resultRows() > 2 * first) {
      words.say(
          "Its result grew from %s to %s rows"
              .formatted(Figures.count(first), Figures.count(report.resultRows())));
      words.remedy("Page the result: it grows with the table.");
    }
  }
}
