package dev.highwater.seed.generate;

import java.util.List;

/// One of several values, chosen row by row.
final class Branches {

  private Branches() {}

  /// Which branch a row takes.
  @FunctionalInterface
  interface Choice {
    int of(long row);
  }

  /// The chosen value, all branches brought to one type.
  static Value of(List<Value> values, Choice choice, TableScope scope) {
    Type type = common(values, scope);
    return switch (kind(type)) {
      case LONG ->
          Value.of(
              type,
              longs(
                  values,
                  values.stream().map(value -> longs(value, type, scope)).toList(),
                  choice));
      case DOUBLE -> {
        Term.OfDouble[] terms = values.stream().map(Numbers::floats).toArray(Term.OfDouble[]::new);
        yield Value.of(type, (Term.OfDouble) row -> terms[choice.of(row)].at(row));
      }
      case TEXT ->
          Value.of(
              type,
              texts(values, values.stream().map(value -> Texts.of(value, scope)).toList(), choice));
      case UUID -> {
        Term.OfUuid[] terms =
            values.stream().map(value -> uuids(value, scope)).toArray(Term.OfUuid[]::new);
        yield Value.of(
            type,
            new Term.OfUuid(
                row -> terms[choice.of(row)].high(row), row -> terms[choice.of(row)].low(row)));
      }
    };
  }

  /// Constants are looked up.
  private static Term.OfLong longs(List<Value> values, List<Term.OfLong> terms, Choice choice) {
    if (values.stream().allMatch(Value::constant)) {
      long[] numbers = terms.stream().mapToLong(term -> term.at(0)).toArray();
      return row -> numbers[choice.of(row)];
    }
    Term.OfLong[] all = terms.toArray(Term.OfLong[]::new);
    return row -> all[choice.of(row)].at(row);
  }

  private static Term.OfText texts(List<Value> values, List<Term.OfText> terms, Choice choice) {
    if (values.stream().allMatch(value -> value.constant() && !value.isNull())) {
      return Pick.of(choice, terms);
    }
    Term.OfText[] all = terms.toArray(Term.OfText[]::new);
    return (row, out) -> all[choice.of(row)].append(row, out);
  }

  private enum Kind {
    LONG,
    DOUBLE,
    TEXT,
    UUID
  }

  private static Kind kind(Type type) {
    return switch (type) {
      case Type.Plain.TEXT, Type.Plain.JSON -> Kind.TEXT;
      case Type.Plain.FLOAT -> Kind.DOUBLE;
      case Type.Plain.UUID -> Kind.UUID;
      case Type.Plain plain -> Kind.LONG;
      case Type.Decimal decimal -> Kind.LONG;
      case Type.Link link -> Kind.LONG;
      case Type.Combination combination -> Kind.LONG;
    };
  }

  private static Type common(List<Value> values, TableScope scope) {
    Type common = Type.Plain.NULL;
    for (Value value : values) {
      common = common(common, value.type(), scope);
    }
    return common;
  }

  private static Type common(Type left, Type right, TableScope scope) {
    if (left.equals(right) || right == Type.Plain.NULL) {
      return left;
    }
    if (left == Type.Plain.NULL) {
      return right;
    }
    if (left.isNumber() && right.isNumber()) {
      return Numbers.common(left, right);
    }
    if (left instanceof Type.Link one
        && right instanceof Type.Link other
        && one.table().equals(other.table())) {
      return new Type.Link(one.table());
    }
    if (left instanceof Type.Link || right instanceof Type.Link) {
      return common(keyType(left, scope), keyType(right, scope), scope);
    }
    boolean dates =
        (left == Type.Plain.DATE && right == Type.Plain.TIMESTAMP)
            || (left == Type.Plain.TIMESTAMP && right == Type.Plain.DATE);
    if (dates) {
      return Type.Plain.TIMESTAMP;
    }
    if (left == Type.Plain.TEXT || right == Type.Plain.TEXT) {
      return Type.Plain.TEXT;
    }
    throw new CompileFailure(
        "a " + left.shown() + " and a " + right.shown() + " cannot be alternatives of one value",
        "give all branches one type");
  }

  private static Type keyType(Type type, TableScope scope) {
    return type instanceof Type.Link link
        ? Links.key(Links.to(link.table(), row -> row), link, scope).type()
        : type;
  }

  private static Term.OfLong longs(Value value, Type type, TableScope scope) {
    if (value.type() instanceof Type.Link link && !(type instanceof Type.Link)) {
      return Links.key(value, link, scope).longs();
    }
    if (type.isNumber()) {
      return Numbers.scaled(value, type.scale());
    }
    if (type == Type.Plain.TIMESTAMP && value.type() == Type.Plain.DATE) {
      return Coercion.midnight(
          value.longs(), scope.world().spec().zone().getTotalSeconds() * 1_000_000L);
    }
    return value.longs();
  }

  private static Term.OfUuid uuids(Value value, TableScope scope) {
    Value uuid = value.type() instanceof Type.Link link ? Links.key(value, link, scope) : value;
    return uuid.isNull()
        ? (Term.OfUuid) Coercion.nothing(Type.Plain.UUID)
        : (Term.OfUuid) uuid.term();
  }
}
