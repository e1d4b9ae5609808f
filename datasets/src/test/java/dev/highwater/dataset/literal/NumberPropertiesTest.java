package dev.highwater.dataset.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.catalog.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/// Numbers come out of their bytes as they went in.
class NumberPropertiesTest {

  private static final ColumnType NUMERIC = Bytes.own("numeric", "numeric", 1700, -1);

  @Property
  void aNumericHoldsEveryDigit(
      @ForAll @BigRange(min = "-1E60", max = "1E60") @Scale(40) BigDecimal value) {
    assertThat(decoded(Bytes.encode(NUMERIC, value.toPlainString()))).isEqualTo(value);
  }

  @Property
  void anExponentMovesThePoint(@ForAll long unscaled, @ForAll @IntRange(max = 200) int scale) {
    BigDecimal value = new BigDecimal(BigInteger.valueOf(unscaled), scale);

    assertThat(decoded(Bytes.encode(NUMERIC, unscaled + "e-" + scale))).isEqualTo(value);
    assertThat(decoded(Bytes.encode(NUMERIC, unscaled + "E" + scale)))
        .isEqualTo(
            new BigDecimal(BigInteger.valueOf(unscaled)).scaleByPowerOfTen(scale).setScale(0));
  }

  @Property
  void aScaleRoundsHalfAwayFromZero(
      @ForAll @BigRange(min = "-1E12", max = "1E12") @Scale(20) BigDecimal value,
      @ForAll @IntRange(min = -6, max = 18) int scale) {
    ColumnType type = Bytes.own("numeric", "numeric", 1700, modifier(60, scale));
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);

    assertThat(decoded(Bytes.encode(type, value.toPlainString())))
        .isEqualTo(rounded.setScale(Math.max(0, scale), RoundingMode.UNNECESSARY));
  }

  @Property
  void aPrecisionIsKept(@ForAll @IntRange(min = 1, max = 40) int precision) {
    ColumnType type =
        Bytes.own("numeric", "numeric(" + precision + ")", 1700, modifier(precision, 0));
    String nines = "9".repeat(precision);

    assertThat(decoded(Bytes.encode(type, "000" + nines + ".4"))).isEqualTo(new BigDecimal(nines));
    assertThatThrownBy(() -> Bytes.encode(type, nines + ".5"))
        .isInstanceOf(LiteralException.class)
        .hasMessageContaining("more than " + precision + " digits");
  }

  @Property
  void aDoubleIsReadExactly(@ForAll double value) {
    ColumnType type = Bytes.own("float8", "double precision", 701, -1);

    assertThat(Bytes.encode(type, Double.toString(value)).getDouble(4)).isEqualTo(value);
    assertThat(Bytes.encode(type, new BigDecimal(value).toPlainString()).getDouble(4))
        .isEqualTo(value == 0 ? Math.abs(value) : value);
  }

  @Property
  void aFloatIsRoundedOnce(@ForAll float value) {
    ColumnType type = Bytes.own("float4", "real", 700, -1);

    assertThat(Bytes.encode(type, Float.toString(value)).getFloat(4)).isEqualTo(value);
  }

  @Property
  void aWholeNumberIsReadExactly(@ForAll long value) {
    ColumnType type = Bytes.own("int8", "bigint", 20, -1);

    assertThat(Bytes.encode(type, Long.toString(value)).getLong(4)).isEqualTo(value);
    assertThat(
            Bytes.encode(Bytes.own("xid8", "xid8", 5069, -1), Long.toUnsignedString(value))
                .getLong(4))
        .isEqualTo(value);
  }

  private static int modifier(int precision, int scale) {
    return ((precision << 16) | (scale & 0x7ff)) + 4;
  }

  /// By the definition of the format, in the plainest way.
  private static BigDecimal decoded(ByteBuffer field) {
    int groups = field.getShort(4);
    int weight = field.getShort(6);
    BigInteger digits = BigInteger.ZERO;
    for (int i = 0; i < groups; i++) {
      digits =
          digits
              .multiply(BigInteger.valueOf(10_000))
              .add(BigInteger.valueOf(field.getShort(12 + 2 * i)));
    }
    BigDecimal value = new BigDecimal(digits).scaleByPowerOfTen(4 * (weight - groups + 1));
    if (groups > 0) {
      assertThat(field.getShort(12)).isNotZero();
      assertThat(field.getShort(10 + 2 * groups)).isNotZero();
    }
    return (field.getShort(8) == 0x4000 ? value.negate() : value).setScale(field.getShort(10));
  }
}
