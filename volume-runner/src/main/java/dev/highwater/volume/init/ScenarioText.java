package dev.highwater.volume.init;

import java.util.List;
import java.util.Locale;

/// The text of a scenario that was found in a live database.
///
/// @param since seconds that the statistics cover
/// @param rate calls a second
record ScenarioText(
    String name,
    Largest unit,
    double since,
    double rate,
    List<Entry> reports,
    List<Entry> mix,
    List<ScenarioInit.Omission> leftOut) {

  private static final int WIDTH = 88;
  private static final int SHOWN = 40;
  private static final double HOUR = 3_600;

  ScenarioText {
    reports = List.copyOf(reports);
    mix = List.copyOf(mix);
    leftOut = List.copyOf(leftOut);
  }

  /// A statement of the scenario.
  ///
  /// @param parameters the file that draws them; empty where there are none
  record Entry(String name, String file, String parameters, Draft draft) {}

  String yaml() {
    StringBuilder text = new StringBuilder();
    text.append("# yaml-language-server: $schema=scenario.schema.json\n#\n");
    text.append("# Written by 'highwater volume init' from pg_stat_statements");
    text.append(
            since > 0 ? String.format(Locale.ROOT, " of the last %.1f hours", since / HOUR) : "")
        .append(".\n");
    text.append("# It is yours to change: say who owns what, and what you promise.\n");
    text.append("scenario: ").append(quoted(name)).append('\n');
    text.append("title: ").append(quoted(name + " on a growing database")).append('\n');
    text.append("database:\n");
    text.append("  scaleUnit: ").append(quoted(unit.name()));
    text.append("   # the table with the most rows\n");
    text.append("  # grow: [").append(unit.name());
    text.append("]   # tables that get rows beside theirs; then climb: asis,");
    text.append(Math.max(1, unit.rows() * 2)).append('\n');
    text.append("ladder: asis\n");
    text.append("projectedMaximum:\n  rows: ").append(Math.max(10, unit.rows() * 10)).append('\n');
    text.append("  source: ten times the rows that were there; say who expects what\n\n");
    text.append("owners:\n  database: nobody yet\n");
    omissions(text);
    reportList(text);
    mixList(text);
    return text.toString();
  }

  private void omissions(StringBuilder text) {
    if (leftOut.isEmpty()) {
      return;
    }
    text.append("\n# Left out, dearest first:\n");
    for (ScenarioInit.Omission each : leftOut.stream().limit(SHOWN).toList()) {
      comment(
          text,
          String.format(
              Locale.ROOT,
              "%,d calls, %,.1f ms each: %s",
              each.statement().calls(),
              each.statement().meanMillis(),
              each.why()));
      comment(text, "    " + oneLine(each.statement().text()));
    }
    if (leftOut.size() > SHOWN) {
      comment(text, "and " + (leftOut.size() - SHOWN) + " more");
    }
  }

  private void reportList(StringBuilder text) {
    if (reports.isEmpty()) {
      return;
    }
    text.append("\nreports:\n  budget: 500ms\n  timeout: 20s\n  queries:\n");
    for (Entry each : reports) {
      comment(text, "  " + oneLine(each.draft().live().text()));
      text.append("    - file: ").append(each.file()).append('\n');
      text.append("      title: ").append(quoted(title(each))).append('\n');
      text.append("      module: database\n");
      if (!each.parameters().isEmpty()) {
        text.append("      parameters: ").append(each.parameters()).append('\n');
      }
      text.append("      objectives:\n        - {metric: p50, atMost: ");
      text.append(
          String.format(
              Locale.ROOT,
              "%.0f ms",
              Math.max(10, Math.ceil(each.draft().live().meanMillis() * 5))));
      text.append(", source: five times the mean of the statistics}\n");
    }
  }

  private void mixList(StringBuilder text) {
    if (mix.isEmpty()) {
      return;
    }
    text.append("\nloads:\n  - name: as-it-was\n    module: database\n");
    text.append("    executor: constant-arrival-rate\n    rate: ")
        .append(String.format(Locale.ROOT, "%.0f", rate));
    text.append("   # calls a second of these statements, from 1 to 200\n");
    text.append("    duration: 10s\n    warmUp: 2s\n    workers: 4\n    timeout: 5s\n");
    text.append(
        "    objectives:\n      - {metric: error rate, atMost: 0.5 %, source: a usual limit}\n");
    text.append("    mix:\n");
    for (Entry each : mix) {
      text.append("      - {file: ").append(each.file()).append(", module: database, kind: ");
      text.append(each.draft().reads() ? "read" : "write").append(", weight: ");
      text.append(each.draft().live().calls());
      if (!each.parameters().isEmpty()) {
        text.append(", parameters: ").append(each.parameters());
      }
      text.append("}\n");
    }
  }

  private static String title(Entry entry) {
    String tables = String.join(", ", entry.draft().tables().stream().limit(3).toList());
    return entry.name() + " on " + tables;
  }

  /// A statement in one line that fits.
  static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }

  private static void comment(StringBuilder text, String line) {
    text.append("# ").append(line).append('\n');
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
