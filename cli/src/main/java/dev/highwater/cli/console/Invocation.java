package dev.highwater.cli.console;

import dev.highwater.cli.render.Json;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// One run of `highwater`: its console and the options that every command understands.
public final class Invocation {

  private final Console console;

  @Option(
      names = "--output",
      scope = ScopeType.INHERIT,
      paramLabel = "text|json",
      description = "How to print the answer on standard output (default: text).")
  private OutputFormat output = OutputFormat.TEXT;

  @Option(
      names = "--work-dir",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "Where Highwater keeps its own server and records (default: .highwater).")
  private Path workDirectory = Path.of(".highwater");

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say more, and show the stack trace of a failure.")
  private boolean verbose;

  public Invocation(Console console) {
    this.console = console;
  }

  /// Where this run prints.
  public Console console() {
    return console;
  }

  /// How the answer is printed.
  public OutputFormat output() {
    return output;
  }

  /// Where the embedded server and the control database are kept.
  public Path workDirectory() {
    return console.directory().resolve(workDirectory).normalize();
  }

  /// Whether stack traces and the libraries' own words are wanted.
  public boolean verbose() {
    return verbose;
  }

  /// Tells how far a long command is; close it before the answer is printed.
  public Progress progress() {
    return new Progress(console);
  }

  /// Prints the answer of a command in the form that was asked for.
  ///
  /// @param document what programs read
  /// @param text what people read, made only when it is needed
  public void answer(Object document, Supplier<?> text) {
    String answer =
        switch (output) {
          case TEXT -> text.get().toString();
          case JSON -> Json.of(document);
        };
    console.out().print(answer);
    console.out().flush();
  }
}
