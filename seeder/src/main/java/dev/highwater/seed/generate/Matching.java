package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.regex.RegexException;
import dev.highwater.dataset.regex.TextLanguage;
import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Texts that match regular expressions.
///
/// After whatever else they take, these functions take patterns that must match, `without: pattern`
/// for such that must not, and `shortest: n` and `longest: n` characters.
final class Matching {

  private static final int LONGEST = 10_000_000;

  private Matching() {}

  static void register(Map<String, Function> functions) {
    functions.put("regex", Matching::regex);
    functions.put("matching", Matching::matching);
  }

  /// `regex('…')`: a random text; `regex(n, '…')`: the n-th.
  private static Value regex(CallSite call) {
    boolean numbered = call.size() > 0 && !isPattern(call.arguments().getFirst());
    TextLanguage language = language(call, numbered ? 1 : 0);
    if (numbered) {
      Term.OfLong index = call.whole(0);
      long size = language.size();
      return Value.of(
          Type.Plain.TEXT,
          (Term.OfText)
              (row, out) -> {
                long n = index.at(row);
                if (n == NULL) {
                  return false;
                }
                language.append(Math.floorMod(n, size), out);
                return true;
              });
    }
    long key = call.drawKey();
    long drawn = language.drawn();
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              language.append(Cell.below(Cell.draw(key, row, 0), drawn), out);
              return true;
            });
  }

  /// `matching(x, '…')`: x where it matches, else a random text that does.
  private static Value matching(CallSite call) {
    if (call.size() < 2) {
      throw new CompileFailure("matching(…) takes a text and patterns", "write matching(x, '…')");
    }
    Term.OfText text = Texts.of(call.value(0), call.scope());
    TextLanguage language = language(call, 1);
    long key = call.drawKey();
    long drawn = language.drawn();
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              int start = out.length();
              if (!text.append(row, out)) {
                return false;
              }
              if (!language.accepts(out.bytes(), start, out.length())) {
                replace(language, Cell.below(Cell.draw(key, row, 0), drawn), start, out);
              }
              return true;
            });
  }

  private static void replace(TextLanguage language, long n, int start, Utf8 out) {
    out.truncate(start);
    language.append(n, out);
  }

  private static boolean isPattern(Argument argument) {
    return argument.label() != null || argument.value() instanceof Expression.Text;
  }

  private static TextLanguage language(CallSite call, int from) {
    List<String> must = new ArrayList<>();
    List<String> mustNot = new ArrayList<>();
    int shortest = 0;
    int longest = LONGEST;
    for (Argument argument : call.arguments().subList(from, call.size())) {
      String label =
          argument.label() instanceof Expression.Name(String name, boolean _) ? name : "";
      switch (label) {
        case "" -> must.add(pattern(call, argument));
        case "without" -> mustNot.add(pattern(call, argument));
        case "shortest" -> shortest = number(call, argument);
        case "longest" -> longest = number(call, argument);
        default ->
            throw new CompileFailure(
                call.function() + "(…) knows no '" + label + "'",
                "it knows without, shortest and longest");
      }
    }
    try {
      TextLanguage language = TextLanguage.of(must, mustNot, shortest, longest);
      if (language.size() == 0) {
        throw new CompileFailure(
            "no text matches what " + call.function() + "(…) is given",
            "patterns and lengths exclude each other");
      }
      return language;
    } catch (RegexException e) {
      throw new CompileFailure(
          "a pattern of " + call.function() + "(…) cannot be turned into texts: " + e.getMessage(),
          "draw from texts that match it, with one_of(…)");
    }
  }

  private static String pattern(CallSite call, Argument argument) {
    if (argument.label() != null && !(argument.label() instanceof Expression.Name)) {
      throw new CompileFailure(call.function() + "(…) takes no pairs of values", "");
    }
    if (argument.value() instanceof Expression.Text(String regex)) {
      return regex;
    }
    throw new CompileFailure(
        call.function() + "(…) takes patterns as plain texts", "write them in quotes");
  }

  private static int number(CallSite call, Argument argument) {
    return (int) Numbers.constant(call.compile(argument.value()), "a length");
  }
}
