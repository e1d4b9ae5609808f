package dev.highwater.cli.volume;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.WrongUse;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.DatasetSteps;
import dev.highwater.volume.scenario.ExistingData;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What is run at which sizes: `--scenario`, `--ladder`.
final class ScenarioOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--scenario",
      paramLabel = "SCENARIO",
      description =
          "obcms, obcms-complete with all its pages, or a folder with a scenario.yaml (default:"
              + " obcms).")
  private String scenario = "obcms";

  @Option(
      names = "--ladder",
      paramLabel = "SIZES",
      converter = SizesReader.class,
      description =
          "The sizes to climb, smallest first, such as 10k,30k,100k: rows of the dataset's scale"
              + " unit, or the dataset's named steps, such as S0,S1,S2 (default: the scenario's"
              + " own).")
  private @Nullable Sizes ladder;

  /// The scenario; a folder is one of the directory in which the command was typed.
  Scenario scenario(Invocation invocation) {
    try {
      return ScenarioReader.read(ScenarioSource.find(named(invocation)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Ladder ladder(Scenario of) {
    try {
      return ladder == null ? of.ladder() : ladder.in(of);
    } catch (Failure unclimbable) {
      throw WrongUse.of(command, unclimbable);
    }
  }

  /// The scenario by a name that is good in any directory.
  String named(Invocation invocation) {
    return ScenarioSource.BUILT_IN.contains(scenario)
        ? scenario
        : invocation.console().directory().resolve(scenario).normalize().toString();
  }

  /// The options as they would be typed again.
  String shown(Ladder climbed) {
    return "--scenario "
        + scenario
        + " --ladder "
        + String.join(",", climbed.rungs().stream().map(String::valueOf).toList());
  }

  /// A ladder as it was typed, whose steps only the scenario's dataset knows.
  private record Sizes(String typed) {
    Ladder in(Scenario scenario) {
      if (scenario.existing().isPresent()) {
        return Ladder.parse(typed, Map.of(ExistingData.AS_IT_IS, 1L));
      }
      return Ladder.isNumeric(typed)
          ? Ladder.parse(typed)
          : Ladder.parse(typed, DatasetSteps.of(scenario.dataset()));
    }
  }

  /// Reads a ladder, so that one that cannot be climbed is a wrong use of the command.
  private static final class SizesReader implements ITypeConverter<Sizes> {
    @Override
    public Sizes convert(String typed) {
      if (Ladder.isNumeric(typed)) {
        Ladder.parse(typed);
      }
      return new Sizes(typed);
    }
  }
}
