package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.key.Prf;
import dev.highwater.anonymize.policy.Grain;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Pool;
import dev.highwater.dataset.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Masks of text.
final class TextMasks {

  private static final int ISO_DATE = 10;

  private TextMasks() {}

  /// The first characters.
  static FieldMask prefix(Grain.Prefix prefix) {
    return (bytes, offset, length, row, out) -> {
      Utf8 text = out.beginText();
      int from = text.length();
      text.append(bytes, offset, length).limit(from, prefix.characters());
      out.endText(true);
    };
  }

  /// Words without meaning, of the same length.
  static FieldMask synthetic(Prf prf, Pool words) {
    Draw draw = new Draw();
    return (bytes, offset, length, row, out) -> {
      long hash = prf.hash(bytes, offset, length);
      draw.of(hash, prf.rest());
      Utf8 text = out.beginText();
      Filling.append(words, draw, Filling.characters(bytes, offset, length), text);
      out.endText(true);
    };
  }

  /// Dates that are written as ISO 8601 has them, with or without a time behind; any other text is
  /// emptied.
  static FieldMask isoDate(MomentMasks.Shift shift) {
    return (bytes, offset, length, row, out) -> {
      LocalDate date = date(bytes, offset, length);
      Utf8 text = out.beginText();
      if (date != null) {
        text.append(date.plusDays(shift.days(bytes, offset, length, row)).toString());
        text.append(bytes, offset + ISO_DATE, length - ISO_DATE);
      }
      out.endText(true);
    };
  }

  /// The same, generalised: what is behind the date goes.
  static FieldMask coarserIsoDate(Grain.Calendar grain) {
    return (bytes, offset, length, row, out) -> {
      LocalDate date = date(bytes, offset, length);
      Utf8 text = out.beginText();
      if (date != null) {
        text.append(MomentMasks.first(date, grain).toString());
      }
      out.endText(true);
    };
  }

  private static @Nullable LocalDate date(byte[] bytes, int offset, int length) {
    if (length < ISO_DATE) {
      return null;
    }
    try {
      return LocalDate.parse(new String(bytes, offset, ISO_DATE, StandardCharsets.ISO_8859_1));
    } catch (DateTimeException none) {
      return null;
    }
  }

  /// One text for all.
  static FieldMask constant(byte[] field) {
    return (bytes, offset, length, row, out) -> out.writeRaw(field, 0, field.length);
  }

  /// NULL for all.
  static void toNull(byte[] bytes, int offset, int length, RowFields row, CopyBuffer out) {
    out.writeNull();
  }
}
