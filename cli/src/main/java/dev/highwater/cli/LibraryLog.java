package dev.highwater.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// What libraries have to say is of no use to whoever runs a command: what matters comes back as an
/// answer or a failure. With `--verbose` they speak, on standard error.
final class LibraryLog {

  private static final Logger ROOT = Logger.getLogger("");

  private LibraryLog() {}

  static void speak(boolean aloud) {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tT %4$s %3$s: %5$s%6$s%n");
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    ROOT.setLevel(aloud ? Level.INFO : Level.OFF);
    if (aloud) {
      ConsoleHandler handler = new ConsoleHandler();
      handler.setFormatter(new SimpleFormatter());
      ROOT.addHandler(handler);
    }
  }
}
