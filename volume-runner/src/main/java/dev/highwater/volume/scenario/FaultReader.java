package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads the faults of a load profile: each has a time, and one key that says what happens.
final class FaultReader {

  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "terminate", Set.of(),
          "lock", Set.of("mode", "for"),
          "restart", Set.of(),
          "latency", Set.of("for"),
          "cut", Set.of(),
          "evict", Set.of());

  private static final Set<String> ALL =
      Set.of("at", "for", "mode", "terminate", "lock", "restart", "latency", "cut", "evict");
  private static final List<String> MODES =
      List.of(
          "ACCESS SHARE",
          "ROW SHARE",
          "ROW EXCLUSIVE",
          "SHARE UPDATE EXCLUSIVE",
          "SHARE",
          "SHARE ROW EXCLUSIVE",
          "EXCLUSIVE",
          "ACCESS EXCLUSIVE");
  private static final Duration BRIEF = Duration.ofSeconds(1);

  private final ScenarioFile file;

  FaultReader(ScenarioFile file) {
    this.file = file;
  }

  List<Fault> read(YamlNode profile) {
    return file.each(profile, "faults", this::fault).stream().flatMap(Optional::stream).toList();
  }

  private Optional<Fault> fault(YamlNode node) {
    Map<String, YamlNode> entries = file.entries(node, "a fault", ALL);
    List<String> kinds = entries.keySet().stream().filter(KEYS::containsKey).toList();
    if (kinds.size() != 1) {
      file.problem(
          node.line(), "a fault is one of %s, with 'at'".formatted(new TreeSet<>(KEYS.keySet())));
      return Optional.empty();
    }
    String kind = kinds.getFirst();
    file.required(node, "at", "a fault");
    for (String key : entries.keySet()) {
      if (!key.equals("at")
          && !key.equals(kind)
          && !KEYS.getOrDefault(kind, Set.of()).contains(key)) {
        file.problem(ScenarioFile.line(node, key), "'%s' has no '%s'".formatted(kind, key));
      }
    }
    Duration at = file.duration(node, "at", Duration.ZERO);
    Duration length = file.duration(node, "for", BRIEF);
    return switch (kind) {
      case "terminate" -> Optional.of(new Fault.Terminate(at, backends(node)));
      case "lock" ->
          Optional.of(
              new Fault.Lock(at, length, file.required(node, "lock", "a fault"), mode(node)));
      case "restart" -> restart(node, at);
      case "latency" ->
          Optional.of(new Fault.Latency(at, length, file.duration(node, "latency", BRIEF)));
      case "cut" -> Optional.of(new Fault.Cut(at, file.duration(node, "cut", BRIEF)));
      default -> {
        file.oneOf(node, "evict", List.of("all"));
        yield Optional.of(new Fault.Evict(at));
      }
    };
  }

  private int backends(YamlNode node) {
    return file.text(node, "terminate", "").equals("all")
        ? Fault.Terminate.ALL
        : (int) file.positive(node, "terminate", 1);
  }

  private String mode(YamlNode node) {
    String mode = file.text(node, "mode", "ACCESS EXCLUSIVE").toUpperCase(Locale.ROOT);
    if (!MODES.contains(mode)) {
      file.problem(
          ScenarioFile.line(node, "mode"),
          "there is no lock mode '%s'; there are %s".formatted(mode, MODES));
    }
    return mode;
  }

  private Optional<Fault> restart(YamlNode node, Duration at) {
    String word = file.oneOf(node, "restart", List.of("fast", "immediate"));
    return Arrays.stream(Fault.Restart.Mode.values())
        .filter(mode -> mode.word().equals(word))
        .findFirst()
        .map(mode -> new Fault.Restart(at, mode));
  }
}
