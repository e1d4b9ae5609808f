package dev.highwater.dataset.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyReaderTest {

  private static final byte[] LONG_TEXT = "x".repeat(200_000).getBytes(UTF_8);

  private static byte[] stream() {
    CopyBuffer buffer = new CopyBuffer(64);
    buffer.header();
    buffer.tuple(3);
    buffer.writeInt4(7);
    buffer.writeNull();
    buffer.writeText(new byte[0], 0, 0);
    buffer.tuple(1);
    buffer.writeText(LONG_TEXT, 0, LONG_TEXT.length);
    buffer.tuple(0);
    buffer.trailer();
    return Arrays.copyOf(buffer.array(), buffer.size());
  }

  /// A stream that hands out so many bytes at a time.
  private static CopyReader pieces(byte[] bytes, int size) {
    InputStream whole = new ByteArrayInputStream(bytes);
    return CopyReader.of(
        new InputStream() {
          @Override
          public int read() throws IOException {
            return whole.read();
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return whole.read(target, offset, Math.min(length, size));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 4_096, 65_536, 1_000_000})
  void tuplesAndFieldsAreFoundHoweverTheStreamIsCut(int size) throws IOException {
    CopyReader reader = pieces(stream(), size);
    assertThat(reader.next()).isTrue();
    assertThat(reader.fields()).isEqualTo(3);
    assertThat(reader.length()).isEqualTo(2 + 8 + 4 + 4);
    assertThat(reader.fieldLength(0)).isEqualTo(4);
    assertThat(reader.array()[reader.fieldOffset(0) + 3]).isEqualTo((byte) 7);
    assertThat(reader.fieldLength(1)).isEqualTo(-1);
    assertThat(reader.fieldLength(2)).isZero();
    assertThat(reader.next()).isTrue();
    int start = reader.fieldOffset(0);
    assertThat(Arrays.copyOfRange(reader.array(), start, start + reader.fieldLength(0)))
        .isEqualTo(LONG_TEXT);
    assertThat(reader.next()).isTrue();
    assertThat(reader.fields()).isZero();
    assertThat(reader.length()).isEqualTo(2);
    assertThat(reader.next()).isFalse();
    assertThat(reader.next()).isFalse();
    assertThat(reader.tuples()).isEqualTo(3);
  }

  @Test
  void aTupleMayHaveAsManyFieldsAsATableHasColumns() throws IOException {
    CopyBuffer buffer = new CopyBuffer(64);
    buffer.header();
    buffer.tuple(1_600);
    for (int i = 0; i < 1_600; i++) {
      buffer.writeBoolean(true);
    }
    buffer.trailer();
    CopyReader reader = CopyReader.of(new ByteArrayInputStream(buffer.array(), 0, buffer.size()));
    assertThat(reader.next()).isTrue();
    assertThat(reader.fieldOffset(1_599)).isEqualTo(reader.offset() + reader.length() - 1);
  }

  @Test
  void everyCutIsNoticed() {
    byte[] whole = stream();
    for (int length = 0; length < whole.length; length += length < 100 ? 1 : 9_973) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> readAll(cut)).as(length + " bytes").isInstanceOf(Failure.class);
    }
  }

  @Test
  void whatIsNoCopyBinaryIsRefused() {
    assertThatThrownBy(() -> readAll("id\tname\n1\tAmina and more\n".getBytes(UTF_8)))
        .hasMessageContaining("signature");
    assertThatThrownBy(() -> readAll(changed(12, 1))).hasMessageContaining("flags");
    assertThatThrownBy(() -> readAll(changed(15, -1))).hasMessageContaining("extension");
    assertThatThrownBy(() -> readAll(changed(19, -2))).hasMessageContaining("fields");
    assertThatThrownBy(() -> readAll(changed(21, -3))).hasMessageContaining("field 1");
    byte[] longer = Arrays.copyOf(stream(), stream().length + 1);
    assertThatThrownBy(() -> readAll(longer)).hasMessageContaining("after the trailer");
  }

  private static byte[] changed(int index, int value) {
    byte[] bytes = stream();
    bytes[index] = (byte) value;
    return bytes;
  }

  private static void readAll(byte[] bytes) throws IOException {
    CopyReader reader = CopyReader.of(new ByteArrayInputStream(bytes));
    while (reader.next()) {
      assertThat(reader.length()).isPositive();
    }
  }
}
