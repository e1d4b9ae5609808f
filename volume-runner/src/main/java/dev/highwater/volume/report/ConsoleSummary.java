package dev.highwater.volume.report;

import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.ObjectiveResult.Cell;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.Modules;
import dev.highwater.volume.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/// A run as a table for a terminal, at most 100 columns wide: the headline, then an objective a
/// line, worst first, with its value at each size and the size at which it breaks.
public final class ConsoleSummary {

  private static final int WIDTH = 100;
  private static final int VERDICT = 10;
  private static final int LIMIT = 15;
  private static final int CELL = 9;
  private static final int END = 8;
  private static final int MOST_SIZES = 2;
  private static final String GAP = "  ";

  private ConsoleSummary() {}

  /// Lines ended by `\n`, without colours or control characters.
  public static String of(VolumeRun run) {
    StringBuilder text = new StringBuilder();
    wrap(text, Phrases.headline(run));
    if (!run.objectives().isEmpty()) {
      text.append(Phrases.tally(run)).append("\n\n");
      table(text, run);
    }
    text.append(ImportLines.console(run));
    return text.toString();
  }

  private static void table(StringBuilder text, VolumeRun run) {
    List<Cell> sizes = shown(run.objectives().getFirst().cells());
    int name = WIDTH - VERDICT - LIMIT - END - sizes.size() * (CELL + 2) - 3 * 2;
    row(text, name, "Verdict", "Objective", "Limit", headers(sizes), "Breaks");
    text.append("-".repeat(WIDTH)).append('\n');
    for (ObjectiveResult objective : Modules.worstFirst(run)) {
      List<String> values = new ArrayList<>();
      for (Cell cell : shown(objective.cells())) {
        values.add(Figures.plain(cell.value()));
      }
      row(
          text,
          name,
          Phrases.word(objective.verdict()),
          objective.name(),
          (objective.direction() == Direction.AT_MOST ? "≤ " : "≥ ")
              + Figures.value(objective.limit(), objective.unit()),
          values,
          Figures.compact(breakSize(objective)));
    }
    text.append("Values in the unit of their limit, sizes in ");
    text.append(Figures.noun(run.dataset().scaleUnit())).append("; * is forecast.\n");
  }

  private static double breakSize(ObjectiveResult objective) {
    Double size = objective.breaksAt();
    return size == null ? Double.NaN : size;
  }

  /// The largest sizes where there are more than fit.
  private static List<Cell> shown(List<Cell> cells) {
    return cells.subList(Math.max(0, cells.size() - MOST_SIZES), cells.size());
  }

  private static List<String> headers(List<Cell> cells) {
    return cells.stream().map(c -> Figures.compact(c.size()) + (c.forecast() ? "*" : "")).toList();
  }

  private static void row(
      StringBuilder text,
      int name,
      String verdict,
      String objective,
      String limit,
      List<String> cells,
      String end) {
    List<String> names = lines(objective, name);
    StringBuilder line = new StringBuilder();
    line.append(pad(verdict, VERDICT)).append(GAP).append(pad(names.getFirst(), name));
    line.append(GAP).append(left(limit, LIMIT));
    for (String cell : cells) {
      line.append(GAP).append(left(cell, CELL));
    }
    line.append(GAP).append(left(end, END));
    text.append(line.toString().stripTrailing()).append('\n');
    for (String more : names.subList(1, names.size())) {
      text.append(" ".repeat(VERDICT)).append(GAP).append(more).append('\n');
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String left(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static void wrap(StringBuilder text, String sentence) {
    lines(sentence, WIDTH).forEach(line -> text.append(line).append('\n'));
  }

  /// The sentence in lines no longer than a width, words kept whole; only a word that is longer by
  /// itself is cut.
  private static List<String> lines(String sentence, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      String fitting = word.length() > width ? word.substring(0, width - 1) + "…" : word;
      if (!line.isEmpty() && line.length() + 1 + fitting.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(fitting);
    }
    lines.add(line.toString());
    return lines;
  }
}
