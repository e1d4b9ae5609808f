package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.value.Utf8;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `unlike(x, y, …)`: x where it equals none of the others, else the next value that does not: the
/// next row of a link, the next number, day or uuid, a text with another last character.
final class Unlike {

  private Unlike() {}

  static void register(Map<String, Function> functions) {
    functions.put("unlike", Unlike::unlike);
  }

  private static Value unlike(CallSite call) {
    Value value = call.expect(2, Integer.MAX_VALUE).value(0);
    Value[] others = new Value[call.size() - 1];
    Arrays.setAll(others, i -> call.value(i + 1));
    TableScope scope = call.scope();
    return switch (value.type()) {
      case Type.Plain.TEXT -> text(value, others, scope);
      case Type.Link link -> link(value, link, others, scope);
      case Type.Plain.TRUTH -> truth(value, others);
      case Type.Plain.WHOLE,
          Type.Plain.DATE,
          Type.Plain.TIME,
          Type.Plain.TIMESTAMP,
          Type.Plain.DURATION ->
          stepped(value, terms(others, value.type(), scope));
      case Type.Decimal _ -> stepped(value, terms(others, value.type(), scope));
      case Type.Plain.NULL -> value;
      case Type.Combination _ ->
          throw new CompileFailure("unlike(…) cannot change a " + value.type().shown(), "");
      case Type.Plain.UUID -> uuid(value, others, scope);
      case Type.Plain.FLOAT, Type.Plain.JSON ->
          throw new CompileFailure(
              "unlike(…) cannot change a " + value.type().shown(), "write if(x = y, …, …)");
    };
  }

  private static Term.OfLong[] terms(Value[] values, Type type, TableScope scope) {
    return Arrays.stream(values)
        .map(
            value ->
                type.isNumber() ? Numbers.scaled(keyed(value, scope), type.scale()) : value.longs())
        .toArray(Term.OfLong[]::new);
  }

  private static Value keyed(Value value, TableScope scope) {
    return value.type() instanceof Type.Link link ? Links.key(value, link, scope) : value;
  }

  private static Value stepped(Value value, Term.OfLong[] others) {
    Term.OfLong longs = value.longs();
    return Value.of(
        value.type(),
        (Term.OfLong)
            row -> {
              long x = longs.at(row);
              for (int i = 0; x != NULL && i < others.length; i++) {
                if (others[i].at(row) == x) {
                  x++;
                  i = -1;
                }
              }
              return x;
            });
  }

  private static Value uuid(Value value, Value[] others, TableScope scope) {
    Term.OfUuid uuids = (Term.OfUuid) value.term();
    Term.OfUuid[] avoided =
        Arrays.stream(others).map(other -> uuids(keyed(other, scope))).toArray(Term.OfUuid[]::new);
    Term.OfLong low =
        row -> {
          long high = uuids.high(row);
          long x = uuids.low(row);
          boolean there = high != 0 || x != 0;
          for (int i = 0; there && i < avoided.length; i++) {
            if (avoided[i].high(row) == high && avoided[i].low(row) == x) {
              x++;
              i = -1;
            }
          }
          return x;
        };
    return Value.of(Type.Plain.UUID, new Term.OfUuid(uuids::high, low));
  }

  private static Term.OfUuid uuids(Value value) {
    if (value.term() instanceof Term.OfUuid uuids) {
      return uuids;
    }
    String text = Texts.constant(value);
    try {
      UUID uuid = UUID.fromString(text);
      return new Term.OfUuid(
          row -> uuid.getMostSignificantBits(), row -> uuid.getLeastSignificantBits());
    } catch (IllegalArgumentException none) {
      throw new CompileFailure("'" + text + "' is no uuid", "write it as 8-4-4-4-12 hex digits");
    }
  }

  private static Value truth(Value value, Value[] others) {
    Term.OfLong longs = value.longs();
    Term.OfLong other = Conditions.truth(others[0]);
    return Value.of(
        Type.Plain.TRUTH,
        (Term.OfLong)
            row -> {
              long x = longs.at(row);
              return x != NULL && x == other.at(row) ? 1 - x : x;
            });
  }

  /// Whether the row of a link's table is the one to avoid.
  @FunctionalInterface
  private interface Avoided {
    boolean at(long row, long target);
  }

  private static Value link(Value value, Type.Link link, Value[] others, TableScope scope) {
    Term.OfLong rows = value.longs();
    Term.OfLong available = LinkFunctions.available(scope, link.table());
    Avoided[] avoided =
        Arrays.stream(others).map(other -> avoided(other, link, scope)).toArray(Avoided[]::new);
    return Links.to(
        link.table(),
        row -> {
          long first = rows.at(row);
          if (first == NULL) {
            return NULL;
          }
          long count = available.at(row);
          long target = first;
          for (int step = 0; step <= others.length; step++) {
            if (!isAvoided(avoided, row, target)) {
              return target;
            }
            target = count == 0 ? NULL : (target + 1) % count;
            if (target == first || target == NULL) {
              return NULL;
            }
          }
          return NULL;
        });
  }

  private static boolean isAvoided(Avoided[] avoided, long row, long target) {
    for (Avoided one : avoided) {
      if (one.at(row, target)) {
        return true;
      }
    }
    return false;
  }

  /// A link to the same table is compared by its row, another value with the row's key.
  private static Avoided avoided(Value other, Type.Link link, TableScope scope) {
    if (link.isLike(other.type())) {
      Term.OfLong rows = other.longs();
      return (row, target) -> rows.at(row) == target;
    }
    Value plain = keyed(other, scope);
    Value key = key(link, scope);
    if (key != null
        && key.term() instanceof Term.OfLong keys
        && plain.term() instanceof Term.OfLong longs) {
      return (row, target) -> keys.at(target) == longs.at(row);
    }
    if (key != null
        && key.term() instanceof Term.OfUuid keys
        && plain.term() instanceof Term.OfUuid uuids) {
      return (row, target) ->
          keys.high(target) == uuids.high(row) && keys.low(target) == uuids.low(row);
    }
    throw new CompileFailure(
        "a " + link.shown() + " cannot be compared with a " + other.type().shown(), "");
  }

  /// The key of the rows of a link's table, by their index.
  private static @Nullable Value key(Type.Link link, TableScope scope) {
    return Links.key(Links.to(link.table(), row -> row), link, scope);
  }

  private static Value text(Value value, Value[] others, TableScope scope) {
    Term.OfText text = value.texts();
    Term.OfText[] terms =
        Arrays.stream(others).map(other -> Texts.of(other, scope)).toArray(Term.OfText[]::new);
    Utf8 scratch = ExpressionCompiler.scratch();
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              int start = out.length();
              if (!text.append(row, out)) {
                return false;
              }
              for (int i = 0, tries = 0; i < terms.length && tries <= terms.length; i++) {
                if (equal(terms[i], row, scratch, out, start)) {
                  change(out, start);
                  i = -1;
                  tries++;
                }
              }
              return true;
            });
  }

  private static boolean equal(Term.OfText other, long row, Utf8 scratch, Utf8 out, int start) {
    int from = scratch.length();
    boolean equal =
        other.append(row, scratch)
            && Arrays.equals(
                scratch.bytes(), from, scratch.length(), out.bytes(), start, out.length());
    scratch.truncate(from);
    return equal;
  }

  /// Turns the last character into the next of its kind.
  private static void change(Utf8 out, int start) {
    if (out.length() == start) {
      out.append((byte) 'x');
      return;
    }
    byte[] bytes = out.bytes();
    int last = out.length() - 1;
    byte c = bytes[last];
    bytes[last] =
        (byte) (c == 'z' ? 'a' : c == 'Z' ? 'A' : c == '9' ? '0' : isNext(c) ? c + 1 : 'x');
  }

  private static boolean isNext(byte c) {
    return (c >= 'a' && c < 'z') || (c >= 'A' && c < 'Z') || (c >= '0' && c < '9');
  }
}
