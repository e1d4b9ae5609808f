package dev.highwater.seed.unique;

import java.util.function.UnaryOperator;

/// How an index from 0 becomes a value, different indexes different values.
///
/// @param values how many indexes there are
/// @param formula the value's formula from that of the index
/// @param likes what the values are good for
/// @param reason what the values are, in words
record Encoding(Ceiling values, UnaryOperator<String> formula, Likes likes, String reason) {

  /// How believable a column is as the one that keeps all rows of a table apart; the first is the
  /// best.
  enum Likes {
    /// Names, codes, addresses: made to tell things apart.
    NAMING,
    /// Points in time.
    TIMING,
    /// Numbers, days: better counted within a parent.
    COUNTING,
    /// A few values only, or the rows of another table.
    CHOOSING
  }

  /// Whether it can keep apart as many rows as a large table has.
  boolean open() {
    return values.tables().isEmpty() && values.fixed() >= Integer.MAX_VALUE;
  }

  String of(String index) {
    return formula.apply(index);
  }
}
