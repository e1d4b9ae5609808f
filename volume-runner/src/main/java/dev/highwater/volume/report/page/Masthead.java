package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.Phrases;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The verdict in one sentence, and what was measured.
final class Masthead {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final List<String[]> PLACES =
      List.of(
          new String[] {"verdict", "Verdict"},
          new String[] {"findings", "Findings"},
          new String[] {"growth", "Growth"},
          new String[] {"plans", "Plans"},
          new String[] {"estimates", "Estimates"},
          new String[] {"imports", "Imports"},
          new String[] {"load", "Load"},
          new String[] {"storage", "Storage"},
          new String[] {"statements", "Statements"},
          new String[] {"validity", "Validity"});

  private Masthead() {}

  static void write(Markup page, VolumeRun run) {
    page.open("header", "class", "masthead");
    page.open("div", "class", "brand");
    mark(page);
    page.element("strong", "Highwater");
    page.element("span", "Volume run " + run.id() + " · " + DAY.format(run.startedAt()));
    page.close();
    headline(page, run);
    page.open("ul", "class", "tally");
    for (Verdict verdict :
        List.of(Verdict.BROKEN, Verdict.WILL_BREAK, Verdict.UNKNOWN, Verdict.HOLDS)) {
      long count = Phrases.count(run, verdict);
      if (count > 0) {
        page.open("li", "class", VerdictSection.style(verdict));
        page.element("span", Phrases.sign(verdict), "class", "sign", "aria-hidden", "true");
        page.element("b", Long.toString(count)).text(" " + Phrases.word(verdict, count));
        page.close();
      }
    }
    page.close();
    page.element("p", measured(run), "class", "lede");
    page.open("nav", "aria-label", "Sections");
    for (String[] place : PLACES) {
      page.element("a", place[1], "href", "#" + place[0]);
    }
    page.close().close();
  }

  /// The verdict itself in its colour, up to the colon.
  private static void headline(Markup page, VolumeRun run) {
    String[] parts = Phrases.headline(run).split("(?<=: )", 2);
    page.open("h1");
    page.element("b", parts[0], "class", "v-" + VerdictSection.style(run.verdict()));
    page.text(parts.length > 1 ? parts[1] : "");
    page.close();
  }

  private static String measured(VolumeRun run) {
    List<String> sizes = run.rungs().stream().map(r -> Figures.compact(r.target())).toList();
    String rungs =
        sizes.size() < 2
            ? String.join("", sizes)
            : String.join(", ", sizes.subList(0, sizes.size() - 1)) + " and " + sizes.getLast();
    return "Measured with %s %s, forecast to %s. Dataset %s %s, seed %d, on %s."
        .formatted(
            rungs,
            Figures.noun(run.dataset().scaleUnit()),
            Figures.compact(run.projectedMaximum()),
            run.dataset().name(),
            run.dataset().version(),
            run.dataset().seed(),
            run.environment().serverVersion().replaceFirst(" on .*", ""));
  }

  /// Water, and the mark it reached.
  private static void mark(Markup page) {
    page.open("svg", "viewBox", "0 0 32 32", "class", "logo", "aria-hidden", "true");
    page.open("path", "class", "logo-mark", "d", "M3 7h26");
    page.open("path", "class", "logo-wave", "d", "M2 16q3.5 -4 7 0t7 0t7 0t7 0");
    page.open("path", "class", "logo-wave", "d", "M2 22q3.5 -4 7 0t7 0t7 0t7 0");
    page.open("path", "class", "logo-wave", "d", "M2 28q3.5 -4 7 0t7 0t7 0t7 0");
    page.close();
  }
}
