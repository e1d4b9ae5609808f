package dev.highwater.dataset.literal;

import dev.highwater.schema.catalog.ColumnType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// What can be said of the bounds of a range by their bytes: which of two is lower, and, where the
/// subtype has a next value, what it is.
enum Bound {
  /// 32 bits: `integer` and `date`, whose least and greatest stand for infinity.
  INT4(true),
  /// 64 bits: `bigint`.
  INT8(true),
  /// 64 bits without steps: `timestamp` and `timestamptz`.
  MOMENT(false),
  NUMERIC(false),
  /// Nothing is known but whether two are the same.
  OTHER(false);

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final boolean stepped;

  Bound(boolean stepped) {
    this.stepped = stepped;
  }

  /// @param range the range type
  static Bound of(ColumnType range) {
    // A range type of a user's own has steps only if it has a function for them, which nobody can
    // look into; PostgreSQL's own are known.
    if (!range.name().schema().equals("pg_catalog")) {
      return OTHER;
    }
    return switch (range.name().name()) {
      case "int4range", "daterange" -> INT4;
      case "int8range" -> INT8;
      case "tsrange", "tstzrange" -> MOMENT;
      case "numrange" -> NUMERIC;
      default -> OTHER;
    };
  }

  boolean stepped() {
    return stepped;
  }

  /// Replaces the value at a place by the next one.
  ///
  /// @return false where there is none, since the value stands for infinity
  boolean step(byte[] bytes, int at) {
    if (this == INT8) {
      LONG.set(bytes, at, Math.addExact(int8(bytes, at), 1));
      return true;
    }
    int value = int4(bytes, at);
    if (value == Integer.MAX_VALUE || value == Integer.MIN_VALUE) {
      return false;
    }
    INT.set(bytes, at, value + 1);
    return true;
  }

  /// Compares two values, each with its length in the four bytes before it.
  int compare(byte[] one, int at, byte[] other, int otherAt) {
    return switch (this) {
      case INT4 -> Integer.compare(int4(one, at), int4(other, otherAt));
      case INT8, MOMENT -> Long.compare(int8(one, at), int8(other, otherAt));
      case NUMERIC -> numeric(one, at, other, otherAt);
      case OTHER -> same(one, at, other, otherAt) ? 0 : -1;
    };
  }

  private static boolean same(byte[] one, int at, byte[] other, int otherAt) {
    return Arrays.equals(
        one, at, at + int4(one, at - 4), other, otherAt, otherAt + int4(other, otherAt - 4));
  }

  /// By sign, then by the magnitude: its weight and its groups.
  private static int numeric(byte[] one, int at, byte[] other, int otherAt) {
    int rank = rank(one, at);
    int compared = Integer.compare(rank, rank(other, otherAt));
    if (compared != 0 || rank % 2 == 0) {
      return compared;
    }
    int magnitude = Integer.compare(int2(one, at + 2), int2(other, otherAt + 2));
    int groups = Math.max(int2(one, at), int2(other, otherAt));
    for (int i = 0; magnitude == 0 && i < groups; i++) {
      magnitude = Integer.compare(group(one, at, i), group(other, otherAt, i));
    }
    return rank < 0 ? -magnitude : magnitude;
  }

  /// Odd for numbers, even for zero, the infinities and NaN.
  private static int rank(byte[] bytes, int at) {
    return switch (int2(bytes, at + 4) & 0xffff) {
      case 0 -> int2(bytes, at) == 0 ? 0 : 1;
      case 0x4000 -> -1;
      case 0xf000 -> -2;
      case 0xd000 -> 2;
      default -> 4;
    };
  }

  private static int group(byte[] bytes, int at, int index) {
    return index < int2(bytes, at) ? int2(bytes, at + 8 + 2 * index) : 0;
  }

  private static int int2(byte[] bytes, int at) {
    return (short) SHORT.get(bytes, at);
  }

  private static int int4(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  private static long int8(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }
}
