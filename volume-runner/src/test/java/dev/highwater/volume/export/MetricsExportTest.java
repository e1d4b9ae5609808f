package dev.highwater.volume.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.ladder.Grower;
import dev.highwater.volume.ladder.RunEvent;
import dev.highwater.volume.report.SampleRun;
import dev.highwater.volume.result.CommandResult;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.LoadProgress;
import dev.highwater.volume.result.RungResult;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class MetricsExportTest {

  private static final RungResult RUNG = SampleRun.rung(10_000);
  private static final CommandResult PROGRAM =
      new CommandResult(
          "pgbench", "", "platform", List.of("pgbench"), 0, 4, Map.of(), Map.of(), "", "", "");

  @Test
  void everyMetricIsScrapedUnderItsName() throws IOException, InterruptedException {
    try (MetricsExport export = open("prometheus:0")) {
      runARung(export);

      String page = get(export.pages().getFirst());

      for (RunMetric metric : RunMetric.values()) {
        assertThat(page).contains("\n" + metric.prometheus() + "{");
      }
    }
  }

  @Test
  void valuesCarryTheirRungAndTheRun() throws IOException, InterruptedException {
    try (MetricsExport export = open("prometheus:0")) {
      runARung(export);

      assertThat(get(export.pages().getFirst()))
          .contains(
              "highwater_load_iterations_total{module=\"platform\",operation=\"list\",profile=\"steady\",run=\"20251009-obcms\",rung=\"10000\",scenario=\"obcms\"}"
                  + " 120.0")
          .contains("quantile=\"0.95\",run=\"20251009-obcms\",rung=\"10000\"")
          .contains("highwater_rungs_done{run=\"20251009-obcms\",scenario=\"obcms\"} 1.0");
    }
  }

  @Test
  void aProfileThatBeginsAnewDoesNotTurnItsCounterBack() throws IOException, InterruptedException {
    try (MetricsExport export = open("prometheus:0")) {
      export.on(underway(100));
      export.on(underway(120));
      export.on(underway(30));

      assertThat(get(export.pages().getFirst()))
          .containsPattern("load_iterations_total\\{.*} 150.0");
    }
  }

  @Test
  void aCollectorGetsProtobufAtTheEndAtTheLatest() throws IOException {
    Queue<String> bodies = new ConcurrentLinkedQueue<>();
    HttpServer collector = collector(200, bodies);
    try {
      List<String> refusals = new ArrayList<>();
      try (MetricsExport export =
          MetricsExport.open(List.of(otlp(collector)), "r", "s", refusals::add)) {
        runARung(export);
      }
      assertThat(bodies).anyMatch(body -> body.contains("highwater.load.response"));
      assertThat(refusals).isEmpty();
    } finally {
      collector.stop(0);
    }
  }

  @Test
  void aCollectorThatRefusesIsToldOfOnceAndHindersNothing() throws IOException {
    HttpServer collector = collector(503, new ConcurrentLinkedQueue<>());
    try {
      List<String> refusals = new ArrayList<>();
      try (MetricsExport export =
          MetricsExport.open(List.of(otlp(collector)), "r", "s", refusals::add)) {
        runARung(export);
      }
      assertThat(refusals).singleElement().asString().contains("HTTP status 503");
    } finally {
      collector.stop(0);
    }
  }

  @Test
  void statsdGetsLinesWithTags() throws IOException {
    try (DatagramSocket statsd = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      statsd.setSoTimeout(20_000);
      try (MetricsExport export = open("statsd:127.0.0.1:" + statsd.getLocalPort())) {
        runARung(export);
        String heard = "";
        while (!heard.contains("highwater.import.rate:")) {
          DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
          statsd.receive(packet);
          heard = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        }
        assertThat(heard).contains("rung:10000").contains("scenario:obcms");
      }
    }
  }

  @Test
  void aPortThatIsTakenIsToldWithARemedy() throws IOException {
    HttpServer other = collector(200, new ConcurrentLinkedQueue<>());
    try {
      assertThatThrownBy(() -> open("prometheus:" + other.getAddress().getPort()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("--export prometheus:PORT");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void targetsThatAreNoneAreRefusedWithTheForm() {
    for (String wrong :
        List.of("grafana", "prometheus:", "prometheus:70000", "otlp:nowhere", "statsd:host:0")) {
      assertThatThrownBy(() -> ExportTarget.parse(wrong))
          .isInstanceOf(Failure.class)
          .hasMessageContaining(wrong)
          .hasMessageContaining("otlp:http://localhost:4318/v1/metrics");
    }
    assertThat(ExportTarget.parse("prometheus:[::1]:9464"))
        .isEqualTo(new ExportTarget.Prometheus("::1", 9464));
  }

  private static void runARung(MetricsExport export) {
    export.on(new RunEvent.RungStarted(1, 3, 10_000));
    export.on(
        new RunEvent.Grew(10_000, new Grower.Grown(9_997, 229_931, 229_931, 31_000_000, 1.25)));
    export.on(new RunEvent.Settled(10_000, 0.5));
    RUNG.reports().forEach(report -> export.on(new RunEvent.Reported(10_000, report)));
    RUNG.imports().forEach(done -> export.on(new RunEvent.Imported(10_000, done)));
    export.on(underway(120));
    export.on(new RunEvent.Commanded(10_000, PROGRAM));
    export.on(new RunEvent.RungEnded(1, 3, RUNG));
    export.on(new RunEvent.Warned("Something is left out", "Bring it"));
  }

  private static RunEvent underway(long iterations) {
    return new RunEvent.Underway(
        10_000,
        new LoadProgress(
            "steady",
            3,
            8,
            4,
            100,
            99.5,
            new Latency(iterations, 2, 1.5, 3, 4, 8, 9),
            List.of(new LoadProgress.Operation("list", "platform", iterations, 1))));
  }

  private static MetricsExport open(String target) {
    return MetricsExport.open(
        List.of(ExportTarget.parse(target)), "20251009-obcms", "obcms", refusal -> {});
  }

  private static ExportTarget otlp(HttpServer collector) {
    return ExportTarget.parse(
        "otlp:http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/metrics");
  }

  private static HttpServer collector(int status, Queue<String> bodies) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/metrics",
        exchange -> {
          try (exchange) {
            bodies.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(status, -1);
          }
        });
    server.start();
    return server;
  }

  private static String get(URI page) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    }
  }
}
