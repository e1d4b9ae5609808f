package dev.highwater.anonymize.evidence;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Signatures by Ed25519 (RFC 8032), apart from what they sign.
public final class Signing {

  private static final String ALGORITHM = "Ed25519";

  private Signing() {}

  /// The signature of bytes, by a private key in PEM (PKCS #8).
  public static byte[] sign(Path privateKey, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(pem(privateKey))));
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException | IOException | IllegalArgumentException unusable) {
      throw unusable(privateKey, "openssl genpkey -algorithm ed25519 -out FILE");
    }
  }

  /// Whether a signature is that of bytes, by the holder of a public key in PEM.
  public static boolean holds(Path publicKey, byte[] bytes, byte[] signed) {
    Signature signature;
    try {
      signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem(publicKey))));
    } catch (GeneralSecurityException | IOException | IllegalArgumentException unusable) {
      throw unusable(publicKey, "openssl pkey -in PRIVATE -pubout -out FILE");
    }
    try {
      signature.update(bytes);
      return signature.verify(signed);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private static byte[] pem(Path file) throws IOException {
    return Base64.getMimeDecoder()
        .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
  }

  /// The key is neither shown nor kept as a cause.
  private static Failure unusable(Path file, String command) {
    return Failure.of("The key for signatures cannot be used")
        .where(file.toString())
        .why("it cannot be read, or is no Ed25519 key in PEM")
        .remedy("Make one with: " + command);
  }
}
