package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.policy.Grain;
import dev.highwater.dataset.copy.CopyBuffer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// Masks of `date`, `timestamp` and `timestamptz`, whose infinities stay. A `timestamptz` is
/// generalised by the calendar of UTC.
final class MomentMasks {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// Days from 1970-01-01 to 2000-01-01, where PostgreSQL's calendar begins.
  static final int EPOCH_DAYS = 10_957;

  private static final long MICROS_OF_DAY = 86_400_000_000L;
  private static final long MICROS_OF_HOUR = 3_600_000_000L;

  /// What PostgreSQL's calendar reaches, from 4713 BC on: what would leave it stays at its end.
  private static final long FIRST_DAY = -2_451_545;

  private static final long LAST_DAY = 107_000_000;

  private MomentMasks() {}

  /// How many days the dates of an entity move.
  @FunctionalInterface
  interface Shift {
    int days(byte[] bytes, int offset, int length, RowFields row);
  }

  static FieldMask shiftedDate(Shift shift) {
    return (bytes, offset, length, row, out) -> {
      int day = (int) INT.get(bytes, offset);
      boolean infinite = day == Integer.MIN_VALUE || day == Integer.MAX_VALUE;
      writeDate(infinite ? day : day + (long) shift.days(bytes, offset, length, row), out);
    };
  }

  static FieldMask shiftedTimestamp(Shift shift) {
    return (bytes, offset, length, row, out) -> {
      long micros = (long) LONG.get(bytes, offset);
      boolean infinite = micros == Long.MIN_VALUE || micros == Long.MAX_VALUE;
      long moved =
          infinite ? micros : micros + MICROS_OF_DAY * shift.days(bytes, offset, length, row);
      out.writeInt8(moved);
    };
  }

  static FieldMask coarserDate(Grain.Calendar grain) {
    return (bytes, offset, length, row, out) -> {
      int day = (int) INT.get(bytes, offset);
      boolean infinite = day == Integer.MIN_VALUE || day == Integer.MAX_VALUE;
      writeDate(infinite ? day : first(day, grain), out);
    };
  }

  static FieldMask coarserTimestamp(Grain.Calendar grain) {
    return (bytes, offset, length, row, out) -> {
      long micros = (long) LONG.get(bytes, offset);
      if (micros == Long.MIN_VALUE || micros == Long.MAX_VALUE) {
        out.writeInt8(micros);
      } else if (grain == Grain.Calendar.HOUR) {
        out.writeInt8(Math.floorDiv(micros, MICROS_OF_HOUR) * MICROS_OF_HOUR);
      } else {
        out.writeInt8(first(Math.floorDiv(micros, MICROS_OF_DAY), grain) * MICROS_OF_DAY);
      }
    };
  }

  /// The first day, counted from 2000-01-01, of the period that a day lies in.
  static long first(long day, Grain.Calendar grain) {
    LocalDate date = LocalDate.ofEpochDay(day + EPOCH_DAYS);
    return first(date, grain).toEpochDay() - EPOCH_DAYS;
  }

  static LocalDate first(LocalDate date, Grain.Calendar grain) {
    return switch (grain) {
      case DECADE -> LocalDate.of(Math.floorDiv(date.getYear(), 10) * 10, 1, 1);
      case YEAR -> date.withDayOfYear(1);
      case MONTH -> date.withDayOfMonth(1);
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case DAY, HOUR -> date;
    };
  }

  private static void writeDate(long day, CopyBuffer out) {
    boolean infinite = day == Integer.MIN_VALUE || day == Integer.MAX_VALUE;
    out.writeInt4((int) (infinite ? day : Math.clamp(day, FIRST_DAY, LAST_DAY)));
  }
}
