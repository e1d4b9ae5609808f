package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.ObjectiveResult.Cell;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.Modules;
import dev.highwater.volume.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Objectives against sizes, by module, with the mark that the water reached in each.
final class VerdictSection {

  private VerdictSection() {}

  static void write(Markup page, VolumeRun run) {
    Section.open(
        page,
        "verdict",
        "What holds, and up to where",
        "Each row is a promise. Cells hold the value at a size; the bar ends where the promise does, on a logarithmic scale from the smallest rung to the projected maximum.");
    if (run.objectives().isEmpty()) {
      page.element("p", "The scenario states no objectives.", "class", "nothing");
    } else {
      table(page, run);
    }
    page.close();
  }

  private static void table(Markup page, VolumeRun run) {
    List<Cell> sizes = run.objectives().getFirst().cells();
    page.open("table", "class", "matrix");
    page.open("thead").open("tr");
    page.element("th", "Objective", "scope", "col");
    for (Cell cell : sizes) {
      page.open("th", "scope", "col", "class", cell.forecast() ? "num ahead" : "num");
      page.text(Figures.compact(cell.size()));
      if (cell.forecast()) {
        page.element("small", "forecast");
      }
      page.close();
    }
    page.element("th", "Breaks at", "scope", "col", "class", "to");
    page.close().close();
    for (Map.Entry<String, List<ObjectiveResult>> module : Modules.of(run).entrySet()) {
      page.open("tbody");
      page.open("tr", "class", "module");
      page.open("th", "scope", "rowgroup", "colspan", Integer.toString(sizes.size() + 2));
      page.text(module.getKey().replace('_', ' '));
      page.element("span", owners(module.getValue()));
      page.close().close();
      module.getValue().forEach(o -> row(page, run, o));
      page.close();
    }
    page.close();
  }

  private static String owners(List<ObjectiveResult> objectives) {
    return objectives.stream()
        .map(ObjectiveResult::owner)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static void row(Markup page, VolumeRun run, ObjectiveResult objective) {
    page.open("tr", "class", "objective " + style(objective.verdict()));
    page.open("th", "scope", "row");
    if (objective.verdict() == Verdict.HOLDS) {
      page.element("span", objective.name(), "class", "name");
    } else {
      page.element(
          "a",
          objective.name(),
          "class",
          "name",
          "href",
          "#" + FindingSection.anchor(run, objective));
    }
    page.open("small").text(Phrases.limit(objective));
    if (!objective.source().isBlank()) {
      page.text(" · " + objective.source());
    }
    page.close().close();
    for (Cell cell : objective.cells()) {
      page.open(
          "td",
          "class",
          "cell " + style(cell.verdict()) + (cell.forecast() ? " ahead" : ""),
          "data-size",
          Figures.compact(cell.size()));
      page.element("span", Phrases.sign(cell.verdict()), "class", "sign", "aria-hidden", "true");
      page.text(Figures.value(cell.value(), objective.unit()));
      page.element("span", " " + Phrases.word(cell.verdict()), "class", "aside");
      page.close();
    }
    track(page, run, objective);
    page.close();
  }

  private static void track(Markup page, VolumeRun run, ObjectiveResult objective) {
    double low = objective.cells().getFirst().size();
    double high = run.projectedMaximum();
    Double breaksAt = objective.breaksAt();
    page.open("td", "class", "to");
    page.open("span", "class", "reach");
    if (breaksAt != null) {
      page.element("b", "≈ " + Figures.about(breaksAt));
    } else {
      page.text(
          switch (objective.verdict()) {
            case HOLDS -> "beyond " + Figures.compact(high);
            case UNKNOWN -> "not known";
            case BROKEN, WILL_BREAK -> Figures.NONE;
          });
    }
    page.close();
    page.open("span", "class", "track", "aria-hidden", "true");
    for (RungResult rung : run.rungs()) {
      page.open("i", "style", "left:" + share((double) rung.rows(), low, high)).close();
    }
    if (objective.verdict() != Verdict.UNKNOWN) {
      page.open(
              "span",
              "class",
              "kept",
              "style",
              "width:" + share(breaksAt == null ? high : breaksAt, low, high))
          .close();
    }
    page.close().close();
  }

  /// Where a size lies, with a little of the track left for the smallest.
  private static String share(double size, double low, double high) {
    double share = high > low ? Math.log(size / low) / Math.log(high / low) : 1;
    return String.format(Locale.ROOT, "%.1f%%", 4 + 96 * Math.clamp(share, 0, 1));
  }

  static String style(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "holds";
      case WILL_BREAK -> "will";
      case BROKEN -> "broken";
      case UNKNOWN -> "unknown";
    };
  }
}
