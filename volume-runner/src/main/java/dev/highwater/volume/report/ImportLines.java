package dev.highwater.volume.report;

import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.ImportWords;
import java.util.List;
import java.util.Locale;

/// The paths of imports side by side, for a terminal and for a merge request.
final class ImportLines {

  private ImportLines() {}

  static String console(VolumeRun run) {
    StringBuilder text = new StringBuilder();
    for (String name : ImportWords.names(run)) {
      text.append("\nImport of ").append(name).append('\n');
      line(
          text,
          List.of(
              "Size", "Path", "Lines/s", "WAL a line", "Longest", "Locks", "Tables", "Indexes"));
      for (RungResult rung : run.rungs()) {
        for (ImportResult each : ImportWords.of(rung, name)) {
          line(text, cells(rung, each));
        }
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(
            String.format(
                    Locale.ROOT, "%-8s  %-7s  %10s  %12s  %10s  %6s  %12s  %12s", cells.toArray())
                .stripTrailing())
        .append('\n');
  }

  static String markdown(VolumeRun run) {
    StringBuilder text = new StringBuilder();
    for (String name : ImportWords.names(run)) {
      text.append("## Import of ").append(name).append("\n\n");
      ImportWords.remarks(run, name).forEach(remark -> text.append(remark).append('\n'));
      text.append("\n| Size | Path | Lines/s | WAL a line | Longest transaction | Locks |");
      text.append(" Tables grew | Indexes grew |\n|---|---|--:|--:|--:|--:|--:|--:|\n");
      for (RungResult rung : run.rungs()) {
        for (ImportResult each : ImportWords.of(rung, name)) {
          text.append("| ").append(String.join(" | ", cells(rung, each))).append(" |\n");
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> cells(RungResult rung, ImportResult each) {
    return List.of(
        Figures.compact(rung.target()),
        each.path() + (each.sampled() ? "*" : ""),
        each.failure() == null ? Figures.plain(each.linesPerSecond()) : "failed",
        Figures.bytes(each.walPerLine()),
        Figures.value(each.footprint().longestTransactionSeconds(), "s"),
        Figures.count(each.footprint().locks()),
        Figures.bytes((double) each.footprint().heapGrowthBytes()),
        Figures.bytes((double) each.footprint().indexGrowthBytes()));
  }
}
