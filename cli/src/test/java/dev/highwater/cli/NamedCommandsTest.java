package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.highwater.cli.console.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Commands that documents and messages tell people to type are understood.
class NamedCommandsTest {

  /// A command in a document: at the start of a line of code, or between backticks or quotes. What
  /// stands after three blanks or more says what it is for.
  private static final Pattern WRITTEN =
      Pattern.compile("(?m)(?:^ *\\$? *|`|\\()(?:scripts/)?highwater ((?:[a-z]|--)[^`#|&;)\\n]*)");

  /// A noun and a verb in a message.
  private static final Pattern ADVISED =
      Pattern.compile("\"(?:[^\"\\n]*[ '])?highwater ([a-z]+(?: [a-z]+)?)");

  @Test
  void documentsNameCommandsThatAreUnderstood() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String document : List.of("README.md", "CONTRIBUTING.md")) {
      commands.addAll(found(WRITTEN, root().resolve(document)));
    }
    commands.addAll(found(WRITTEN, Path.of("src/main/resources/dev/highwater/cli/manual.txt")));

    assertThat(commands).isNotEmpty().allSatisfy(NamedCommandsTest::isUnderstood);
  }

  @Test
  void remediesNameCommandsThatThereAre() throws IOException {
    List<String> commands = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root())) {
      for (Path file : files.filter(NamedCommandsTest::isMainSource).toList()) {
        commands.addAll(found(ADVISED, file));
      }
    }

    assertThat(commands)
        .isNotEmpty()
        .allSatisfy(command -> assertThat(isThere(command)).as(command).isTrue());
  }

  /// Nouns with verbs must be followed by one of theirs; other words are no commands but prose.
  private static boolean isThere(String command) {
    String[] words = command.split(" ", -1);
    CommandLine noun =
        HighwaterCommand.of(new Invocation(Run.console(Path.of(""))))
            .getSubcommands()
            .get(words[0]);
    return words.length < 2
        || noun == null
        || noun.getSubcommands().isEmpty()
        || noun.getSubcommands().containsKey(words[1]);
  }

  private static void isUnderstood(String command) {
    String[] arguments =
        Arrays.stream(command.split("\\s{3,}", -1)[0].strip().split("\\s+", -1))
            .filter(word -> !word.equals("\\"))
            .toArray(String[]::new);
    assertThatCode(
            () ->
                HighwaterCommand.of(new Invocation(Run.console(Path.of(""))))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(arguments))
        .as("highwater " + command)
        .doesNotThrowAnyException();
  }

  private static boolean isMainSource(Path file) {
    return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Path root() {
    return Path.of("..");
  }
}
