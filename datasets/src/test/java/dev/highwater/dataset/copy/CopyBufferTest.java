package dev.highwater.dataset.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyBufferTest {

  private final CopyBuffer buffer = new CopyBuffer(8);

  private String hex() {
    return HexFormat.of().formatHex(Arrays.copyOf(buffer.array(), buffer.size()));
  }

  @Test
  void aStreamIsSignatureTuplesAndTrailer() {
    buffer.header();
    buffer.tuple(2);
    buffer.writeBoolean(true);
    buffer.writeNull();
    buffer.trailer();
    assertThat(hex())
        .isEqualTo(
            "5047434f50590aff0d0a00"
                + "0000000000000000"
                + "0002"
                + "0000000101"
                + "ffffffff"
                + "ffff");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0000 0000 0000 0000",
    "0, 2, 0000 0000 0000 0002",
    "1, 0, 0001 0000 0000 0000 0001",
    "-1, 0, 0001 0000 4000 0000 0001",
    "10000, 0, 0001 0001 0000 0000 0001",
    "12345, 2, 0002 0000 0000 0002 007b 1194",
    "5, 1, 0001 ffff 0000 0001 1388",
    "5, 8, 0001 fffe 0000 0008 0005",
    "5, 1000, 0001 ff06 0000 03e8 0005",
    "-9223372036854775808, 0, 0005 0004 4000 0000 039a 0d2c 0170 1565 16b0"
  })
  void decimalsAreGroupsOfFourDigits(long unscaled, int scale, String expected) {
    buffer.writeNumeric(unscaled, scale);
    assertThat(hex().substring(8)).isEqualTo(expected.replace(" ", ""));
  }

  @Test
  void fieldsNestAndGetTheirLengths() {
    buffer.beginArray(25, 2, true);
    buffer.writeText("ab".getBytes(UTF_8), 0, 2);
    buffer.writeNull();
    buffer.endField();
    assertThat(hex())
        .isEqualTo(
            "0000001e"
                + "00000001"
                + "00000001"
                + "00000019"
                + "00000002"
                + "00000001"
                + "000000026162"
                + "ffffffff");
  }

  @Test
  void textIsAppendedInPlaceHoweverLongItIs() {
    String long40 = "0123456789".repeat(4);
    buffer.beginText().append("ab");
    buffer.endText(true);
    buffer.beginText().append("left behind");
    buffer.endText(false);
    buffer.beginJsonb().append('"' + long40 + '"');
    buffer.endText(true);
    buffer.writeBoolean(true);
    assertThat(hex())
        .isEqualTo(
            "000000026162"
                + "ffffffff"
                + "0000002b01"
                + HexFormat.of().formatHex(('"' + long40 + '"').getBytes(UTF_8))
                + "0000000101");
  }

  @Test
  void anEmptyArrayHasNoDimension() {
    buffer.beginArray(20, 0, false);
    buffer.endField();
    assertThat(hex()).isEqualTo("0000000c" + "00000000" + "00000000" + "00000014");
  }

  @Test
  void fieldsNestAsDeepAsNeeded() {
    for (int i = 0; i < 6; i++) {
      buffer.beginField();
    }
    buffer.putInt1(7);
    for (int i = 0; i < 6; i++) {
      buffer.endField();
    }
    assertThat(hex())
        .isEqualTo("00000015" + "00000011" + "0000000d" + "00000009" + "00000005" + "0000000107");
  }

  @Test
  void aScaleBeyondTheTypesIsRefused() {
    assertThatThrownBy(() -> buffer.writeNumeric(1, -1)).hasMessageContaining("not -1");
    assertThatThrownBy(() -> buffer.writeNumeric(1, 16_384)).hasMessageContaining("not 16384");
  }

  @Test
  void aFieldThatWasNotBegunCannotBeEnded() {
    assertThatThrownBy(buffer::endField).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void clearingKeepsTheRoom() {
    buffer.beginText().append("x".repeat(500));
    buffer.endText(true);
    byte[] grown = buffer.array();
    buffer.clear();
    buffer.writeInt2(-2);
    assertThat(buffer.array()).isSameAs(grown);
    assertThat(hex()).isEqualTo("00000002fffe");
  }

  @Test
  void addressesMustHaveABytesCountAndPrefixThatFit() {
    assertThatThrownBy(() -> buffer.writeInet(new byte[5], 8, false))
        .hasMessageContaining("4 or 16 bytes");
    assertThatThrownBy(() -> buffer.writeInet(new byte[4], 33, false)).hasMessageContaining("/33");
    assertThatThrownBy(() -> buffer.writeInet(new byte[16], -1, true)).hasMessageContaining("/-1");
  }
}
