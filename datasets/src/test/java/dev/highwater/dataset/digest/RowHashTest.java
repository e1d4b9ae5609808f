package dev.highwater.dataset.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowHashTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0000000000000000, 0000000000000000",
    "hello, cbd8a7b341bd9b02, 5b1e906a48ae1d19",
    "The quick brown fox jumps over the lazy dog, e34bbc7bbc071b6c, 7a433ca9c49a9347"
  })
  void hashesAreThoseOfThePublishedFunction(String text, String high, String low) {
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(RowHash.of(bytes, 0, bytes.length))
        .isEqualTo(new RowHash(Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(low, 16)));
  }

  /// SMHasher's own check: keys of 0 to 255 bytes, each with a seed of its own, and the hash of
  /// their hashes.
  @Test
  void theVerificationValueOfTheHashesTestSuiteIsMet() {
    Murmur3 hash = new Murmur3();
    ByteBuffer hashes = ByteBuffer.allocate(256 * 16).order(ByteOrder.LITTLE_ENDIAN);
    byte[] key = new byte[256];
    for (int i = 0; i < 256; i++) {
      hash.hash(key, 0, i, 256 - i);
      hashes.putLong(hash.high()).putLong(hash.low());
      key[i] = (byte) i;
    }
    hash.hash(hashes.array(), 0, hashes.capacity(), 0);
    assertThat((int) hash.high()).isEqualTo(0x6384ba69);
  }

  @Test
  void theOffsetDoesNotCount() {
    byte[] bytes = "..hello".getBytes(UTF_8);
    assertThat(RowHash.of(bytes, 2, 5)).isEqualTo(RowHash.of("hello".getBytes(UTF_8), 0, 5));
  }
}
