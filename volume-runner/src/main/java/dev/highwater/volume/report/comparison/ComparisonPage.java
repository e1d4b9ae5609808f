package dev.highwater.volume.report.comparison;

import dev.highwater.volume.compare.Comparison;
import dev.highwater.volume.compare.Difference;
import dev.highwater.volume.compare.Finding;
import dev.highwater.volume.compare.Weight;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.report.page.HtmlReport;
import dev.highwater.volume.words.Figures;
import java.util.List;

/// A comparison as one HTML file, in the dress of a run's report.
public final class ComparisonPage {

  private ComparisonPage() {}

  /// The whole file.
  public static String of(Comparison comparison) {
    Markup page = new Markup();
    page.open("html", "lang", "en").open("head");
    page.open("meta", "charset", "utf-8");
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.open("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", ComparisonWords.headline(comparison) + " · Highwater");
    page.open("style").verbatim(HtmlReport.style()).close();
    page.close().open("body").open("main");
    page.element("h1", ComparisonWords.headline(comparison));
    page.element("p", ComparisonWords.compared(comparison) + ".", "class", "lede");
    findings(page, comparison);
    differences(page, comparison, Weight.IMPROVEMENT, "better", "Better");
    differences(page, comparison, Weight.NOTICE, "notices", "Different, not judged");
    list(
        page,
        "conditions",
        "Not the same around them",
        comparison.conditions().stream().map(ComparisonWords::condition).toList());
    list(page, "refused", "Not compared", comparison.refused());
    page.open("section", "id", "method").element("h2", "How times were tested");
    page.element("p", comparison.times()).close();
    page.close();
    page.open("script").verbatim(HtmlReport.script()).close();
    page.close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  private static void findings(Markup page, Comparison comparison) {
    if (comparison.findings().isEmpty()) {
      return;
    }
    page.open("section", "id", "regressions").element("h2", "Regressions");
    for (Finding finding : comparison.findings()) {
      page.open("article", "class", "card");
      page.element("h3", ComparisonWords.place(finding));
      page.element("p", finding.cause());
      page.open("ul");
      finding.differences().stream()
          .filter(d -> d.weight() == Weight.REGRESSION)
          .forEach(d -> page.element("li", ComparisonWords.difference(d)));
      page.close().close();
    }
    page.close();
  }

  private static void differences(
      Markup page, Comparison comparison, Weight weight, String id, String title) {
    List<Difference> found = ComparisonWords.of(comparison, weight);
    if (found.isEmpty()) {
      return;
    }
    page.open("section", "id", id).element("h2", title);
    page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
    page.open("table", "class", "plain sortable").open("thead").open("tr");
    for (String header : List.of("Subject", "Statement", "Rung", "What")) {
      page.element("th", header, "scope", "col");
    }
    page.close().close().open("tbody");
    for (Difference difference : found) {
      page.open("tr").element("td", difference.subject());
      page.element("td", difference.statement());
      page.element(
          "td", Figures.compact(difference.rung()), "data-v", Long.toString(difference.rung()));
      page.element("td", difference.words()).close();
    }
    page.close().close().close().close();
  }

  private static void list(Markup page, String id, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      page.open("section", "id", id).element("h2", title).open("ul");
      lines.forEach(line -> page.element("li", line));
      page.close().close();
    }
  }
}
