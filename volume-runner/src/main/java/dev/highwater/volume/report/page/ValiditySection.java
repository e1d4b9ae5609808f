package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.Environment;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where it was measured, how far to believe it, and how to do it again.
final class ValiditySection {

  private static final int RUNGS_FOR_AICC = 5;

  private ValiditySection() {}

  static void write(Markup page, VolumeRun run) {
    Section.open(
        page,
        "validity",
        "How far to believe it",
        "What was measured where, and what would weaken it.");
    page.open("ul", "class", "caveats");
    caveats(run).forEach(c -> page.element("li", c));
    page.close();
    page.open("div", "class", "two");
    page.open("div").element("h3", "Environment");
    environment(page, run);
    page.close();
    page.open("div").element("h3", "Rungs");
    rungs(page, run);
    page.element("h3", "Again");
    page.element("pre", run.command(), "class", "command");
    page.element(
        "p",
        "The same seed gives the same rows, byte for byte. Beside this file: results.json with every number here, summary.md, junit.xml, plans/ and histograms.",
        "class",
        "meta");
    page.close().close().close();
  }

  private static List<String> caveats(VolumeRun run) {
    List<String> caveats = new ArrayList<>();
    int rungs = run.rungs().size();
    if (rungs < RUNGS_FOR_AICC) {
      caveats.add(
          "%d rungs %s a growth class. With fewer than 5, Akaike's small-sample correction is undefined, so classes were compared with an assumed measurement noise and intervals widened by the classes that could not be ruled out."
              .formatted(rungs, rungs < 3 ? "are too few for" : "suggest rather than prove"));
    }
    RungResult top = run.rungs().isEmpty() ? null : run.rungs().getLast();
    if (top != null && run.projectedMaximum() > 3 * top.target()) {
      caveats.add(
          "Forecasts reach to %s, %s times the top rung; plans may change in between. A rung nearer to it is worth more than any fit."
              .formatted(
                  Figures.compact(run.projectedMaximum()),
                  Figures.plain((double) run.projectedMaximum() / top.target())));
    }
    long refused = run.growth().stream().filter(f -> f.model() == null).count();
    if (refused > 0) {
      caveats.add(
          "%s of %s series have no growth model, because points were missing or contradicted every class; nothing was forecast from them."
              .formatted(Figures.count(refused), Figures.count((long) run.growth().size())));
    }
    List<String> uncertain =
        run.growth().stream()
            .filter(f -> f.metric().equals("p95") && f.forecast() != null && wide(f))
            .map(GrowthFit::subject)
            .toList();
    if (!uncertain.isEmpty()) {
      caveats.add(
          "The forecast p95 of %d subjects is uncertain by more than a factor of 3 either way."
              .formatted(uncertain.size()));
    }
    for (RungResult rung : run.rungs()) {
      for (ReportResult report : rung.reports()) {
        if (report.failure() != null) {
          caveats.add(
              "%s (%s) failed at %s: %s"
                  .formatted(
                      report.title(),
                      report.selectivity(),
                      Figures.compact(rung.target()),
                      report.failure()));
        }
      }
      rung.loads().stream()
          .filter(l -> l.generatorBound())
          .forEach(
              l ->
                  caveats.add(
                      "Load '%s' at %s was limited by the runner, so its response times say little about the server."
                          .formatted(l.name(), Figures.compact(rung.target()))));
    }
    if (run.environment().embeddedServer()) {
      caveats.add(
          "The server ran on the same machine as the runner, with settings for that: compare sizes and classes with production, not milliseconds.");
    }
    caveats.add(
        "Times are of a warm cache unless a workload says otherwise; percentiles that a sample is too small for are left out.");
    return caveats;
  }

  private static boolean wide(GrowthFit fit) {
    GrowthFit.Forecast forecast = fit.forecast();
    return forecast != null && forecast.value() > 0 && forecast.high() > 3 * forecast.value();
  }

  private static void environment(Markup page, VolumeRun run) {
    Environment e = run.environment();
    page.open("dl");
    fact(page, "Server", e.serverVersion() + (e.embeddedServer() ? " (embedded)" : ""));
    fact(
        page,
        "Machine",
        "%s, %d processors, %s memory"
            .formatted(
                e.operatingSystem(), e.processors(), Figures.bytes((double) e.memoryBytes())));
    fact(page, "Runner", "Highwater " + e.highwaterVersion() + " on Java " + e.javaVersion());
    fact(
        page,
        "Dataset",
        "%s %s, seed %d, identity %s"
            .formatted(
                run.dataset().name(),
                run.dataset().version(),
                run.dataset().seed(),
                run.dataset().id()));
    fact(page, "Schema", run.dataset().schemaFingerprint());
    fact(page, "Took", Phrases.duration(Duration.between(run.startedAt(), run.endedAt())));
    page.close();
    page.open("details").element("summary", "Server settings that differ from the defaults");
    page.open("dl");
    for (Map.Entry<String, String> setting : new TreeMap<>(e.settings()).entrySet()) {
      fact(page, setting.getKey(), setting.getValue());
    }
    page.close().close();
  }

  private static void fact(Markup page, String name, String value) {
    page.open("div").element("dt", name).element("dd", value).close();
  }

  private static void rungs(Markup page, VolumeRun run) {
    Section.openTable(
        page,
        "Rungs",
        false,
        "Rung",
        "#Rows",
        "#All tables",
        "#Loaded",
        "#Load",
        "#Rows/s",
        "#Settle",
        "#Took");
    for (RungResult r : run.rungs()) {
      page.open("tr").element("td", Figures.compact(r.target()));
      Section.number(page, (double) r.rows(), Figures.count(r.rows()));
      Section.number(page, (double) r.totalRows(), Figures.count(r.totalRows()));
      RungResult.Growing g = r.growing();
      Section.number(page, (double) g.rowsLoaded(), Figures.count(g.rowsLoaded()));
      Section.number(page, g.loadSeconds(), Figures.value(g.loadSeconds(), "s"));
      double rate = g.loadSeconds() > 0 ? g.rowsLoaded() / g.loadSeconds() : Double.NaN;
      Section.number(page, rate, Figures.compact(rate));
      Section.number(page, g.settleSeconds(), Figures.value(g.settleSeconds(), "s"));
      Section.number(page, r.seconds(), Figures.value(r.seconds(), "s"));
      page.close();
    }
    Section.closeTable(page);
  }
}
