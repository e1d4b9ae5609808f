package dev.highwater.volume.export;

import dev.highwater.schema.failure.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a run's metrics go.
public sealed interface ExportTarget {

  /// How targets are written.
  String FORM =
      "Write prometheus:PORT, prometheus:HOST:PORT, otlp:URL or statsd:HOST:PORT, such as"
          + " prometheus:9464, otlp:http://localhost:4318/v1/metrics, statsd:localhost:8125";

  /// A page that Prometheus scrapes.
  ///
  /// @param host the address it is offered at
  /// @param port 0 takes a free one
  record Prometheus(String host, int port) implements ExportTarget {}

  /// An OpenTelemetry collector, by OTLP over HTTP.
  record Otlp(URI url) implements ExportTarget {}

  /// StatsD with DogStatsD's tags, by UDP.
  record Statsd(String host, int port) implements ExportTarget {}

  /// Reads a target.
  ///
  /// @throws Failure when it is none
  static ExportTarget parse(String typed) {
    int colon = typed.indexOf(':');
    String kind = colon < 0 ? typed : typed.substring(0, colon);
    String rest = colon < 0 ? "" : typed.substring(colon + 1);
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "prometheus" -> {
        Place place = Place.parse(typed, rest.contains(":") ? rest : "127.0.0.1:" + rest);
        yield new Prometheus(place.host(), place.port());
      }
      case "otlp" -> new Otlp(url(typed, rest));
      case "statsd" -> {
        Place place = Place.parse(typed, rest);
        if (place.port() == 0) {
          throw refused(typed, "port 0 is nobody's");
        }
        yield new Statsd(place.host(), place.port());
      }
      default -> throw refused(typed, "'%s' is nothing metrics are sent to".formatted(kind));
    };
  }

  private static URI url(String typed, String rest) {
    try {
      URI url = new URI(rest);
      if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
        throw refused(typed, "'%s' is no http or https URL".formatted(rest));
      }
      return url;
    } catch (URISyntaxException wrong) {
      throw refused(typed, "'%s' is no URL: %s".formatted(rest, wrong.getReason()));
    }
  }

  private static Failure refused(String typed, String why) {
    return Failure.of("Metrics cannot be sent there").where(typed).why(why).remedy(FORM);
  }

  /// A host, or an IPv6 address in brackets, with a port.
  record Place(String host, int port) {

    private static final Pattern PLACE =
        Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+):(\\d{1,5})");
    private static final int LAST = 65_535;

    static Place parse(String typed, String text) {
      Matcher parts = PLACE.matcher(text);
      if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST) {
        throw refused(typed, "'%s' is no host with a port of at most %d".formatted(text, LAST));
      }
      return new Place(
          parts.group(1).replace("[", "").replace("]", ""), Integer.parseInt(parts.group(2)));
    }
  }
}
