package dev.highwater.cli.console;

import java.util.Objects;

/// Which Highwater this is.
public final class Release {

  private Release() {}

  /// The version of the jar, or `development` where classes are run from a folder.
  public static String version() {
    return Objects.requireNonNullElse(
        Release.class.getPackage().getImplementationVersion(), "development");
  }
}
