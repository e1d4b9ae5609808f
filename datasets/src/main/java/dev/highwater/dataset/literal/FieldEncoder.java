package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;

/// Reads the text form of one type and writes it as a field of COPY BINARY.
///
/// The bytes are those that the server sends for the same text, so that what was written and what
/// comes back have one digest. Confined to one thread: encoders keep what they allocate.
@FunctionalInterface
public interface FieldEncoder {

  /// Appends one field.
  ///
  /// @param text holds the text form in UTF-8
  /// @param from its first byte
  /// @param to behind its last byte
  /// @throws LiteralException where the text is no value of the type
  void write(byte[] text, int from, int to, CopyBuffer out);
}
