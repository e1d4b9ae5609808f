package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Where the planner was most wrong, and whether it gets worse.
final class EstimateSection {

  private static final double WORTH_SAYING = 3;
  private static final int ROWS = 12;

  /// Nodes that hand on the rows of the node below, and its error.
  private static final Pattern PASS_ON =
      Pattern.compile(
          "(Parallel )?(Hash|Sort|Incremental Sort|Materialize|Memoize|Limit|Gather.*)");

  /// @param worst by rung, those where the node was
  private record Estimate(String report, String label, Map<Integer, Node> worst) {

    double at(int rung) {
      Node node = worst.get(rung);
      return node == null ? Double.NaN : node.qError();
    }
  }

  private EstimateSection() {}

  static void write(Markup page, VolumeRun run) {
    // Only nodes that are there at the top rung; those that are gone mislead nobody.
    int top = run.rungs().size() - 1;
    List<Estimate> estimates =
        estimates(run).stream()
            .filter(e -> e.at(top) >= WORTH_SAYING)
            .sorted(Comparator.<Estimate>comparingDouble(e -> e.at(top)).reversed())
            .limit(ROWS)
            .toList();
    Section.open(
        page,
        "estimates",
        "Where the planner guessed wrong",
        "q-error is the factor between rows expected and rows that came, in either direction; past 10 it misleads the choice of joins. The worst nodes at the top rung come first.");
    if (estimates.isEmpty()) {
      page.element("p", "No node's estimate was off by a factor of 3 or more.", "class", "nothing");
    } else {
      table(page, run, estimates);
    }
    page.close();
  }

  private static void table(Markup page, VolumeRun run, List<Estimate> estimates) {
    page.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Estimates");
    page.open("table", "class", "plain");
    page.open("thead").open("tr");
    page.element("th", "Node", "scope", "col");
    for (RungResult rung : run.rungs()) {
      page.element("th", "q at " + Figures.compact(rung.target()), "scope", "col", "class", "num");
    }
    page.element("th", "Expected", "scope", "col", "class", "num");
    page.element("th", "Came", "scope", "col", "class", "num");
    page.close().close().open("tbody");
    for (Estimate estimate : estimates) {
      page.open("tr").open("td").element("code", estimate.label());
      page.element("small", estimate.report()).close();
      for (int i = 0; i < run.rungs().size(); i++) {
        page.element(
            "td", Figures.plain(estimate.at(i)), "class", "num heat h" + heat(estimate.at(i)));
      }
      Node last = estimate.worst().get(run.rungs().size() - 1);
      if (last != null) {
        Section.number(page, last.estimated(), Figures.count(last.estimated()));
        Section.number(page, last.actual(), Figures.count(last.actual()));
      }
      page.close();
    }
    Section.closeTable(page);
  }

  private static int heat(double q) {
    return Double.isNaN(q) ? 0 : (int) Math.clamp(Math.floor(Math.log10(q) * 2), 0, 4);
  }

  private static List<Estimate> estimates(VolumeRun run) {
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    for (int i = 0; i < run.rungs().size(); i++) {
      for (ReportResult report : run.rungs().get(i).reports()) {
        for (PlanCapture plan : report.plans()) {
          for (Node node : plan.nodes()) {
            if (PASS_ON.matcher(node.label()).matches()) {
              continue;
            }
            Estimate estimate =
                estimates.computeIfAbsent(
                    report.name() + '\n' + node.label(),
                    k -> new Estimate(report.name(), node.label(), new HashMap<>()));
            estimate.worst().merge(i, node, (x, y) -> x.qError() >= y.qError() ? x : y);
          }
        }
      }
    }
    return List.copyOf(estimates.values());
  }
}
