package dev.highwater.volume.report.page;

import dev.highwater.volume.report.chart.GrowthChart;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.GrowthWords;
import dev.highwater.volume.words.Modules;
import dev.highwater.volume.words.Phrases;
import java.util.List;
import java.util.Optional;

/// What broke or will: a card each with its curve, the evidence and what to try first.
final class FindingSection {

  private FindingSection() {}

  static String anchor(VolumeRun run, ObjectiveResult objective) {
    return "finding-" + (run.objectives().indexOf(objective) + 1);
  }

  static void write(Markup page, VolumeRun run) {
    List<ObjectiveResult> findings =
        Modules.worstFirst(run).stream().filter(o -> o.verdict() != Verdict.HOLDS).toList();
    Section.open(
        page,
        "findings",
        "Findings",
        findings.isEmpty()
            ? "Nothing broke, and nothing is forecast to."
            : "In the order in which they break, with the evidence that the server gave and what to look at first.");
    page.open("div", "class", "findings");
    findings.forEach(o -> card(page, run, o));
    page.close().close();
  }

  private static void card(Markup page, VolumeRun run, ObjectiveResult objective) {
    page.open("article", "class", "card finding", "id", anchor(run, objective));
    page.open("header");
    page.open("p", "class", "badge " + VerdictSection.style(objective.verdict()));
    page.element("span", Phrases.sign(objective.verdict()), "class", "sign", "aria-hidden", "true");
    page.text(badge(run, objective));
    page.close();
    page.element("h3", objective.name());
    page.element(
        "p",
        objective.owner()
            + " · "
            + objective.module().replace('_', ' ')
            + " · "
            + objective.subject(),
        "class",
        "meta");
    page.close();
    Optional<GrowthFit> fit =
        run.growth().stream()
            .filter(
                f ->
                    f.subject().equals(objective.subject())
                        && f.metric().equals(objective.metric())
                        && !f.points().isEmpty())
            .findFirst();
    fit.ifPresent(f -> chart(page, run, objective, f));
    page.element("p", objective.evidence(), "class", "evidence");
    String remedy = objective.remedy();
    if (remedy != null) {
      page.open("p", "class", "remedy").element("b", "Try first").text(" " + remedy).close();
    }
    page.close();
  }

  private static String badge(VolumeRun run, ObjectiveResult objective) {
    String noun = Figures.noun(run.dataset().scaleUnit());
    return switch (objective.verdict()) {
      case BROKEN -> "Breaks at about " + Phrases.breakSize(objective) + " " + noun;
      case WILL_BREAK -> "Will break at about " + Phrases.breakSize(objective) + " " + noun;
      case UNKNOWN -> "Could not be judged";
      case HOLDS -> "Holds";
    };
  }

  private static void chart(Markup page, VolumeRun run, ObjectiveResult objective, GrowthFit fit) {
    Double breaksAt = objective.breaksAt();
    page.open("figure");
    page.add(
        GrowthChart.of(
            objective.name() + " against " + Figures.noun(run.dataset().scaleUnit()),
            fit,
            List.of(),
            (double) run.projectedMaximum(),
            new GrowthChart.Limit(
                objective.limit(), objective.direction(), breaksAt == null ? Double.NaN : breaksAt),
            true));
    GrowthFit.Model model = fit.model();
    page.element(
        "figcaption",
        fit.metric()
            + ": "
            + (model == null ? "no model, " + fit.refusal() : GrowthWords.of(model)));
    page.close();
  }
}
