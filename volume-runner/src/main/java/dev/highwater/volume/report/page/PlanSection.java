package dev.highwater.volume.report.page;

import dev.highwater.volume.fit.PlanChange;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Plan shapes along the rungs: a letter per shape, and in words what changed where it changed.
final class PlanSection {

  private PlanSection() {}

  static void write(Markup page, VolumeRun run) {
    Section.open(
        page,
        "plans",
        "When plans change",
        "A letter stands for a plan shape: node types, tables, indexes and joins without their"
            + " numbers. A new letter along a row is a flip.");
    Map<String, String> titles = GrowthSection.titles(run);
    List<String> flipped =
        titles.keySet().stream().filter(n -> !changes(run, n).isEmpty()).toList();
    List<String> steady = titles.keySet().stream().filter(n -> !flipped.contains(n)).toList();
    if (flipped.isEmpty()) {
      page.element("p", "No plan changed between rungs.", "class", "nothing");
    }
    page.open("div", "class", "plans");
    flipped.forEach(name -> card(page, run, name, String.valueOf(titles.get(name)), true));
    page.close();
    if (!steady.isEmpty()) {
      page.open("details", "class", "steady");
      page.element("summary", "%d reports kept their plans".formatted(steady.size()));
      page.open("div", "class", "plans");
      steady.forEach(name -> card(page, run, name, String.valueOf(titles.get(name)), false));
      page.close().close();
    }
    ForetoldTable.write(page, run);
    AdviceTable.write(page, run);
    page.close();
  }

  private static void card(Markup page, VolumeRun run, String name, String title, boolean flips) {
    Map<String, List<PlanCapture>> shapes = new LinkedHashMap<>();
    page.open("article", "class", "card plan");
    page.element("h3", title);
    page.open("table", "class", "letters");
    page.open("thead").open("tr").element("td", "");
    run.rungs().forEach(r -> page.element("th", Figures.compact(r.target()), "scope", "col"));
    page.close().close().open("tbody");
    for (String selectivity : selectivities(run, name)) {
      page.open("tr").element("th", selectivity, "scope", "row");
      for (RungResult rung : run.rungs()) {
        String letter =
            find(rung, name, selectivity).map(r -> letter(r, shapes)).orElse(Figures.NONE);
        page.open("td");
        page.element(
            "span", letter, "class", "letter l" + Math.floorMod(letter.charAt(0) - 'A', 5));
        page.close();
      }
      page.close();
    }
    page.close().close();
    if (flips) {
      page.open("ul", "class", "flips");
      changes(run, name).forEach((words, where) -> flip(page, words, where));
      page.close();
    }
    page.open("details").element("summary", "Shapes");
    shapes(page, List.copyOf(shapes.values()));
    page.close().close();
  }

  /// Each letter's shapes, those left out that an earlier letter showed.
  private static void shapes(Markup page, List<List<PlanCapture>> letters) {
    Set<String> shown = new HashSet<>();
    for (int i = 0; i < letters.size(); i++) {
      for (PlanCapture plan : letters.get(i)) {
        if (!shown.add(plan.statement() + plan.fingerprint())) {
          continue;
        }
        page.open("div", "class", "shape");
        page.element(
            "b", letter(i) + (letters.get(i).size() > 1 ? " " + (plan.statement() + 1) : ""));
        page.element("pre", String.join("\n", plan.shape()));
        page.close();
      }
    }
  }

  private static void flip(Markup page, String words, Set<String> where) {
    page.open("li").text(words + " ");
    page.element("small", String.join("; ", where));
    page.close();
  }

  /// What changed, and for which selectivities between which rungs.
  private static Map<String, Set<String>> changes(VolumeRun run, String name) {
    Map<String, Map<String, Set<String>>> found = new LinkedHashMap<>();
    for (int i = 1; i < run.rungs().size(); i++) {
      RungResult before = run.rungs().get(i - 1);
      RungResult after = run.rungs().get(i);
      String between = Figures.compact(before.target()) + " → " + Figures.compact(after.target());
      for (String selectivity : selectivities(run, name)) {
        Optional<ReportResult> old = find(before, name, selectivity);
        Optional<ReportResult> now = find(after, name, selectivity);
        if (old.isPresent() && now.isPresent()) {
          for (String change : PlanChange.between(old.get().plans(), now.get().plans())) {
            found
                .computeIfAbsent(change, c -> new LinkedHashMap<>())
                .computeIfAbsent(between, b -> new LinkedHashSet<>())
                .add(selectivity);
          }
        }
      }
    }
    int all = selectivities(run, name).size();
    Map<String, Set<String>> changes = new LinkedHashMap<>();
    found.forEach(
        (change, places) ->
            changes.put(
                change,
                places.entrySet().stream()
                    .map(
                        e ->
                            e.getKey()
                                + (e.getValue().size() == all
                                    ? ""
                                    : ", " + String.join(" and ", e.getValue())))
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
    return changes;
  }

  /// One letter for the shapes of all statements of an execution together.
  private static String letter(ReportResult report, Map<String, List<PlanCapture>> shapes) {
    if (report.plans().isEmpty()) {
      return Figures.NONE;
    }
    String key =
        report.plans().stream().map(PlanCapture::fingerprint).collect(Collectors.joining(" "));
    shapes.putIfAbsent(key, report.plans());
    return letter(List.copyOf(shapes.keySet()).indexOf(key));
  }

  private static String letter(int index) {
    String letter = Character.toString((char) ('A' + index % 26));
    return index < 26 ? letter : letter + index / 26;
  }

  private static List<String> selectivities(VolumeRun run, String name) {
    return run.rungs().stream()
        .flatMap(r -> r.reports().stream())
        .filter(r -> r.name().equals(name))
        .map(ReportResult::selectivity)
        .distinct()
        .toList();
  }

  private static Optional<ReportResult> find(RungResult rung, String name, String selectivity) {
    return rung.reports().stream()
        .filter(r -> r.name().equals(name) && r.selectivity().equals(selectivity))
        .filter(r -> r.failure() == null)
        .findFirst();
  }
}
