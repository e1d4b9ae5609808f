package dev.highwater.cli;

import dev.highwater.cli.console.Release;
import picocli.CommandLine.IVersionProvider;

/// Which Highwater, on which Java.
final class HighwaterVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "highwater " + Release.version(),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
    };
  }
}
