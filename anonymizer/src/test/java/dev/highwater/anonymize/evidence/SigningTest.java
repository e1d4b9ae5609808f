package dev.highwater.anonymize.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {

  @TempDir Path folder;

  @Test
  void refusesEvidenceOfWhichOneByteWasChanged() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path secret = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    Path open = pem("PUBLIC KEY", pair.getPublic().getEncoded());
    byte[] bytes = "{\"verdict\": \"clean\"}".getBytes(StandardCharsets.UTF_8);
    byte[] signature = Signing.sign(secret, bytes);

    assertThat(Signing.holds(open, bytes, signature)).isTrue();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      assertThat(Signing.holds(open, bytes, signature)).isFalse();
      bytes[i] ^= 1;
    }
  }

  private Path pem(String label, byte[] key) throws Exception {
    return Files.writeString(
        folder.resolve(label.replace(' ', '-')),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(key), label));
  }
}
