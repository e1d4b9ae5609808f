package dev.highwater.volume.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.highwater.schema.failure.Failure;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// The page `/metrics` for Prometheus. Where it is scraped it stays for one more scrape after the
/// run, so that what came last is not lost.
final class ScrapePage implements AutoCloseable {

  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long SLACK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final PrometheusMeterRegistry registry;
  private final HttpServer server;
  private final String host;
  private long scrapes;
  private long lastScrape;
  private long interval;

  /// Opens it.
  ///
  /// @throws Failure when the port is taken or the address is not this machine's
  ScrapePage(PrometheusMeterRegistry registry, ExportTarget.Prometheus target) {
    this.registry = registry;
    this.host = target.host();
    try {
      server = HttpServer.create(new InetSocketAddress(target.host(), target.port()), 0);
    } catch (IOException taken) {
      throw Failure.of("Metrics cannot be offered to Prometheus")
          .where(target.host() + ":" + target.port())
          .why(taken)
          .remedy("Give a free port of this machine: --export prometheus:PORT")
          .causedBy(taken);
    }
    server.createContext("/metrics", this::answer);
    server.start();
  }

  URI url() {
    String shown = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return URI.create("http://" + shown + ":" + server.getAddress().getPort() + "/metrics");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] page = registry.scrape().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(200, page.length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(page);
      }
    }
    scraped();
  }

  private synchronized void scraped() {
    long now = System.nanoTime();
    interval = scrapes == 0 ? 0 : now - lastScrape;
    lastScrape = now;
    scrapes++;
    notifyAll();
  }

  /// Waits for one more scrape where there have been some, as long as the last two were apart.
  private synchronized void lastScrape() {
    long before = scrapes;
    long until = lastScrape + Math.min(LONGEST_WAIT_NANOS, interval + SLACK_NANOS);
    try {
      while (before > 1 && scrapes == before && System.nanoTime() < until) {
        TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    lastScrape();
    server.stop(0);
  }
}
