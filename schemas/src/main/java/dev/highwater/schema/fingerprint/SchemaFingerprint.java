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
/// Comments, owners, rights, tablespaces, the order of columns and how far sequences have counted
/// are no part of either.
public final class SchemaFingerprint {

  private SchemaFingerprint() {}

  /// The fingerprint of everything, indexes included: SHA-256 in hexadecimal digits.
  public static String of(Catalog catalog) {
    return digest(lines(catalog, Facts.Part.FULL));
  }

  /// The fingerprint of what decides which rows are legal: without indexes that are neither unique
  /// nor held by a constraint, without what trigger functions do, and whether or not triggers are
  /// switched off. Volume tests that try indexes leave it as it is, and so does loading.
  public static String logical(Catalog catalog) {
    return digest(lines(catalog, Facts.Part.LOGICAL));
  }

  /// What the full fingerprint is taken of, a line for each thing, to be compared line by line.
  public static List<String> canonicalText(Catalog catalog) {
    return lines(catalog, Facts.Part.FULL);
  }

  private static List<String> lines(Catalog catalog, Facts.Part part) {
    return Facts.of(catalog, part).stream().map(Fact::line).sorted().toList();
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
