package dev.highwater.dataset.regex;

/// Reads `[a-z_]`, its opening bracket read already.
final class BracketParser {

  private final RegexText text;

  private BracketParser(RegexText text) {
    this.text = text;
  }

  static CharSet read(RegexText text) throws RegexException {
    return new BracketParser(text).set();
  }

  private CharSet set() throws RegexException {
    boolean negated = acceptRaw('^');
    CharSet set = CharSet.NONE;
    boolean first = true;
    while (first || text.peek() != ']') {
      set = set.or(element());
      first = false;
    }
    text.next();
    return negated ? CharSet.ANY.minus(set) : set;
  }

  private boolean acceptRaw(char c) throws RegexException {
    if (text.peek() == c) {
      text.raw();
      return true;
    }
    return false;
  }

  private CharSet element() throws RegexException {
    int c = text.raw();
    if (c == '[' && (text.peek() == ':' || text.peek() == '.' || text.peek() == '=')) {
      return named(text.raw());
    }
    if (c == '\\') {
      CharSet shorthand = ClassEscapes.shorthand((char) text.peek());
      if (shorthand != null) {
        text.raw();
        return shorthand;
      }
      c = text.escapedCharacter();
    }
    return range(c);
  }

  private CharSet range(int first) throws RegexException {
    if (text.peek() != '-') {
      return CharSet.of(first);
    }
    text.raw();
    if (text.peek() == ']') {
      return CharSet.of(first).or(CharSet.of('-'));
    }
    int last = text.raw();
    if (last == '\\') {
      last = text.escapedCharacter();
    } else if (last == '[') {
      throw new RegexException("it has a range that ends with a class");
    }
    if (last < first) {
      throw new RegexException("it has a range that runs backwards");
    }
    return CharSet.range(first, last);
  }

  private CharSet named(int mark) throws RegexException {
    StringBuilder name = new StringBuilder();
    while (text.peek() != mark) {
      name.appendCodePoint(text.raw());
    }
    text.raw();
    if (text.raw() != ']') {
      throw new RegexException("it has a class that is not closed");
    }
    if (mark == ':') {
      CharSet named = ClassEscapes.named(name.toString());
      if (named == null) {
        throw new RegexException("its class " + name + " is not known here");
      }
      return named;
    }
    if (name.codePointCount(0, name.length()) != 1) {
      throw new RegexException("its element " + name + " is not known here");
    }
    return CharSet.of(name.codePointAt(0));
  }
}
