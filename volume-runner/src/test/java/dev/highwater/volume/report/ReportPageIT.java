package dev.highwater.volume.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.highwater.volume.result.VolumeRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens the report in a real browser that may reach nothing but the file.
final class ReportPageIT {

  private static final VolumeRun RUN = SampleRun.run();

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Playwright playwright;

  @SuppressWarnings("NullAway.Init")
  private static Browser browser;

  @BeforeAll
  static void open() {
    Optional<Path> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(
        chromium.isPresent(),
        "No Chromium on this machine: the report page is not looked at (apt-get install chromium)");
    RunWriter.write(RUN, folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void thePageAsksForNothingAndComplainsOfNothing() {
    List<String> requests = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.onRequest(r -> requests.add(r.url()));
      page.onConsoleMessage(m -> complaints.add(m.text()));
      page.onPageError(complaints::add);
      page.navigate(url());

      assertThat(requests).containsExactly(url());
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void theVerdictIsTheFirstHeading() {
    try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
      Page page = open(context);

      assertThat(page.locator("h1").textContent())
          .startsWith("Breaks at about")
          .endsWith("Planning & budgeting dashboard p95 exceeds 800 ms.");
      assertThat(page.locator(".matrix td.cell").count()).isEqualTo(RUN.objectives().size() * 4);
      assertThat(page.locator(".matrix td.cell.broken").count()).isEqualTo(3);
    }
  }

  @Test
  void noTextLeavesItsChart() {
    try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
      Object outside =
          open(context)
              .evaluate(
                  """
                  () => [...document.querySelectorAll('svg.chart text')].filter(t => {
                    const box = t.getBBox(), view = t.ownerSVGElement.viewBox.baseVal;
                    return box.x < -0.5 || box.y < -0.5
                        || box.x + box.width > view.width + 0.5
                        || box.y + box.height > view.height + 0.5;
                  }).map(t => t.ownerSVGElement.getAttribute('aria-label') + ': ' + t.textContent)
                  """);

      assertThat(outside).isEqualTo(List.of());
    }
  }

  @Test
  void aTelephoneNeedNotScrollSideways() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context = context(390, scheme)) {
        Page page = open(context);
        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");

        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
      }
    }
  }

  @Test
  void textStandsOutFromItsGround() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context = context(1200, scheme)) {
        assertThat(open(context).evaluate(CONTRAST)).as(scheme.name()).isEqualTo(List.of());
      }
    }
  }

  @Test
  void headingsSortTheStatements() {
    try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
      Page page = open(context);
      page.locator("#statements th button", new Page.LocatorOptions().setHasText("Calls")).click();

      assertThat(page.locator("#statements tbody tr b").first().textContent())
          .isEqualTo("q12-analytics-literal");
    }
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setOffline(true)
            .setViewportSize(width, 900)
            .setColorScheme(scheme));
  }

  private static Page open(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(url());
    return page;
  }

  private static String url() {
    return folder.resolve("report.html").toUri().toString();
  }

  /// WCAG 2.2, 1.4.3: at least 4.5 to 1 between a text and the plain colour behind it.
  private static final String CONTRAST =
      """
      () => {
        const rgb = c => c.match(/[\\d.]+/g).map(Number);
        const light = c => {
          const [r, g, b] = rgb(c).map(v => v / 255)
              .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = e => {
          for (; e; e = e.parentElement) {
            const style = getComputedStyle(e), c = rgb(style.backgroundColor);
            if (c.length < 4 || c[3] === 1) return style.backgroundColor;
            if (c[3] > 0 || style.backgroundImage !== 'none') return null;
          }
          return null;
        };
        const weak = new Set();
        for (const e of document.querySelectorAll('body *')) {
          if (e.closest('svg') || !e.checkVisibility()) continue;
          if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
          const behind = ground(e);
          if (!behind) continue;
          const a = light(getComputedStyle(e).color), b = light(behind);
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (ratio < 4.5) weak.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
        }
        return [...weak];
      }
      """;
}
