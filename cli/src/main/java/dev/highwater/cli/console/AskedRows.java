package dev.highwater.cli.console;

import dev.highwater.dataset.spec.Scale;
import dev.highwater.schema.failure.Failure;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// How many rows somebody asked for: a number, or a step of the dataset's scale by its name.
///
/// @param typed the number or name
/// @param number empty where a name was typed
public record AskedRows(String typed, OptionalLong number) {

  /// The rows that were asked for.
  ///
  /// @param command that was asked
  /// @throws RuntimeException a [WrongUse], when the scale has no such step
  public long in(Scale scale, @Nullable CommandSpec command) {
    if (number.isPresent()) {
      return number.getAsLong();
    }
    return scale
        .step(typed)
        .orElseThrow(
            () ->
                WrongUse.of(
                    command,
                    Failure.of("\"" + typed + "\" is no number of rows, and no step of the dataset")
                        .where("--rows")
                        .why(
                            scale.steps().isEmpty()
                                ? "its scale has no steps"
                                : "its steps are " + String.join(", ", scale.steps().keySet()))
                        .remedy("Write a number, as 10000, 10k or 1.5M, or one of its steps")));
  }
}
