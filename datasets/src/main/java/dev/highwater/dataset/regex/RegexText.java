package dev.highwater.dataset.regex;

/// A reading position in a regular expression.
final class RegexText {

  private static final int BELL = 7;
  private static final int ESCAPE = 27;
  private static final int VERTICAL_TAB = 11;

  private final int[] characters;
  private final boolean expanded;
  private int at;

  /// @param expanded whether white space and comments mean nothing
  RegexText(String regex, boolean expanded) {
    this.characters = regex.codePoints().toArray();
    this.expanded = expanded;
    skip();
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    return at == characters.length;
  }

  int peek() throws RegexException {
    if (atEnd()) {
      throw new RegexException("it ends too early");
    }
    return characters[at];
  }

  int next() throws RegexException {
    int c = peek();
    at++;
    skip();
    return c;
  }

  /// The next character just as it stands, as in brackets.
  int raw() throws RegexException {
    int c = peek();
    at++;
    return c;
  }

  private void skip() {
    while (expanded && at < characters.length) {
      if (characters[at] == '#') {
        while (at < characters.length && characters[at] != '\n') {
          at++;
        }
      } else if (Character.isWhitespace(characters[at])) {
        at++;
      } else {
        return;
      }
    }
  }

  boolean accept(char c) {
    if (at < characters.length && characters[at] == c) {
      at++;
      skip();
      return true;
    }
    return false;
  }

  boolean accept(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= characters.length || characters[at + i] != word.charAt(i)) {
        return false;
      }
    }
    at += word.length();
    return true;
  }

  void expect(char c) throws RegexException {
    if (!accept(c)) {
      throw new RegexException("it lacks a " + c + " at " + at);
    }
  }

  /// Whether a digit comes after the next character.
  boolean digitFollows() {
    return at + 1 < characters.length && isDigit(characters[at + 1]);
  }

  int number() throws RegexException {
    int number = 0;
    int from = at;
    while (!atEnd() && isDigit(characters[at]) && at - from < 6) {
      number = 10 * number + characters[at++] - '0';
    }
    if (at == from) {
      throw new RegexException("it lacks a number at " + at);
    }
    return number;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /// The character that an escape stands for, its backslash read already.
  int escapedCharacter() throws RegexException {
    int c = raw();
    int meant =
        switch (c) {
          case 'a' -> BELL;
          case 'b' -> '\b';
          case 'B' -> '\\';
          case 'e' -> ESCAPE;
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'v' -> VERTICAL_TAB;
          case 'c' -> raw() & 31;
          case 'u' -> hex(4);
          case 'U' -> hex(8);
          case 'x' -> hex(255);
          default -> {
            if (c < 128 && Character.isLetterOrDigit(c)) {
              throw new RegexException("its escape \\" + (char) c + " is not known here");
            }
            yield c;
          }
        };
    skip();
    return meant;
  }

  private int hex(int digits) throws RegexException {
    int number = 0;
    int read = 0;
    while (read < digits && !atEnd() && Character.digit(characters[at], 16) >= 0) {
      number = 16 * number + Character.digit(characters[at++], 16);
      read++;
    }
    if (read == 0 || (digits < 255 && read < digits) || number > 0x10ffff) {
      throw new RegexException("it names a character that there is not");
    }
    return number;
  }
}
