package dev.highwater.anonymize.bench;

import dev.highwater.schema.connect.ConnectionSettings;
import java.io.IOException;
import java.util.List;

/// Commands that others would use.
final class Shell {

  private Shell() {}

  /// Runs a script of the shell to its end.
  ///
  /// @return seconds
  static double run(ConnectionSettings server, String script)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-euo", "pipefail", "-c", script));
    if (server.password() != null) {
      builder.environment().put("PGPASSWORD", server.password());
    }
    long began = System.nanoTime();
    int code = builder.inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("The commands ended with " + code);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /// Copies tables in pipes, two at a time, the largest first.
  static String pipes(ConnectionSettings source, ConnectionSettings target) {
    return "one() { psql -X -q -d '%s' -c \"COPY $1 TO STDOUT (FORMAT binary)\" | psql -X -q -d '%s' -c \"COPY $1 FROM STDIN (FORMAT binary)\"; }; export -f one; printf '%%s\\n' payment visit note person account log | xargs -P 2 -I T bash -c 'one T'"
        .formatted(source.url(), target.url());
  }
}
