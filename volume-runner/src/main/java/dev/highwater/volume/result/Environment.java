package dev.highwater.volume.result;

import java.util.Map;

/// Where a run was measured.
///
/// @param serverVersion such as `PostgreSQL 18.6`
/// @param settings the server's settings that differ from PostgreSQL's defaults
public record Environment(
    String highwaterVersion,
    String serverVersion,
    String javaVersion,
    String operatingSystem,
    int processors,
    long memoryBytes,
    boolean embeddedServer,
    Map<String, String> settings) {

  public Environment {
    settings = Map.copyOf(settings);
  }
}
