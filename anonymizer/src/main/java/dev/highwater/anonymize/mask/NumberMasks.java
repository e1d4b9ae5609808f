package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.policy.Grain;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.field.FieldText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteOrder;

/// Masks of numbers.
final class NumberMasks {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private NumberMasks() {}

  /// By how much the number of an entity is multiplied.
  @FunctionalInterface
  interface Factor {
    double of(byte[] bytes, int offset, int length, RowFields row);
  }

  /// A change of a decimal number.
  @FunctionalInterface
  interface Change {
    BigDecimal of(BigDecimal value, byte[] bytes, int offset, int length, RowFields row);
  }

  static FieldMask noisyWhole(Factor factor) {
    return (bytes, offset, length, row, out) -> {
      long value = WholeFields.read(bytes, offset, length);
      double moved = value * factor.of(bytes, offset, length, row);
      WholeFields.write(WholeFields.fit(Math.round(moved), length), length, out);
    };
  }

  static FieldMask bandOfWhole(Grain.Band band) {
    return (bytes, offset, length, row, out) -> {
      long value = WholeFields.read(bytes, offset, length);
      long lower = Math.floorDiv(value, band.width()) * band.width();
      WholeFields.write(WholeFields.fit(lower, length), length, out);
    };
  }

  static FieldMask noisyFloat(Factor factor) {
    return (bytes, offset, length, row, out) ->
        writeFloat(
            readFloat(bytes, offset, length) * factor.of(bytes, offset, length, row), length, out);
  }

  static FieldMask coarserFloat(Grain grain) {
    return (bytes, offset, length, row, out) -> {
      double value = readFloat(bytes, offset, length);
      writeFloat(
          Double.isFinite(value) ? coarser(BigDecimal.valueOf(value), grain).doubleValue() : value,
          length,
          out);
    };
  }

  static FieldMask noisyDecimal(Factor factor) {
    return decimal(
        (value, bytes, offset, length, row) ->
            value
                .multiply(BigDecimal.valueOf(factor.of(bytes, offset, length, row)))
                .setScale(value.scale(), RoundingMode.HALF_EVEN));
  }

  static FieldMask coarserDecimal(Grain grain) {
    return decimal((value, bytes, offset, length, row) -> coarser(value, grain));
  }

  /// A mask of `numeric`; what is not finite, or has more digits than a `long`, is NULL afterwards.
  static FieldMask decimal(Change change) {
    FieldText text = FieldText.of(new FieldForm.Plain("numeric")).orElseThrow();
    StringBuilder digits = new StringBuilder();
    return (bytes, offset, length, row, out) -> {
      digits.setLength(0);
      text.append(bytes, offset, length, digits);
      if (!Character.isDigit(digits.charAt(digits.length() - 1))) {
        out.writeNull();
        return;
      }
      write(change.of(new BigDecimal(digits.toString()), bytes, offset, length, row), out);
    };
  }

  static void write(BigDecimal value, CopyBuffer out) {
    BigDecimal scaled = value.scale() < 0 ? value.setScale(0) : value;
    if (scaled.unscaledValue().bitLength() > 63) {
      out.writeNull();
    } else {
      out.writeNumeric(scaled.unscaledValue().longValueExact(), scaled.scale());
    }
  }

  private static BigDecimal coarser(BigDecimal value, Grain grain) {
    return switch (grain) {
      case Grain.Band(long width) -> {
        BigDecimal size = BigDecimal.valueOf(width);
        yield value
            .divide(size, 0, RoundingMode.FLOOR)
            .multiply(size)
            .setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY);
      }
      case Grain.Decimals(int decimals) ->
          value.scale() <= decimals
              ? value
              : value.setScale(decimals, RoundingMode.FLOOR).setScale(value.scale());
      case Grain.Calendar _, Grain.Prefix _, Grain.Network _ ->
          throw new IllegalStateException("Not a grain of numbers: " + grain.written());
    };
  }

  private static double readFloat(byte[] bytes, int offset, int length) {
    return length == Float.BYTES
        ? Float.intBitsToFloat((int) INT.get(bytes, offset))
        : Double.longBitsToDouble((long) LONG.get(bytes, offset));
  }

  private static void writeFloat(double value, int length, CopyBuffer out) {
    if (length == Float.BYTES) {
      out.writeFloat4((float) value);
    } else {
      out.writeFloat8(value);
    }
  }
}
