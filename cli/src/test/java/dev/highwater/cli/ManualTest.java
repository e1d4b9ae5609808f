package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ManualTest {

  private static final int COLUMNS = 100;

  @TempDir static Path directory;

  @Test
  void namesEveryCommand() {
    String manual = Run.in(directory, "--help").out();

    assertThat(commands()).allSatisfy(command -> assertThat(manual).contains("    " + command));
  }

  @ParameterizedTest
  @MethodSource("commandsAndNothing")
  void everyHelpFitsOnAScreenOfOneHundredColumns(String command) {
    PrintStream standardError = System.err;
    ByteArrayOutputStream warnings = new ByteArrayOutputStream();
    Run run;
    try {
      // Where picocli warns of a text that it cannot format.
      System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
      run = Run.in(directory, (command + " --help").strip());
    } finally {
      System.setErr(standardError);
    }

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(warnings.toString(StandardCharsets.UTF_8)).doesNotContain("picocli");
    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandSaysInOneLineWhatItIsFor(String command) {
    assertThat(Run.in(directory, command + " --help").out().lines().findFirst())
        .hasValueSatisfying(header -> assertThat(header).isNotBlank().doesNotStartWith("Usage"));
  }

  @Test
  void leavesNoPlaceUnfilled() {
    assertThat(Run.in(directory, "--help").out()).doesNotContain("{", "}");
  }

  static List<String> commands() {
    List<String> commands = new ArrayList<>();
    collect(HighwaterCommand.of(new Invocation(Run.console(Path.of("")))), commands);
    return commands;
  }

  static Stream<String> commandsAndNothing() {
    return Stream.concat(Stream.of(""), commands().stream());
  }

  private static void collect(CommandLine command, List<String> commands) {
    if (command.getSubcommands().isEmpty()) {
      commands.add(command.getCommandSpec().qualifiedName().replaceFirst("^highwater ", ""));
    }
    command.getSubcommands().values().forEach(verb -> collect(verb, commands));
  }
}
