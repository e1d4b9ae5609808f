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

  /// The row itself, or one so far from it.
  record Row(long distance) implements OfLong {
    @Override
    public long at(long row) {
      return row + distance;
    }
  }

  /// The same in every row. Who meets one among its operands may take the number instead.
  record Fixed(long number) implements OfLong {
    @Override
    public long at(long row) {
      return number;
    }
  }

  /// The same float in every row.
  record FixedDouble(double number) implements OfDouble {
    @Override
    public double at(long row) {
      return number;
    }
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

  /// The same text in every row, never null; not to be changed any more.
  record FixedText(Utf8 text) implements OfText {
    @Override
    public boolean append(long row, Utf8 out) {
      out.append(text);
      return true;
    }
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
