package dev.highwater.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.highwater.cli.console.Console;
import dev.highwater.cli.console.Interrupt;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/// One run of the command line: what it printed and what it left with.
record Run(int code, String out, String err) {

  /// Runs it as if somebody had typed that, words apart by blanks, in that directory.
  static Run in(Path directory, String typed) {
    return in(directory, typed.isEmpty() ? new String[0] : typed.split(" "));
  }

  static Run in(Path directory, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(arguments, console(directory, out, err));
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /// A console whose output nobody reads.
  static Console console(Path directory) {
    return console(directory, new ByteArrayOutputStream(), new ByteArrayOutputStream());
  }

  private static Console console(Path directory, OutputStream out, OutputStream err) {
    return new Console(
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        false,
        directory,
        new Interrupt());
  }
}
