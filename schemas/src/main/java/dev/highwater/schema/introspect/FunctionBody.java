package dev.highwater.schema.introspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bodies of functions that do nothing but compute: `SELECT …` and `RETURN …` in SQL, `BEGIN … END`
/// of RETURN and IF alone in PL/pgSQL.
final class FunctionBody {

  private static final Pattern SQL =
      Pattern.compile("\\s*(?:SELECT|RETURN)\\b(.*?);?\\s*", flags());
  private static final Pattern BLOCK = Pattern.compile("\\s*BEGIN\\b(.*)\\bEND\\s*;?\\s*", flags());
  private static final Pattern WORD =
      Pattern.compile("\\b(RETURN|IF|ELSIF|ELSEIF|ELSE|END\\s+IF)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern THEN = Pattern.compile("\\bTHEN\\b", Pattern.CASE_INSENSITIVE);

  private final MaskedSql text;
  private int place;

  private FunctionBody(MaskedSql text) {
    this.text = text;
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }

  /// The body as one expression of SQL over the function's arguments; nothing where it is more.
  static Optional<String> expression(String language, String body) {
    MaskedSql masked = MaskedSql.of(body);
    Matcher matcher =
        switch (language) {
          case "sql" -> SQL.matcher(masked.text());
          case "plpgsql" -> BLOCK.matcher(masked.text());
          default -> null;
        };
    if (matcher == null || !matcher.matches()) {
      return Optional.empty();
    }
    MaskedSql inner = masked.part(matcher.group(1));
    if (language.equals("sql")) {
      return inner.text().contains(";") ? Optional.empty() : Optional.of(inner.unmasked());
    }
    FunctionBody block = new FunctionBody(inner);
    List<Statement> statements = block.statements();
    return block.isDone() && statements != null
        ? Optional.ofNullable(value(statements, 0, null)).map(value -> inner.part(value).unmasked())
        : Optional.empty();
  }

  private sealed interface Statement {
    record Return(String value) implements Statement {}

    /// @param otherwise empty where there is no ELSE
    record If(List<Branch> branches, List<Statement> otherwise) implements Statement {}
  }

  private record Branch(String condition, List<Statement> then) {}

  private boolean isDone() {
    return text.text().substring(place).isBlank();
  }

  /// The next word of the language, wherever it stands; null where there is none.
  private @Nullable String word() {
    Matcher matcher = WORD.matcher(text.text());
    boolean here = matcher.find(place) && text.text().substring(place, matcher.start()).isBlank();
    return here ? matcher.group(1).toUpperCase(Locale.ROOT) : null;
  }

  private void skipWord() {
    Matcher matcher = WORD.matcher(text.text());
    if (matcher.find(place)) {
      place = matcher.end();
    }
  }

  /// What stands before something, which is left behind; null where that does not come.
  private @Nullable String before(Pattern end) {
    Matcher matcher = end.matcher(text.text());
    if (!matcher.find(place)) {
      return null;
    }
    String found = text.text().substring(place, matcher.start());
    place = matcher.end();
    return found;
  }

  /// Statements up to something else; null where one is of another kind.
  private @Nullable List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    while (true) {
      String word = word();
      if (word == null || !(word.equals("RETURN") || word.equals("IF"))) {
        return statements;
      }
      skipWord();
      Statement statement = word.equals("IF") ? branches() : returned();
      if (statement == null) {
        return null;
      }
      statements.add(statement);
    }
  }

  private @Nullable Statement returned() {
    String value = before(Pattern.compile(";"));
    return value == null || value.isBlank() ? null : new Statement.Return(value.strip());
  }

  private @Nullable Statement branches() {
    List<Branch> branches = new ArrayList<>();
    List<Statement> otherwise = List.of();
    while (true) {
      String condition = before(THEN);
      List<Statement> then = condition == null ? null : statements();
      if (condition == null || then == null || condition.contains(";")) {
        return null;
      }
      branches.add(new Branch(condition.strip(), then));
      String word = word();
      if (word == null) {
        return null;
      }
      skipWord();
      if (word.equals("ELSE")) {
        List<Statement> last = statements();
        if (last == null) {
          return null;
        }
        otherwise = last;
        word = word();
        skipWord();
      }
      if (word != null && word.startsWith("END")) {
        String rest = before(Pattern.compile(";"));
        return rest != null && rest.isBlank() ? new Statement.If(branches, otherwise) : null;
      }
      if (word == null || !word.startsWith("ELS")) {
        return null;
      }
    }
  }

  /// What statements come to.
  ///
  /// @param from the first that counts
  /// @param after what becomes of it where none returns; null where nothing does
  private static @Nullable String value(
      List<Statement> statements, int from, @Nullable String after) {
    if (from == statements.size()) {
      return after;
    }
    return switch (statements.get(from)) {
      case Statement.Return(String value) -> "(" + value + ")";
      case Statement.If(List<Branch> branches, List<Statement> otherwise) -> {
        String next = value(statements, from + 1, after);
        StringBuilder text = new StringBuilder("CASE");
        for (Branch branch : branches) {
          String then = value(branch.then(), 0, next);
          if (then == null) {
            yield null;
          }
          text.append(" WHEN ").append(branch.condition()).append(" THEN ").append(then);
        }
        String last = value(otherwise, 0, next);
        yield last == null ? null : text.append(" ELSE ").append(last).append(" END").toString();
      }
    };
  }
}
