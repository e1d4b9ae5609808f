package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.value.Utf8;

/// Values written as text, and as parts of JSON.
final class Texts {

  private static final int JSON_FLOAT_DIGITS = 4;

  private static final Utf8 FALSE = new Utf8().append("false");
  private static final Utf8 TRUE = new Utf8().append("true");

  private Texts() {}

  static Value constant(String text) {
    return Value.constant(Type.Plain.TEXT, literal(text));
  }

  static Term.OfText literal(String text) {
    return literal(new Utf8().append(text));
  }

  /// @param text not to be changed any more
  static Term.OfText literal(Utf8 text) {
    return new Term.FixedText(text);
  }

  /// A text that must be the same in every row.
  static String constant(Value value) {
    if (!value.constant() || !(value.term() instanceof Term.OfText text)) {
      throw new CompileFailure("a plain text is needed here", "write it in quotes");
    }
    Utf8 out = new Utf8(16);
    return text.append(0, out) ? out.toString() : "";
  }

  /// The text of any value, as PostgreSQL and ISO 8601 would write it; null stays null.
  static Term.OfText of(Value value, TableScope scope) {
    int offsetMinutes = scope.world().spec().zone().getTotalSeconds() / 60;
    return switch (value.type()) {
      case Type.Plain.TEXT, Type.Plain.JSON -> value.texts();
      case Type.Plain.NULL -> (row, out) -> false;
      case Type.Plain.WHOLE -> longs(value, (number, out) -> out.append(number));
      case Type.Plain.TRUTH ->
          longs(value, (number, out) -> out.append(number == 0 ? FALSE : TRUE));
      case Type.Plain.DATE -> longs(value, (number, out) -> out.appendDate(number));
      case Type.Plain.TIME -> longs(value, (number, out) -> out.appendTime(number));
      case Type.Plain.TIMESTAMP ->
          longs(value, (number, out) -> out.appendTimestamp(number, offsetMinutes));
      case Type.Plain.DURATION ->
          longs(value, (number, out) -> out.append(number / 1_000_000).append("s"));
      case Type.Decimal decimal ->
          longs(value, (number, out) -> out.appendDecimal(number, decimal.scale()));
      case Type.Plain.FLOAT -> {
        Term.OfLong rounded = Numbers.scaled(value, JSON_FLOAT_DIGITS);
        yield longs(
            Value.of(new Type.Decimal(JSON_FLOAT_DIGITS), rounded),
            (number, out) -> out.appendDecimal(number, JSON_FLOAT_DIGITS));
      }
      case Type.Plain.UUID -> {
        Term.OfUuid uuid = (Term.OfUuid) value.term();
        yield (row, out) -> {
          long high = uuid.high(row);
          long low = uuid.low(row);
          if (high == 0 && low == 0) {
            return false;
          }
          out.appendUuid(high, low);
          return true;
        };
      }
      case Type.Link link -> of(Links.key(value, link, scope), scope);
      case Type.Combination combination ->
          throw new CompileFailure(
              "a " + combination.shown() + " is no value of its own",
              "take its parts by part(…, 0) and so on");
    };
  }

  private static Term.OfText longs(Value value, LongAppender appender) {
    Term.OfLong longs = value.longs();
    return (row, out) -> {
      long number = longs.at(row);
      if (number == NULL) {
        return false;
      }
      appender.append(number, out);
      return true;
    };
  }

  /// The value as a part of JSON; null is `null`.
  static Term.OfText json(Value value, TableScope scope) {
    Term.OfText text = of(value, scope);
    boolean bare =
        value.type().isNumber()
            || value.type() == Type.Plain.TRUTH
            || value.type() == Type.Plain.JSON
            || (value.type() instanceof Type.Link link
                && Links.key(value, link, scope).type().isNumber());
    if (bare) {
      return (row, out) -> {
        if (!text.append(row, out)) {
          out.append("null");
        }
        return true;
      };
    }
    if (text instanceof Pick pick) {
      return pick.map(Texts::jsonString);
    }
    if (text instanceof Term.FixedText fixed) {
      return new Term.FixedText(jsonString(fixed.text()));
    }
    return (row, out) -> {
      int before = out.length();
      out.append((byte) '"');
      int start = out.length();
      if (text.append(row, out)) {
        out.escapeJson(start).append((byte) '"');
      } else {
        out.truncate(before);
        out.append("null");
      }
      return true;
    };
  }

  private static Utf8 jsonString(Utf8 text) {
    return new Utf8().appendJsonString(text.bytes(), 0, text.length());
  }

  private static Utf8 cut(Utf8 whole, int characters) {
    Utf8 cut = new Utf8().append(whole);
    cut.limit(0, characters);
    return cut;
  }

  /// Text cut to so many characters.
  static Term.OfText limited(Term.OfText text, int characters) {
    if (text instanceof Pick pick) {
      return pick.map(whole -> cut(whole, characters));
    }
    if (text instanceof Term.FixedText fixed) {
      return new Term.FixedText(cut(fixed.text(), characters));
    }
    return (row, out) -> {
      int start = out.length();
      if (!text.append(row, out)) {
        return false;
      }
      if (out.length() - start > characters) {
        out.limit(start, characters);
      }
      return true;
    };
  }

  @FunctionalInterface
  private interface LongAppender {
    void append(long number, Utf8 out);
  }
}
