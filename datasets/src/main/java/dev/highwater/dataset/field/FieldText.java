package dev.highwater.dataset.field;

import java.util.Optional;

/// Prints a field as PostgreSQL would: with `DateStyle` ISO, `IntervalStyle` postgres, `TimeZone`
/// UTC, `bytea_output` hex and floats in their shortest form, which are what a dump has.
@FunctionalInterface
public interface FieldText {

  /// Appends the text of a field that is not null.
  ///
  /// @param at where its bytes begin, behind its length
  void append(byte[] bytes, int at, int length, StringBuilder out);

  /// What prints fields of that form; nothing where a form is not known.
  static Optional<FieldText> of(FieldForm form) {
    return Printers.of(form);
  }
}
