package dev.highwater.dataset.field;

import java.util.Optional;

/// Prints a field as JSON: numbers to their last digit, `json` and `jsonb` as they are, arrays as
/// arrays, and all else as the text that [FieldText] has.
@FunctionalInterface
public interface FieldJson {

  /// Appends the value of a field that is not null.
  ///
  /// @param at where its bytes begin, behind its length
  void append(byte[] bytes, int at, int length, StringBuilder out);

  /// What prints fields of that form; nothing where a form is not known.
  static Optional<FieldJson> of(FieldForm form) {
    return JsonPrinters.of(form);
  }

  /// A text as JSON has it.
  static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    JsonPrinters.quote(text, out);
    return out.toString();
  }
}
