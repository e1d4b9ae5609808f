package dev.highwater.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/// What `highwater --help` prints: the prose of `manual.txt`, with the commands and options that
/// there really are in their places.
final class Manual {

  private static final String SECTION = "manual";

  private Manual() {}

  static void describe(CommandLine line) {
    UsageMessageSpec message = line.getCommandSpec().usageMessage();
    message.sectionKeys(List.of(SECTION));
    message.sectionMap(Map.of(SECTION, Manual::text));
    line.getSubcommands().values().forEach(Manual::layOut);
  }

  /// Air between the parts of a command's own help, and options in the order of their importance.
  private static void layOut(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .sortOptions(false)
        .synopsisHeading("%nUsage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%nArguments%n")
        .optionListHeading("%nOptions%n")
        .commandListHeading("%nCommands%n");
    command.getSubcommands().values().forEach(Manual::layOut);
  }

  private static String text(Help help) {
    return resource()
        .replace("{commands}\n", commands(help))
        .replace("{options}\n", help.optionList());
  }

  /// Every noun with its header, and below it every verb with its own.
  private static String commands(Help help) {
    int width =
        help.allSubcommands().values().stream()
            .flatMap(noun -> verbs(noun).stream())
            .mapToInt(verb -> qualified(verb).length())
            .max()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (Help noun : help.allSubcommands().values()) {
      String title = header(noun);
      if (noun.allSubcommands().isEmpty()) {
        text.append('\n').append(line(noun, width, title));
      } else {
        text.append("\n  ").append(title).append('\n');
        verbs(noun).forEach(verb -> text.append(line(verb, width, header(verb))));
      }
    }
    return text.toString();
  }

  /// The verbs of a noun, of a noun below it too; a command without any is its own.
  private static List<Help> verbs(Help noun) {
    return noun.allSubcommands().isEmpty()
        ? List.of(noun)
        : noun.allSubcommands().values().stream().flatMap(verb -> verbs(verb).stream()).toList();
  }

  private static String line(Help command, int width, String header) {
    return String.format(Locale.ROOT, "    %-" + width + "s  %s%n", qualified(command), header);
  }

  private static String qualified(Help command) {
    return command.commandSpec().qualifiedName().replaceFirst("^highwater ", "");
  }

  private static String header(Help command) {
    return String.join(" ", command.commandSpec().usageMessage().header());
  }

  private static String resource() {
    try (InputStream resource =
        Objects.requireNonNull(Manual.class.getResourceAsStream("manual.txt"))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
