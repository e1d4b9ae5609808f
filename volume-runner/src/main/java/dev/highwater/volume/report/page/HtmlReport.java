package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A run as one HTML file that needs nothing else: no network, no script to be read, light and
/// dark, on paper and on a telephone.
public final class HtmlReport {

  private HtmlReport() {}

  /// The whole file.
  public static String of(VolumeRun run) {
    Markup page = new Markup();
    page.open("html", "lang", "en");
    page.open("head");
    page.open("meta", "charset", "utf-8");
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.open("meta", "name", "color-scheme", "content", "light dark");
    page.open(
        "meta",
        "name",
        "generator",
        "content",
        "Highwater " + run.environment().highwaterVersion());
    page.element("title", Phrases.headline(run) + " · Highwater");
    page.open("style").verbatim(style()).close();
    page.close();
    page.open("body");
    Masthead.write(page, run);
    page.open("main");
    VerdictSection.write(page, run);
    FindingSection.write(page, run);
    GrowthSection.write(page, run);
    PlanSection.write(page, run);
    EstimateSection.write(page, run);
    ImportSection.write(page, run);
    LoadSection.write(page, run);
    StorageSection.write(page, run);
    StatementSection.write(page, run);
    ValiditySection.write(page, run);
    page.close();
    page.open("script").verbatim(script()).close();
    page.close();
    page.close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  /// The style sheet, for pages in the same dress.
  public static String style() {
    return resource("report.css");
  }

  /// The script that sorts tables.
  public static String script() {
    return resource("sort.js");
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
