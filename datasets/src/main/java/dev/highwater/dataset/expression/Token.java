package dev.highwater.dataset.expression;

/// A word of the language.
///
/// @param text without quotes
record Token(Kind kind, String text, int position) {

  enum Kind {
    NAME,
    /// A name in double quotes, which is never a word of the language.
    QUOTED,
    NUMBER,
    TEXT,
    TEMPLATE,
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
  }

  /// The token as an error message names it.
  String shown() {
    return kind == Kind.END ? "the end" : "'" + text + "'";
  }
}
