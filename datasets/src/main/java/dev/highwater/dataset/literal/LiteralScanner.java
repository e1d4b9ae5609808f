package dev.highwater.dataset.literal;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads a literal from left to right. One is made for each encoder and used again for each value.
final class LiteralScanner {

  /// Largest power of ten that a double holds exactly.
  private static final int EXACT_POWER = 22;

  private static final double[] POWERS = new double[EXACT_POWER + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= EXACT_POWER; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final String type;
  private byte[] text = {};
  private int start;
  private int at;
  private int end;

  /// @param type its name in messages
  LiteralScanner(String type) {
    this.type = type;
  }

  /// Begins a literal; blanks around it do not count.
  LiteralScanner over(byte[] literal, int from, int to) {
    text = literal;
    at = from;
    end = to;
    while (end > at && isBlank(text[end - 1])) {
      end--;
    }
    blanks();
    start = at;
    return this;
  }

  LiteralException broken(String why) {
    return new LiteralException(matched(), type, why);
  }

  boolean done() {
    return at >= end;
  }

  /// Where the next byte is.
  int at() {
    return at;
  }

  /// Behind the last byte.
  int end() {
    return end;
  }

  byte[] text() {
    return text;
  }

  void moveTo(int position) {
    at = position;
  }

  /// The next byte, or -1 at the end.
  int peek() {
    return at < end ? text[at] & 0xff : -1;
  }

  /// The first byte of the literal, or -1.
  int first() {
    return start < end ? text[start] & 0xff : -1;
  }

  /// The byte after the next so many, or -1.
  int peek(int ahead) {
    return at + ahead < end ? text[at + ahead] & 0xff : -1;
  }

  int next() {
    if (at >= end) {
      throw broken("it ends too soon");
    }
    return text[at++] & 0xff;
  }

  boolean take(char c) {
    if (peek() == c) {
      at++;
      return true;
    }
    return false;
  }

  void expect(char c) {
    if (!take(c)) {
      throw broken("a '" + c + "' is missing");
    }
  }

  void finish() {
    if (!done()) {
      throw broken("'" + new String(text, at, end - at, UTF_8) + "' is too much");
    }
  }

  /// The whole literal.
  String matched() {
    return new String(text, start, end - start, UTF_8);
  }

  void blanks() {
    while (at < end && isBlank(text[at])) {
      at++;
    }
  }

  static boolean isBlank(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// Goes past a word of letters if it is this one, in upper or lower case.
  ///
  /// @param word in lower case
  boolean takeWord(String word) {
    int length = word.length();
    if (at + length > end || isLetter(peek(length))) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if ((text[at + i] | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    at += length;
    return true;
  }

  /// Digits without a sign.
  long digits() {
    int from = at;
    long value = 0;
    while (isDigit(peek())) {
      value = value * 10 + text[at++] - '0';
      if (at - from > 18) {
        throw broken("it is out of range");
      }
    }
    if (at == from) {
      throw broken("a digit is missing");
    }
    return value;
  }

  /// One hexadecimal digit.
  int hexDigit() {
    int digit = Character.digit(next(), 16);
    if (digit < 0) {
      throw broken("'" + (char) text[at - 1] + "' is no hexadecimal digit");
    }
    return digit;
  }

  /// A floating-point number, `NaN` or an infinity.
  double number() {
    int from = at;
    boolean negative = peek() == '-';
    if (negative || peek() == '+') {
      at++;
    }
    if (isLetter(peek())) {
      return word(negative);
    }
    long mantissa = 0;
    int digits = 0;
    int exponent = 0;
    boolean fraction = false;
    for (int c = peek(); isDigit(c) || (c == '.' && !fraction); c = peek()) {
      at++;
      if (c == '.') {
        fraction = true;
      } else {
        mantissa = digits < 18 ? mantissa * 10 + c - '0' : mantissa;
        digits++;
        exponent -= fraction ? 1 : 0;
      }
    }
    if (digits == 0) {
      throw broken("a number is missing");
    }
    if ((peek() | 0x20) == 'e') {
      at++;
      boolean down = peek() == '-';
      if (down || peek() == '+') {
        at++;
      }
      long written = Math.min(digits(), 9_999);
      exponent += (int) (down ? -written : written);
    }
    // Both are exact then, so the quotient or product is rounded once (Clinger 1990).
    if (digits <= 15 && Math.abs(exponent) <= EXACT_POWER) {
      double exact = exponent < 0 ? mantissa / POWERS[-exponent] : mantissa * POWERS[exponent];
      return negative ? -exact : exact;
    }
    return Double.parseDouble(new String(text, from, at - from, UTF_8));
  }

  private double word(boolean negative) {
    if (takeWord("infinity") || takeWord("inf")) {
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (takeWord("nan")) {
      return Double.NaN;
    }
    throw broken("a number is missing");
  }
}
