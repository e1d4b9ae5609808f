package dev.highwater.volume.workload.command;

import dev.highwater.volume.scenario.CommandStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the figures that a program tells in the end.
final class Summary {

  private static final Map<String, Pattern> PGBENCH =
      Map.of(
          "tps", Pattern.compile("(?m)^tps = ([0-9.]+)"),
          "transactions", Pattern.compile("(?m)^number of transactions actually processed: (\\d+)"),
          "failed", Pattern.compile("(?m)^number of failed transactions: (\\d+)"),
          "latency average", Pattern.compile("(?m)^latency average = ([0-9.]+) ms"),
          "latency stddev", Pattern.compile("(?m)^latency stddev = ([0-9.]+) ms"),
          "initial connection time",
              Pattern.compile("(?m)^initial connection time = ([0-9.]+) ms"));

  private Summary() {}

  /// All figures there are.
  ///
  /// @param output what it printed
  /// @param file its summary
  /// @throws IOException when the summary is not there or not of its format
  static Map<String, Double> of(CommandStep.Format format, String output, Path file)
      throws IOException {
    return switch (format) {
      case PLAIN -> Map.of();
      case PGBENCH -> pgbench(output);
      case K6 -> k6(Files.readString(file));
    };
  }

  private static Map<String, Double> pgbench(String output) {
    Map<String, Double> figures = new TreeMap<>();
    PGBENCH.forEach(
        (name, pattern) -> {
          Matcher matcher = pattern.matcher(output);
          if (matcher.find()) {
            figures.put(name, Double.valueOf(matcher.group(1)));
          }
        });
    return figures;
  }

  /// `http_req_duration p(95)`: a metric's name and its aggregation; in `handleSummary`'s form they
  /// lie in `values`.
  private static Map<String, Double> k6(String json) throws IOException {
    Map<String, Double> figures = new TreeMap<>();
    try {
      JsonNode metrics = JsonMapper.shared().readTree(json).path("metrics");
      if (!metrics.isObject()) {
        throw new IOException("the summary has no 'metrics', so it is none of k6");
      }
      for (Map.Entry<String, JsonNode> metric : metrics.properties()) {
        JsonNode values = metric.getValue().path("values");
        for (Map.Entry<String, JsonNode> value :
            (values.isObject() ? values : metric.getValue()).properties()) {
          if (value.getValue().isNumber()) {
            figures.put(metric.getKey() + " " + value.getKey(), value.getValue().asDouble());
          }
        }
      }
      return figures;
    } catch (JacksonException broken) {
      throw new IOException("the summary is no JSON: " + broken.getOriginalMessage(), broken);
    }
  }
}
