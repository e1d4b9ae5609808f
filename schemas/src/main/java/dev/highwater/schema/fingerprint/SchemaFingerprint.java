package dev.highwater.schema.fingerprint;

import dev.highwater.schema.catalog.Catalog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Short names for schemas: the same for the same definitions, whatever the server's version, the
/// oids, and the order in which things were created; another one as soon as something differs that
/// changes which rows are legal (*logical*) or how they are found (*full*).
///
/// Comments, owners, rights, tablespaces and the order of columns are no part of either.
public final class SchemaFingerprint {

  private SchemaFingerprint() {}

  /// The fingerprint of everything, indexes included: SHA-256 in hexadecimal digits.
  public static String of(Catalog catalog) {
    return digest(CanonicalText.of(catalog, CanonicalText.Part.FULL));
  }

  /// The fingerprint of what decides which rows are legal: without indexes that are neither unique
  /// nor held by a constraint. Volume tests that try indexes leave it as it is.
  public static String logical(Catalog catalog) {
    return digest(CanonicalText.of(catalog, CanonicalText.Part.LOGICAL));
  }

  /// What the full fingerprint is taken of, a line for each thing, to be compared line by line.
  public static List<String> canonicalText(Catalog catalog) {
    return CanonicalText.of(catalog, CanonicalText.Part.FULL);
  }

  private static String digest(List<String> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line : lines) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
