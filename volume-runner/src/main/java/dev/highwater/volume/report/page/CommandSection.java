package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.CommandResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Programs of others: how they ended at each rung, and the figures they told.
final class CommandSection {

  private CommandSection() {}

  /// Writes nothing where no program was run.
  static void write(Markup page, VolumeRun run) {
    List<String> names =
        run.rungs().stream()
            .flatMap(r -> r.commands().stream())
            .map(CommandResult::name)
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return;
    }
    Section.open(
        page,
        "commands",
        "Other programs",
        "Run at each rung on the copy that the load ran on; what they printed and wrote lies in"
            + " commands/ beside this file.");
    names.forEach(name -> command(page, run, name));
    page.close();
  }

  private static void command(Markup page, VolumeRun run, String name) {
    List<RungResult> rungs = run.rungs().stream().filter(r -> find(r, name).isPresent()).toList();
    CommandResult top = find(rungs.getLast(), name).orElseThrow();
    page.open("article", "class", "card").element("h3", top.title());
    page.element("pre", String.join(" ", top.command()), "class", "command");
    List<String> headers = new ArrayList<>(List.of("Figure"));
    rungs.forEach(r -> headers.add("#At " + Figures.compact(r.target())));
    Section.openTable(page, "Figures of " + name, false, headers.toArray(String[]::new));
    page.open("tr").element("td", "ended");
    for (RungResult rung : rungs) {
      CommandResult result = find(rung, name).orElseThrow();
      page.element("td", result.failure().isEmpty() ? "well" : result.failure(), "class", "num");
    }
    page.close();
    row(page, rungs, name, "seconds", CommandResult::seconds);
    TreeSet<String> figures = new TreeSet<>();
    rungs.forEach(r -> figures.addAll(shown(find(r, name).orElseThrow()).keySet()));
    for (String figure : figures) {
      row(page, rungs, name, figure, c -> shown(c).getOrDefault(figure, Double.NaN));
    }
    Section.closeTable(page);
    page.close();
  }

  /// Those that were asked for, or all where none was.
  private static Map<String, Double> shown(CommandResult result) {
    return result.figures().isEmpty() ? result.summary() : result.figures();
  }

  private interface Value {
    double of(CommandResult result);
  }

  private static void row(
      Markup page, List<RungResult> rungs, String name, String figure, Value value) {
    page.open("tr").element("td", figure);
    for (RungResult rung : rungs) {
      double number = value.of(find(rung, name).orElseThrow());
      Section.number(page, number, Figures.plain(number));
    }
    page.close();
  }

  private static Optional<CommandResult> find(RungResult rung, String name) {
    return rung.commands().stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
