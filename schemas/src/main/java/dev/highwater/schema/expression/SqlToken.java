package dev.highwater.schema.expression;

import java.util.Locale;

/// A word of SQL.
///
/// @param text without quotes; of unquoted names in lower case
record SqlToken(Kind kind, String text, int position) {

  enum Kind {
    /// An unquoted name or key word.
    WORD,
    /// A name in double quotes.
    NAME,
    NUMBER,
    TEXT,
    OPERATOR,
    /// `( ) [ ] , . ::` and the colon of a slice.
    MARK,
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isMark(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }

  String shown() {
    return kind == Kind.END ? "the end" : "'" + text.toLowerCase(Locale.ROOT) + "'";
  }
}
