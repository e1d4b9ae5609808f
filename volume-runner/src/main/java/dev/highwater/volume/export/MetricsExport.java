package dev.highwater.volume.export;

import dev.highwater.volume.ladder.RunEvent;
import dev.highwater.volume.ladder.RunListener;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.ipc.http.HttpUrlConnectionSender;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpHttpMetricsSender;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.micrometer.statsd.StatsdConfig;
import io.micrometer.statsd.StatsdMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sends what a run does to other tools while it goes on. The run never waits for them, and goes on
/// where they do not answer.
public final class MetricsExport implements RunListener, AutoCloseable {

  private static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
  private final RunMeters meters = new RunMeters(registry);
  private final List<ScrapePage> pages = new ArrayList<>();

  private MetricsExport() {}

  /// Opens the ways out.
  ///
  /// @param run its name, a tag of every metric
  /// @param scenario its name, likewise
  /// @param refusals is told once where a collector does not take what it is sent
  /// @throws dev.highwater.schema.failure.Failure when a page cannot be offered
  public static MetricsExport open(
      List<ExportTarget> targets, String run, String scenario, Consumer<String> refusals) {
    MetricsExport export = new MetricsExport();
    export.registry.config().commonTags("run", run, "scenario", scenario);
    try {
      for (ExportTarget target : targets) {
        export.registry.add(export.registry(target, refusals));
      }
      return export;
    } catch (RuntimeException unopened) {
      export.close();
      throw unopened;
    }
  }

  private MeterRegistry registry(ExportTarget target, Consumer<String> refusals) {
    return switch (target) {
      case ExportTarget.Prometheus page -> {
        PrometheusMeterRegistry scraped = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        pages.add(new ScrapePage(scraped, page));
        yield scraped;
      }
      case ExportTarget.Otlp otlp ->
          OtlpMeterRegistry.builder(new Otlp(otlp.url()))
              .metricsSender(
                  new OtlpHttpMetricsSender(
                      new TellingSender(new HttpUrlConnectionSender(STEP, STEP), refusals)))
              .build();
      case ExportTarget.Statsd statsd ->
          new StatsdMeterRegistry(new Statsd(statsd.host(), statsd.port()), Clock.SYSTEM);
    };
  }

  @Override
  public void on(RunEvent event) {
    meters.on(event);
  }

  /// Where metrics can be fetched.
  public List<URI> pages() {
    return pages.stream().map(ScrapePage::url).toList();
  }

  /// Sends what is left, and closes the ways out.
  @Override
  public void close() {
    pages.forEach(ScrapePage::close);
    List.copyOf(registry.getRegistries()).forEach(MeterRegistry::close);
    registry.close();
  }

  private record Otlp(URI to) implements OtlpConfig {
    @Override
    public @Nullable String get(String key) {
      return null;
    }

    @Override
    public String url() {
      return to.toString();
    }

    @Override
    public Duration step() {
      return STEP;
    }

    @Override
    public Map<String, String> resourceAttributes() {
      return Map.of("service.name", "highwater");
    }
  }

  private record Statsd(String to, int at) implements StatsdConfig {
    @Override
    public @Nullable String get(String key) {
      return null;
    }

    @Override
    public String host() {
      return to;
    }

    @Override
    public int port() {
      return at;
    }

    @Override
    public Duration pollingFrequency() {
      return POLL;
    }
  }
}
