package dev.highwater.dataset.regex;

import java.util.ArrayList;
import java.util.List;

/// Reads PostgreSQL's advanced regular expressions (manual, 9.7.3), apart from back references and
/// the constraints on words, which are no matter of single characters.
final class RegexParser {

  private static final int MOST_REPEATS = 255;

  private final RegexText text;
  private final boolean anyCase;

  private RegexParser(RegexText text, boolean anyCase) {
    this.text = text;
    this.anyCase = anyCase;
  }

  static Syntax parse(String regex) throws RegexException {
    String rest = regex;
    if (rest.startsWith("***=")) {
      return literal(rest.substring(4), false);
    }
    if (rest.startsWith("***:")) {
      rest = rest.substring(4);
    }
    boolean anyCase = false;
    boolean expanded = false;
    if (rest.startsWith("(?") && rest.length() > 2 && Character.isLetter(rest.charAt(2))) {
      int close = rest.indexOf(')');
      if (close < 0) {
        throw new RegexException("its options are not closed");
      }
      String options = rest.substring(2, close);
      rest = rest.substring(close + 1);
      for (int i = 0; i < options.length(); i++) {
        switch (options.charAt(i)) {
          case 'i' -> anyCase = true;
          case 'c' -> anyCase = false;
          case 'x' -> expanded = true;
          case 'q' -> {
            return literal(rest, anyCase);
          }
          case 's', 't', 'n', 'p', 'w', 'm' -> {}
          default -> throw new RegexException("its options " + options + " are not known here");
        }
      }
    }
    RegexText source = new RegexText(rest, expanded);
    Syntax whole = new RegexParser(source, anyCase).choice();
    if (!source.atEnd()) {
      throw new RegexException("its ) at " + source.position() + " closes nothing");
    }
    return whole;
  }

  private static Syntax literal(String characters, boolean anyCase) {
    List<Syntax> parts = new ArrayList<>();
    characters
        .codePoints()
        .forEach(
            c -> {
              CharSet set = CharSet.of(c);
              parts.add(new Syntax.Chars(anyCase ? set.anyCase() : set));
            });
    return new Syntax.Sequence(parts);
  }

  private Syntax choice() throws RegexException {
    List<Syntax> parts = new ArrayList<>();
    parts.add(sequence());
    while (text.accept('|')) {
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.getFirst() : new Syntax.Choice(parts);
  }

  private Syntax sequence() throws RegexException {
    List<Syntax> parts = new ArrayList<>();
    while (!text.atEnd() && text.peek() != '|' && text.peek() != ')') {
      parts.add(repeated(atom()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Syntax.Sequence(parts);
  }

  private Syntax repeated(Syntax atom) throws RegexException {
    Syntax result = atom;
    while (!text.atEnd()) {
      int least;
      int most;
      if (text.accept('*')) {
        least = 0;
        most = -1;
      } else if (text.accept('+')) {
        least = 1;
        most = -1;
      } else if (text.accept('?')) {
        least = 0;
        most = 1;
      } else if (text.peek() == '{' && text.digitFollows()) {
        text.next();
        least = text.number();
        most = least;
        if (text.accept(',')) {
          most = text.peek() == '}' ? -1 : text.number();
        }
        text.expect('}');
        if (least > MOST_REPEATS || most > MOST_REPEATS || (most >= 0 && most < least)) {
          throw new RegexException("its bounds {" + least + "," + most + "} are none");
        }
      } else {
        return result;
      }
      text.accept('?');
      result = new Syntax.Repeated(result, least, most);
    }
    return result;
  }

  private Syntax atom() throws RegexException {
    int c = text.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> chars(BracketParser.read(text));
      case '.' -> chars(CharSet.ANY);
      case '^' -> new Syntax.Edge(true);
      case '$' -> new Syntax.Edge(false);
      case '\\' -> escape();
      case '*', '+', '?' -> throw new RegexException("its " + (char) c + " repeats nothing");
      default -> chars(CharSet.of(c));
    };
  }

  private Syntax group() throws RegexException {
    if (text.accept("?:")) {
      return closed(choice());
    }
    if (text.accept("?=")) {
      return new Syntax.Ahead(closed(choice()), false);
    }
    if (text.accept("?!")) {
      return new Syntax.Ahead(closed(choice()), true);
    }
    if (text.accept("?<")) {
      throw new RegexException("it looks behind");
    }
    return closed(choice());
  }

  private Syntax closed(Syntax inner) throws RegexException {
    text.expect(')');
    return inner;
  }

  private Syntax escape() throws RegexException {
    if (text.atEnd()) {
      throw new RegexException("it ends with a backslash");
    }
    char c = (char) text.peek();
    CharSet shorthand = ClassEscapes.shorthand(c);
    if (shorthand != null) {
      text.next();
      return chars(shorthand);
    }
    return switch (c) {
      case 'A', 'Z' -> {
        text.next();
        yield new Syntax.Edge(c == 'A');
      }
      case 'm', 'M', 'y', 'Y' -> throw new RegexException("it looks for the edges of words");
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          throw new RegexException("it refers back to what it matched");
      default -> chars(CharSet.of(text.escapedCharacter()));
    };
  }

  private Syntax chars(CharSet set) {
    return new Syntax.Chars(anyCase ? set.anyCase() : set);
  }
}
