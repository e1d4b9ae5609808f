package dev.highwater.cli.volume;

import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// What is run at which sizes: `--scenario`, `--ladder`.
final class ScenarioOptions {

  @Option(
      names = "--scenario",
      paramLabel = "SCENARIO",
      description = "A name, or a folder with a scenario.yaml (default: obcms).")
  private String scenario = "obcms";

  @Option(
      names = "--ladder",
      paramLabel = "SIZES",
      converter = Sizes.class,
      description =
          "The sizes to climb, smallest first, such as 10k,30k,100k: rows of the dataset's scale "
              + "unit (default: the scenario's own).")
  private @Nullable Ladder ladder;

  Scenario scenario() {
    try {
      return ScenarioReader.read(ScenarioSource.find(scenario));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Ladder ladder(Scenario of) {
    return ladder == null ? of.ladder() : ladder;
  }

  /// The options as they would be typed again.
  String shown(Ladder climbed) {
    return "--scenario "
        + scenario
        + " --ladder "
        + String.join(",", climbed.rungs().stream().map(String::valueOf).toList());
  }

  /// Reads a ladder, so that one that cannot be climbed is a wrong use of the command.
  private static final class Sizes implements ITypeConverter<Ladder> {
    @Override
    public Ladder convert(String typed) {
      return Ladder.parse(typed);
    }
  }
}
