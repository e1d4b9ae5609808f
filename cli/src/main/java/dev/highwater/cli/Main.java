package dev.highwater.cli;

import dev.highwater.cli.console.Complaint;
import dev.highwater.cli.console.Console;
import dev.highwater.cli.console.Interrupt;
import dev.highwater.cli.console.Invocation;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.RunLast;

/// Where the process starts, and the same entry for tests with streams of their own.
public final class Main {

  private Main() {}

  /// Runs the command and ends the process with its exit code.
  public static void main(String[] arguments) {
    Interrupt interrupt = new Interrupt();
    Console console = Console.ofProcess(interrupt);
    Interruption interruption = Interruption.of(Thread.currentThread(), console);
    int code = run(arguments, console);
    interruption.over();
    System.exit(code);
  }

  /// Runs one command and gives its exit code; see [dev.highwater.cli.console.ExitCode].
  public static int run(String[] arguments, Console console) {
    Invocation invocation = new Invocation(console);
    CommandLine line = HighwaterCommand.of(invocation);
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Complaint::misuse);
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> Complaint.failure(thrown, invocation));
    line.setExecutionStrategy(
        parsed -> {
          LibraryLog.speak(invocation.verbose());
          return new RunLast().execute(parsed);
        });
    return line.execute(arguments);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }
}
