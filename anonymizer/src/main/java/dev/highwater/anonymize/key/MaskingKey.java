package dev.highwater.anonymize.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The secret from which all pseudonyms of a run follow.
///
/// Sub-keys come from it by HKDF-SHA-256 (RFC 5869), one for each purpose and key domain, so that
/// nothing learned of one domain tells anything of another.
public final class MaskingKey {

  /// The fewest bytes of a key: 128 bits.
  public static final int LEAST_BYTES = 16;

  private static final String SALT = "highwater/anonymize/1";

  private final SecretKey root;
  private final boolean oneShot;

  private MaskingKey(byte[] secret, boolean oneShot) {
    if (secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "a key has at least %d bytes, this one %d".formatted(LEAST_BYTES, secret.length));
    }
    this.root = new SecretKeySpec(secret, "HKDF-IKM");
    this.oneShot = oneShot;
  }

  /// A key that somebody keeps.
  ///
  /// @param secret at least 16 bytes; copied
  /// @throws IllegalArgumentException if it is shorter
  public static MaskingKey of(byte[] secret) {
    return new MaskingKey(secret, false);
  }

  /// A key that nobody ever sees and that is gone with this process.
  public static MaskingKey oneShot() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return new MaskingKey(secret, true);
  }

  /// Whether the key is gone when the process ends, so that nobody can make the same pseudonyms
  /// again.
  public boolean isOneShot() {
    return oneShot;
  }

  /// What the key can be known by without telling anything of it: 16 hexadecimal digits.
  public String fingerprint() {
    return HexFormat.of().formatHex(derive("fingerprint", 8));
  }

  /// The keyed function of a domain.
  ///
  /// @param purpose what it is used for there, so that the same entity gives unrelated numbers for
  ///   unrelated uses
  public Prf prf(String domain, String purpose) {
    return new Prf(derive(label(domain, purpose), 16));
  }

  /// Bytes of a domain's own key, for ciphers that take a key themselves.
  public byte[] bytes(String domain, String purpose, int length) {
    return derive(label(domain, purpose), length);
  }

  /// Lengths keep ("ab", "c") and ("a", "bc") apart.
  private static String label(String domain, String purpose) {
    return "domain " + domain.length() + ":" + domain + " " + purpose;
  }

  private byte[] derive(String label, int length) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(root)
                  .addSalt(SALT.getBytes(StandardCharsets.UTF_8))
                  .thenExpand(label.getBytes(StandardCharsets.UTF_8), length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK 25 has HKDF-SHA256", e);
    }
  }

  /// Never the key.
  @Override
  public String toString() {
    return "key " + fingerprint();
  }
}
