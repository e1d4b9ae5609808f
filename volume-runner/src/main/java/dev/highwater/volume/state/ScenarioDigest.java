package dev.highwater.volume.state;

import dev.highwater.volume.report.RunWriter;
import dev.highwater.volume.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One word for all that a scenario says, its SQL files included.
public final class ScenarioDigest {

  private static final int BYTES = 16;

  private ScenarioDigest() {}

  /// The same for the same scenario, whatever its files are called and however they are laid out.
  public static String of(Scenario scenario) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(RunWriter.json(scenario).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
