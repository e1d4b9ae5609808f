package dev.highwater.volume.report;

import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.ObjectiveResult.Cell;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.Modules;
import dev.highwater.volume.words.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A run for a merge request or a chat: headline, verdicts by module, what to look at first.
final class SummaryMarkdown {

  private SummaryMarkdown() {}

  static String of(VolumeRun run) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(escaped(Phrases.headline(run))).append("\n\n");
    if (!run.objectives().isEmpty()) {
      text.append(Phrases.tally(run)).append(".\n\n");
      verdicts(text, run);
      findings(text, run);
    }
    text.append(ImportLines.markdown(run));
    about(text, run);
    return text.toString();
  }

  private static void verdicts(StringBuilder text, VolumeRun run) {
    List<Cell> sizes = run.objectives().getFirst().cells();
    text.append("| | Objective | Owner | Limit |");
    for (Cell cell : sizes) {
      text.append(' ').append(Figures.compact(cell.size()));
      text.append(cell.forecast() ? " (forecast) |" : " |");
    }
    text.append(" Breaks at |\n|---|---|---|---|").append("--:|".repeat(sizes.size() + 1));
    text.append('\n');
    for (Map.Entry<String, List<ObjectiveResult>> module : Modules.of(run).entrySet()) {
      for (ObjectiveResult objective : module.getValue()) {
        text.append("| ").append(Phrases.sign(objective.verdict())).append(' ');
        text.append(Phrases.word(objective.verdict())).append(" | ");
        text.append(escaped(objective.name())).append(" | ");
        text.append(escaped(objective.module() + " · " + objective.owner())).append(" | ");
        text.append(Phrases.limit(objective)).append(" |");
        for (Cell cell : objective.cells()) {
          text.append(' ').append(Figures.value(cell.value(), objective.unit())).append(" |");
        }
        text.append(' ').append(Phrases.breakSize(objective)).append(" |\n");
      }
    }
    text.append('\n');
  }

  private static void findings(StringBuilder text, VolumeRun run) {
    List<ObjectiveResult> bad =
        Modules.worstFirst(run).stream().filter(o -> o.verdict() != Verdict.HOLDS).toList();
    if (bad.isEmpty()) {
      return;
    }
    text.append("## Findings\n\n");
    for (ObjectiveResult objective : bad) {
      text.append("- **").append(escaped(objective.name())).append("** (");
      text.append(Phrases.word(objective.verdict())).append(", ");
      text.append(escaped(objective.owner())).append("): ");
      text.append(escaped(objective.evidence()));
      String remedy = objective.remedy();
      if (remedy != null) {
        text.append(" *To try first:* ").append(escaped(remedy));
      }
      text.append('\n');
    }
    text.append('\n');
  }

  private static void about(StringBuilder text, VolumeRun run) {
    text.append("## Measured\n\n");
    text.append(
        "%s %s, seed %d, at %s of `%s`, forecast to %s; %s, %d processors; %s. Run `%s`.\n\n"
            .formatted(
                escaped(run.dataset().name()),
                escaped(run.dataset().version()),
                run.dataset().seed(),
                String.join(
                    ", ", run.rungs().stream().map(r -> Figures.compact(r.target())).toList()),
                run.dataset().scaleUnit(),
                Figures.compact(run.projectedMaximum()),
                escaped(run.environment().serverVersion()),
                run.environment().processors(),
                Phrases.duration(Duration.between(run.startedAt(), run.endedAt())),
                escaped(run.id())));
    text.append("Again: `").append(run.command()).append("`\n");
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1").replace('\n', ' ');
  }
}
