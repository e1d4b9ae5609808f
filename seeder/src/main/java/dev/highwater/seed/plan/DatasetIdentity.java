package dev.highwater.seed.plan;

import dev.highwater.dataset.csv.ReferenceTable;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.value.Pools;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The identity of a dataset's rows, the same at every scale.
final class DatasetIdentity {

  /// Raised when the generator's rows change for the same spec.
  private static final int GENERATOR_VERSION = 1;

  private DatasetIdentity() {}

  /// @param pools with the pools that the spec uses already asked for
  static String of(
      DatasetSpec spec,
      String schemaFingerprint,
      Pools pools,
      Map<String, ReferenceTable> references) {
    List<String> parts = new ArrayList<>();
    parts.add("generator " + GENERATOR_VERSION);
    parts.add("spec " + spec.digest());
    parts.add("seed " + spec.seed());
    parts.add("schema " + schemaFingerprint);
    pools.checksums().forEach((name, checksum) -> parts.add("pool " + name + " " + checksum));
    new TreeMap<>(references)
        .forEach(
            (name, table) ->
                table
                    .columns()
                    .forEach(
                        column ->
                            parts.add(name + "." + column + " " + table.text(column).checksum())));
    String text = String.join("\n", parts);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
