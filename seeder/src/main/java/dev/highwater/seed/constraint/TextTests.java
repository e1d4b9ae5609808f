package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import dev.highwater.seed.constraint.Need.Unread;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Functions of a text column.
final class TextTests {

  private TextTests() {}

  /// The text column that a function is called of; null where it is none.
  private static @Nullable String subject(Sql.Call call, int index, NeedReader reader) {
    if (call.arguments().size() <= index) {
      return null;
    }
    return Scalars.bare(call.arguments().get(index), reader) instanceof Sql.Column(String name)
            && reader.family(name) == Family.TEXT
        ? name
        : null;
  }

  /// `function(column) operator constant`.
  static @Nullable Need constant(
      Sql left, String operator, Literal right, Wanted wanted, NeedReader reader) {
    if (!(left instanceof Sql.Call call) || call.arguments().isEmpty()) {
      return null;
    }
    return switch (right) {
      case Literal.Amount(BigDecimal value) ->
          value.scale() > 0 ? null : number(call, operator, value.intValue(), wanted, reader);
      case Literal.Word(String text) -> text(call, operator, text, wanted, reader);
      default -> null;
    };
  }

  private static @Nullable Need number(
      Sql.Call call, String operator, int number, Wanted wanted, NeedReader reader) {
    return switch (call.function()) {
      case "length", "char_length", "character_length", "octet_length" ->
          length(call, operator, number, wanted, reader);
      case "strpos", "position" -> position(call, operator, number, wanted, reader);
      default -> null;
    };
  }

  private static @Nullable Need length(
      Sql.Call call, String operator, int number, Wanted wanted, NeedReader reader) {
    Span span = Spans.of(operator, number);
    if (span == null) {
      return null;
    }
    Sql argument = Scalars.bare(call.arguments().getFirst(), reader);
    if (argument instanceof Sql.Column(String name)) {
      boolean bytes = call.function().equals("octet_length") || reader.family(name) == Family.BYTES;
      return switch (reader.family(name)) {
        case TEXT, BYTES ->
            NeedReader.holds(
                name, bytes ? ColumnDomain.ofBytes(span) : ColumnDomain.ofLength(span), wanted);
        default -> null;
      };
    }
    if (argument instanceof Sql.Call inner
        && inner.function().endsWith("trim")
        && inner.arguments().size() == 1) {
      String name = subject(inner, 0, reader);
      return name == null ? null : NeedReader.holds(name, Spans.trimmed(span), wanted);
    }
    return null;
  }

  private static @Nullable Need position(
      Sql.Call call, String operator, int number, Wanted wanted, NeedReader reader) {
    boolean haystackFirst = call.function().equals("strpos");
    String name = subject(call, haystackFirst ? 0 : 1, reader);
    if (name == null
        || !(Constants.of(call.arguments().get(haystackFirst ? 1 : 0))
            instanceof Literal.Word(String part))) {
      return null;
    }
    String quoted = Patterns.quote(part);
    TextPattern pattern =
        switch (operator) {
          case "=" ->
              number == 0
                  ? new TextPattern(quoted, true)
                  : number == 1 ? new TextPattern("^" + quoted, false) : null;
          case "<>" -> number == 0 ? new TextPattern(quoted, false) : null;
          case ">" -> number < 0 ? null : new TextPattern("^.{" + number + ",}" + quoted, false);
          case ">=" ->
              number < 1 ? null : new TextPattern("^.{" + (number - 1) + ",}" + quoted, false);
          default -> null;
        };
    return pattern == null ? null : NeedReader.holds(name, ColumnDomain.matching(pattern), wanted);
  }

  private static @Nullable Need text(
      Sql.Call call, String operator, String text, Wanted wanted, NeedReader reader) {
    String name = subject(call, 0, reader);
    if (name == null) {
      return null;
    }
    ColumnDomain domain =
        switch (call.function()) {
          case "btrim", "ltrim", "rtrim" -> trimmed(call, operator, text);
          case "lower" -> folded(operator, text, "[A-Z]");
          case "upper" -> folded(operator, text, "[a-z]");
          case "left" -> prefix(operator, text, Constants.of(call.arguments().getLast()));
          case "substring", "substr" -> substring(call, operator, text);
          case "right" ->
              operator.equals("=")
                  ? ColumnDomain.matching(new TextPattern(Patterns.quote(text) + "$", false))
                  : null;
          case "split_part" -> null;
          default -> null;
        };
    return domain == null ? null : NeedReader.holds(name, domain, wanted);
  }

  private static @Nullable ColumnDomain trimmed(Sql.Call call, String operator, String text) {
    if (call.arguments().size() != 1) {
      return null;
    }
    return switch (operator) {
      case "<>" ->
          ColumnDomain.matching(
              text.isEmpty()
                  ? new TextPattern("[^ ]", false)
                  : new TextPattern("^ *" + Patterns.quote(text) + " *$", true));
      case "=" -> ColumnDomain.only(new Literal.Word(text));
      default -> null;
    };
  }

  /// Folding case leaves a text as it is that has no letters of the other case.
  private static @Nullable ColumnDomain folded(String operator, String text, String other) {
    TextPattern unfolded = new TextPattern(other, true);
    if (operator.equals("=")) {
      return ColumnDomain.only(new Literal.Word(text));
    }
    if (operator.equals("<>")) {
      return ColumnDomain.matching(new TextPattern("(?i)^" + Patterns.quote(text) + "$", true));
    }
    TextPattern pattern = Patterns.of(operator, text);
    return pattern == null ? null : ColumnDomain.matching(pattern, unfolded);
  }

  private static @Nullable ColumnDomain substring(Sql.Call call, String operator, String text) {
    if (call.arguments().size() != 3
        || !(Constants.of(call.arguments().get(1)) instanceof Literal.Amount(BigDecimal from))
        || from.intValue() < 1) {
      return null;
    }
    Literal length = Constants.of(call.arguments().get(2));
    if (from.intValue() == 1) {
      return prefix(operator, text, length);
    }
    if (!operator.equals("=")
        || !(length instanceof Literal.Amount(BigDecimal characters))
        || characters.intValue() != text.length()) {
      return null;
    }
    return ColumnDomain.matching(
        new TextPattern("^.{" + (from.intValue() - 1) + "}" + Patterns.quote(text), false));
  }

  private static @Nullable ColumnDomain prefix(
      String operator, String text, @Nullable Literal length) {
    if (!(length instanceof Literal.Amount(BigDecimal characters))) {
      return null;
    }
    boolean whole = text.length() == characters.intValue();
    String regex = "^" + Patterns.quote(text) + (whole ? "" : "$");
    return switch (operator) {
      case "=" -> ColumnDomain.matching(new TextPattern(regex, false));
      case "<>" -> ColumnDomain.matching(new TextPattern(regex, true));
      default -> null;
    };
  }

  /// `lower(column) = column` and its kind.
  static @Nullable Need ownForm(Sql.Call call, Sql.Column column, Wanted wanted) {
    List<Sql> arguments = call.arguments();
    if (arguments.isEmpty() || !isColumn(arguments.getFirst(), column)) {
      return null;
    }
    ColumnDomain domain =
        switch (call.function()) {
          case "lower" -> ColumnDomain.matching(new TextPattern("[A-Z]", true));
          case "upper" -> ColumnDomain.matching(new TextPattern("[a-z]", true));
          case "btrim" ->
              arguments.size() == 1 ? ColumnDomain.matching(new TextPattern("^ | $", true)) : null;
          case "ltrim" -> ColumnDomain.matching(new TextPattern("^ ", true));
          case "rtrim" -> ColumnDomain.matching(new TextPattern(" $", true));
          case "replace", "regexp_replace" -> replaced(call);
          case "date_trunc" -> null;
          default -> null;
        };
    return domain == null ? null : NeedReader.holds(column.name(), domain, wanted);
  }

  /// What a replacement leaves as it is does not have what it replaces.
  private static @Nullable ColumnDomain replaced(Sql.Call call) {
    if (!(Constants.of(call.arguments().get(1)) instanceof Literal.Word(String part))) {
      return null;
    }
    String regex = call.function().equals("replace") ? Patterns.quote(part) : part;
    return ColumnDomain.matching(new TextPattern(regex, true));
  }

  private static boolean isColumn(Sql sql, Sql.Column column) {
    return switch (sql) {
      case Sql.Cast(Sql operand, String type) ->
          Family.cast(type) == Family.TEXT && isColumn(operand, column);
      case Sql.Collate(Sql operand, String _) -> isColumn(operand, column);
      default -> sql.equals(column);
    };
  }

  /// `column ~ similar_to_escape('…')`.
  static @Nullable Need similar(Sql.Call call, Sql.Column column, Wanted wanted) {
    if (!call.function().equals("similar_to_escape")
        || call.arguments().size() != 1
        || !(Constants.of(call.arguments().getFirst()) instanceof Literal.Word(String text))) {
      return null;
    }
    return NeedReader.holds(
        column.name(),
        ColumnDomain.matching(new TextPattern(Patterns.similar(text), false)),
        wanted);
  }

  /// Functions that are conditions.
  static @Nullable Need call(Sql.Call call, Wanted wanted, NeedReader reader) {
    boolean prefix = call.function().equals("starts_with");
    boolean match = call.function().equals("regexp_like");
    String name = prefix || match ? subject(call, 0, reader) : null;
    if (name == null
        || call.arguments().size() != 2
        || !(Constants.of(call.arguments().get(1)) instanceof Literal.Word(String text))) {
      return null;
    }
    String regex = prefix ? "^" + Patterns.quote(text) : text;
    return NeedReader.holds(
        name, ColumnDomain.matching(new TextPattern(regex, !wanted.positive())), wanted);
  }

  /// `regexp_match(column, '…') IS NOT NULL` and `substring(column, '…') IS NOT NULL`.
  static Need matches(Sql.Call call, NeedReader reader) {
    String name = subject(call, 0, reader);
    if (name == null
        || call.arguments().size() != 2
        || !(Constants.of(call.arguments().get(1)) instanceof Literal.Word(String regex))) {
      return new Unread(new Sql.IsNull(call, true), Wanted.TRUE);
    }
    return NeedReader.holds(
        name, ColumnDomain.matching(new TextPattern(regex, false)), Wanted.TRUE);
  }
}
