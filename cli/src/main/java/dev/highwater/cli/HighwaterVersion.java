package dev.highwater.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Which Highwater, on which Java.
final class HighwaterVersion implements IVersionProvider {

  /// The version of the jar, or `development` where classes are run from a folder.
  static String number() {
    return Objects.requireNonNullElse(
        HighwaterVersion.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "highwater " + number(),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
    };
  }
}
