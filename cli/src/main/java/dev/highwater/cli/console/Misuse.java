package dev.highwater.cli.console;

import dev.highwater.schema.failure.Failure;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Something was typed that no command understands, told in the house's words: picocli's own speak
/// of indexes, arities and Java's types.
final class Misuse {

  private final ParameterException thrown;
  private final CommandSpec command;

  private Misuse(ParameterException thrown) {
    this.thrown = thrown;
    this.command = thrown.getCommandLine().getCommandSpec();
  }

  static Failure of(ParameterException thrown) {
    if (thrown.getCause() instanceof Failure refused) {
      return refused;
    }
    return new Misuse(thrown).told();
  }

  private Failure told() {
    Failure failure =
        switch (thrown) {
          case UnmatchedArgumentException unmatched -> unmatched(unmatched);
          case MissingParameterException missing -> missing(missing);
          case MutuallyExclusiveArgsException _ -> Failure.of(sentence());
          default -> {
            ArgSpec argument = thrown.getArgSpec();
            yield argument == null || thrown.getValue() == null
                ? Failure.of(sentence())
                : invalid(argument, thrown.getValue());
          }
        };
    return failure.remedy(command.qualifiedName() + " --help");
  }

  private Failure unmatched(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().getFirst();
    if (first.startsWith("-")) {
      return near(
          Failure.of(command.qualifiedName() + " has no option " + first),
          first,
          command.optionsMap().keySet());
    }
    if (!command.subcommands().isEmpty()) {
      return near(
          Failure.of("There is no command " + command.qualifiedName() + " " + first),
          first,
          command.subcommands().keySet());
    }
    return Failure.of(command.qualifiedName() + " takes no argument \"" + first + "\"")
        .why(
            command.positionalParameters().isEmpty()
                ? "it has options only"
                : "it takes " + labels(command.positionalParameters()) + " and nothing more");
  }

  private static Failure near(Failure failure, String typed, Collection<String> words) {
    List<String> near = Spelling.near(typed, words);
    if (!near.isEmpty()) {
      return failure.why("perhaps " + String.join(" or ", near) + " was meant");
    }
    return failure;
  }

  private static Failure missing(MissingParameterException missing) {
    List<ArgSpec> wanted = missing.getMissing();
    if (!wanted.isEmpty() && wanted.getFirst() instanceof OptionSpec option) {
      return Failure.of(option.longestName() + " needs a value")
          .why("it is written " + option.longestName() + " " + option.paramLabel());
    }
    return Failure.of(labels(wanted) + " is missing")
        .why(
            wanted.stream()
                .map(argument -> String.join(" ", argument.description()))
                .collect(Collectors.joining("\n")));
  }

  private static Failure invalid(ArgSpec argument, String value) {
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    Class<?> type =
        argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.typeInfo().getType();
    String wanted;
    if (type.isEnum()) {
      wanted =
          Arrays.stream(type.getEnumConstants())
              .map(each -> String.valueOf(each).toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    } else if (isWhole(type)) {
      wanted = "a whole number";
    } else {
      wanted = argument.paramLabel();
    }
    return Failure.of(name + " cannot be \"" + value + "\"").why("it takes " + wanted);
  }

  private static boolean isWhole(Class<?> type) {
    return type == int.class || type == long.class || type == Integer.class || type == Long.class;
  }

  private static String labels(Collection<? extends ArgSpec> arguments) {
    return arguments.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
  }

  private String sentence() {
    String first = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("Not understood");
    return first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
  }
}
