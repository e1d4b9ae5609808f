package dev.highwater.seed.generate;

import dev.highwater.dataset.value.Utf8;

/// An expression made ready: a function from row index to value. Confined to the thread of its
/// session, because terms remember what they computed last.
sealed interface Term {

  /// Everything that fits into 64 bits; what the bits mean is the type's affair.
  non-sealed interface OfLong extends Term {
    /// Stands for null.
    long NULL = Long.MIN_VALUE;

    long at(long row);
  }

  /// Floats; NaN stands for null.
  non-sealed interface OfDouble extends Term {
    double at(long row);
  }

  /// Text.
  non-sealed interface OfText extends Term {
    /// Appends the text of a row; false, and nothing appended, for null.
    boolean append(long row, Utf8 out);
  }

  /// UUIDs by their halves; both 0 stand for null.
  record OfUuid(OfLong high, OfLong low) implements Term {
    long high(long row) {
      return high.at(row);
    }

    long low(long row) {
      return low.at(row);
    }
  }
}
