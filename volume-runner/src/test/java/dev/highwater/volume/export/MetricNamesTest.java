package dev.highwater.volume.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The dashboard and the page about metrics speak of those there are.
class MetricNamesTest {

  private static final Pattern NAME = Pattern.compile("highwater_[a-z_]+");

  @Test
  void thePageTellsOfEveryMetricWithItsTags() throws IOException {
    List<String> rows =
        Arrays.stream(RunMetric.values())
            .map(
                metric ->
                    "| `%s` | %s | %s |"
                        .formatted(metric.prometheus(), metric.tags(), metric.description()))
            .toList();

    assertThat(Files.readAllLines(Path.of("../docs/metrics.md"))).containsSubsequence(rows);
  }

  @Test
  void theDashboardShowsEveryMetricAndNoOther() throws IOException {
    JsonNode dashboard = JsonMapper.shared().readTree(Path.of("../scripts/grafana/highwater.json"));

    Set<String> shown =
        dashboard
            .path("panels")
            .valueStream()
            .flatMap(panel -> panel.path("targets").valueStream())
            .flatMap(target -> NAME.matcher(target.path("expr").asString()).results())
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RunMetric.values()).map(RunMetric::prometheus).toList());
  }
}
