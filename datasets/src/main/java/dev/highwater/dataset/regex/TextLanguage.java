package dev.highwater.dataset.regex;

import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// All texts that match some regular expressions and do not match some others.
///
/// What is written is as plain as the expressions allow: where any character will do, a lower-case
/// letter or digit is taken. Classes of letters and digits are those of ASCII, whatever the
/// server's locale adds to them.
public final class TextLanguage {

  /// More texts than anybody counts.
  public static final long COUNTLESS = Numbering.MOST;

  private static final CharSet PLAIN = ClassEscapes.LOWER.or(ClassEscapes.DIGIT);
  private static final CharSet CONTROL =
      CharSet.range(0, 31)
          .or(CharSet.range(127, 160))
          .or(CharSet.range(0xd800, 0xf8ff))
          .or(CharSet.range(0xfff0, 0x10ffff));
  private static final CharSet PRINTED = CharSet.range(' ', '~');
  private static final int BROAD = 36;
  private static final int ENOUGH = 10;
  private static final long PLENTY = 1_000_000_000L;
  private static final Pattern LOCAL = Pattern.compile("\\\\[a-zA-Z]|\\[:|^\\(\\?\\w*i");

  private final Automaton exact;
  private final Numbering numbering;
  private final boolean asciiOnly;
  private final int least;
  private final int most;

  private TextLanguage(
      Automaton exact, Numbering numbering, boolean asciiOnly, int least, int most) {
    this.exact = exact;
    this.numbering = numbering;
    this.asciiOnly = asciiOnly;
    this.least = least;
    this.most = most;
  }

  /// The texts of some lengths that match all of `must` and none of `mustNot`.
  ///
  /// @param must regular expressions in PostgreSQL's syntax, each to be found somewhere in the text
  /// @param least the fewest characters
  /// @param most the most characters
  /// @throws RegexException where an expression is none, or no regular language
  public static TextLanguage of(List<String> must, List<String> mustNot, int least, int most)
      throws RegexException {
    List<Syntax> wanted = new ArrayList<>();
    for (String regex : must) {
      wanted.add(RegexParser.parse(regex));
    }
    List<Syntax> unwanted = new ArrayList<>();
    for (String regex : mustNot) {
      unwanted.add(RegexParser.parse(regex));
    }
    Numbering best = null;
    for (UnaryOperator<CharSet> taste : tastes()) {
      Numbering numbering = new Numbering(automaton(wanted, unwanted, taste), least, most);
      if (best == null || numbering.size() > best.size()) {
        best = numbering;
      }
      if (best.size() >= PLENTY) {
        break;
      }
    }
    if (best == null) {
      throw new IllegalStateException("There are tastes");
    }
    boolean local =
        must.stream().anyMatch(regex -> LOCAL.matcher(regex).find())
            || mustNot.stream().anyMatch(regex -> LOCAL.matcher(regex).find());
    Automaton exact = automaton(wanted, unwanted, set -> set);
    return new TextLanguage(exact, best, local, least, most);
  }

  /// From plain to everything that can be printed.
  private static List<UnaryOperator<CharSet>> tastes() {
    return List.of(
        set -> {
          CharSet plain = set.and(PLAIN);
          return set.size() > BROAD && plain.size() >= ENOUGH ? plain : printed(set);
        },
        set -> {
          CharSet letters = set.and(ClassEscapes.ALPHA.or(ClassEscapes.DIGIT));
          return letters.isEmpty() ? printed(set) : letters;
        },
        TextLanguage::printed);
  }

  private static CharSet printed(CharSet set) {
    CharSet ascii = set.and(PRINTED);
    return ascii.isEmpty() ? set.minus(CONTROL) : ascii;
  }

  private static Automaton automaton(
      List<Syntax> must, List<Syntax> mustNot, UnaryOperator<CharSet> taste) throws RegexException {
    Nodes nodes = new Nodes();
    Compiler tasting = new Compiler(nodes, taste);
    Compiler exact = new Compiler(nodes, set -> set);
    List<Node> parts = new ArrayList<>();
    for (Syntax syntax : must) {
      parts.add(tasting.search(syntax));
    }
    for (Syntax syntax : mustNot) {
      parts.add(nodes.not(exact.search(syntax)));
    }
    Node inside = nodes.star(nodes.chars(taste.apply(CharSet.ANY)));
    if (must.isEmpty()) {
      parts.add(
          nodes.concat(
              nodes.chars(CharSet.of(CharSet.BEGIN)),
              nodes.concat(inside, nodes.chars(CharSet.of(CharSet.END)))));
    }
    return Automaton.of(nodes, nodes.and(parts));
  }

  /// How many texts [#append] can write, at most [#COUNTLESS].
  public long size() {
    return numbering.size();
  }

  /// How many of the first of them a draw should choose from, so that texts are short and seldom
  /// the same.
  public long drawn() {
    return numbering.drawn();
  }

  /// Appends the n-th text; different numbers give different texts.
  ///
  /// @param n from 0 to below [#size]
  public void append(long n, Utf8 out) {
    numbering.append(n, out);
  }

  /// Whether a text is surely one of these.
  public boolean accepts(byte[] utf8, int from, int to) {
    int characters = 0;
    for (int i = from; i < to; i++) {
      if (utf8[i] < 0 && asciiOnly) {
        return false;
      }
      if ((utf8[i] & 0xc0) != 0x80) {
        characters++;
      }
    }
    return characters >= least && characters <= most && exact.accepts(utf8, from, to);
  }
}
