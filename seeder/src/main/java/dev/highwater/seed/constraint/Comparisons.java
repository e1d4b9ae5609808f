package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.expression.Sql;
import dev.highwater.seed.constraint.Need.Compared;
import dev.highwater.seed.constraint.Need.Settled;
import dev.highwater.seed.constraint.Need.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads operators that stand between two values.
final class Comparisons {

  static final Set<String> ORDERING = Set.of("=", "<>", "<", "<=", ">", ">=");

  private static final Map<String, String> NEGATIONS =
      Map.ofEntries(
          Map.entry("=", "<>"),
          Map.entry("<>", "="),
          Map.entry("<", ">="),
          Map.entry(">=", "<"),
          Map.entry(">", "<="),
          Map.entry("<=", ">"),
          Map.entry("~", "!~"),
          Map.entry("!~", "~"),
          Map.entry("~*", "!~*"),
          Map.entry("!~*", "~*"),
          Map.entry("~~", "!~~"),
          Map.entry("!~~", "~~"),
          Map.entry("~~*", "!~~*"),
          Map.entry("!~~*", "~~*"));

  private final NeedReader reader;

  Comparisons(NeedReader reader) {
    this.reader = reader;
  }

  Need read(Sql.Infix infix, Wanted wanted) {
    Sql.Operator operator = infix.operator();
    if (!operator.is(operator.name()) && !isOfCitext(operator, infix.left())) {
      return new Unread(infix, wanted);
    }
    Need need = compare(infix.left(), operator.name(), infix.right(), wanted);
    return need == null || !PatternCheck.areReadable(need) ? new Unread(infix, wanted) : need;
  }

  /// Operators of the extension `citext` stand in its own schema and mean what those of text do,
  /// whatever the case of letters.
  private boolean isOfCitext(Sql.Operator operator, Sql left) {
    Sql bare = Scalars.bare(left, reader);
    Column column = bare instanceof Sql.Column(String name) ? reader.column(name) : null;
    QualifiedName type = column == null ? null : Family.base(column.type()).name();
    return type != null && type.name().equals("citext") && type.schema().equals(operator.schema());
  }

  /// What makes `left operator right` come out as wanted; null where that is not understood.
  @Nullable Need compare(Sql left, String operator, Sql right, Wanted wanted) {
    if (!wanted.positive()) {
      String negation = NEGATIONS.get(operator);
      if (negation == null) {
        return null;
      }
      Wanted positive = wanted.nullPasses() ? Wanted.NOT_FALSE : Wanted.TRUE;
      return compare(left, negation, right, positive);
    }
    Literal a = Constants.of(left);
    Literal b = Constants.of(right);
    if (a != null && b != null) {
      return settled(a, operator, b);
    }
    if (a != null && ORDERING.contains(operator)) {
      return compare(right, Relation.flipped(operator), left, wanted);
    }
    Need spread = spread(left, operator, right, wanted);
    if (spread != null) {
      return spread;
    }
    if (b != null) {
      Need need = constant(left, operator, b, wanted);
      if (need != null) {
        return need;
      }
    } else {
      Need need = ownForm(left, operator, right, wanted);
      if (need != null) {
        return need;
      }
    }
    return relation(left, operator, right, wanted);
  }

  private @Nullable Need relation(Sql left, String operator, Sql right, Wanted wanted) {
    Relation relation = new Relation(left, operator, right, wanted.nullPasses());
    if (!ORDERING.contains(operator) || relation.columns().isEmpty()) {
      return null;
    }
    return new Compared(relation);
  }

  private static @Nullable Need settled(Literal a, String operator, Literal b) {
    boolean equal = a.equals(b);
    return switch (operator) {
      case "=" -> equal ? Settled.ALWAYS : Settled.NEVER;
      case "<>" -> equal ? Settled.NEVER : Settled.ALWAYS;
      default -> {
        Integer order = Literals.compare(a, b);
        if (order == null) {
          yield null;
        }
        boolean holds =
            switch (operator) {
              case "<" -> order < 0;
              case "<=" -> order <= 0;
              case ">" -> order > 0;
              default -> order >= 0;
            };
        yield holds ? Settled.ALWAYS : Settled.NEVER;
      }
    };
  }

  /// Comparisons of conditions, counts, CASE and COALESCE, each spread into its ways.
  private @Nullable Need spread(Sql left, String operator, Sql right, Wanted wanted) {
    if (Conditions.is(left, reader) && Conditions.is(right, reader)) {
      return switch (operator) {
        case "=" -> sameTruth(left, right, true, wanted);
        case "<>" -> sameTruth(left, right, false, wanted);
        default -> null;
      };
    }
    Need counted = Counting.read(left, operator, right, wanted, reader);
    if (counted != null) {
      return counted;
    }
    if (left instanceof Sql.Case choice) {
      return ways(Cases.paths(choice, reader), operator, right, wanted);
    }
    if (left instanceof Sql.Call call && call.function().equals("coalesce")) {
      return firstThere(call.arguments(), operator, right, wanted);
    }
    boolean rightSpreads =
        right instanceof Sql.Case
            || (right instanceof Sql.Call call && call.function().equals("coalesce"));
    return rightSpreads && ORDERING.contains(operator)
        ? spread(right, Relation.flipped(operator), left, wanted)
        : null;
  }

  private @Nullable Need ways(List<Cases.Path> paths, String operator, Sql right, Wanted wanted) {
    List<Need> needs = new ArrayList<>();
    for (Cases.Path path : paths) {
      Need need =
          NeedReader.isNullLiteral(path.result())
              ? wanted.nullPasses() ? Settled.ALWAYS : Settled.NEVER
              : compare(path.result(), operator, right, wanted);
      if (need == null) {
        return null;
      }
      needs.add(Need.all(List.of(path.condition(), need)));
    }
    return Need.any(needs);
  }

  private @Nullable Need firstThere(
      List<Sql> arguments, String operator, Sql right, Wanted wanted) {
    Sql first = arguments.getFirst();
    Need alone = compare(first, operator, right, arguments.size() == 1 ? wanted : Wanted.TRUE);
    if (alone == null || arguments.size() == 1) {
      return alone;
    }
    Need rest = firstThere(arguments.subList(1, arguments.size()), operator, right, wanted);
    return rest == null
        ? null
        : Need.any(List.of(alone, Need.all(List.of(Nulls.isNull(first, reader), rest))));
  }

  private Need sameTruth(Sql left, Sql right, boolean same, Wanted wanted) {
    Need both =
        Need.all(
            List.of(
                reader.read(left, Wanted.TRUE),
                reader.read(right, same ? Wanted.TRUE : Wanted.FALSE)));
    Need neither =
        Need.all(
            List.of(
                reader.read(left, Wanted.FALSE),
                reader.read(right, same ? Wanted.FALSE : Wanted.TRUE)));
    if (!wanted.nullPasses()) {
      return Need.any(List.of(both, neither));
    }
    return Need.any(
        List.of(both, neither, Nulls.isNull(left, reader), Nulls.isNull(right, reader)));
  }

  /// A column, or a function of one, against a constant.
  private @Nullable Need constant(Sql left, String operator, Literal right, Wanted wanted) {
    Sql bare = Scalars.bare(left, reader);
    if (bare instanceof Sql.Column(String name)) {
      return ColumnTests.read(name, operator, right, wanted, reader);
    }
    Need need = TextTests.constant(bare, operator, right, wanted, reader);
    if (need == null) {
      need = ArrayTests.constant(bare, operator, right, wanted, reader);
    }
    return need == null ? NumberTests.constant(bare, operator, right, wanted, reader) : need;
  }

  /// A column against a function of itself, such as `lower(x) = x`; arrays against arrays.
  private @Nullable Need ownForm(Sql left, String operator, Sql right, Wanted wanted) {
    Sql a = Scalars.bare(left, reader);
    Sql b = Scalars.bare(right, reader);
    if (operator.equals("=") && a instanceof Sql.Call call && b instanceof Sql.Column column) {
      return TextTests.ownForm(call, column, wanted);
    }
    if (operator.equals("=") && b instanceof Sql.Call call && a instanceof Sql.Column column) {
      return TextTests.ownForm(call, column, wanted);
    }
    if (operator.equals("~") && b instanceof Sql.Call call && a instanceof Sql.Column column) {
      return TextTests.similar(call, column, wanted);
    }
    return switch (operator) {
      case "<@" -> ArrayTests.contained(a, right, wanted, reader);
      case "@>" -> ArrayTests.contained(b, left, wanted, reader);
      default -> null;
    };
  }

  Need read(Sql.Quantified quantified, Wanted wanted) {
    List<Literal> values = Constants.elements(quantified.right());
    Sql.Operator operator = quantified.operator();
    if (values == null || !operator.is(operator.name())) {
      Need need = ArrayTests.member(quantified, wanted, reader);
      return need == null ? new Unread(quantified, wanted) : need;
    }
    List<Need> needs = new ArrayList<>();
    for (Literal value : values) {
      Need need = compare(quantified.left(), operator.name(), Literals.sql(value), wanted);
      if (need == null || !PatternCheck.areReadable(need)) {
        return new Unread(quantified, wanted);
      }
      needs.add(need);
    }
    return quantified.all() == wanted.positive() ? Need.all(needs) : Need.any(needs);
  }
}
