package dev.highwater.seed.constraint;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.catalog.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Hands limits that are the same in every row on from one column to another along a relation: if
/// `a < b` and `b <= 9`, then `a < 9`.
final class Room {

  private final Column other;
  private final @Nullable ColumnDomain given;
  private final Grain grain;

  /// @param other the column whose limits are handed on
  /// @param given what it may hold
  Room(@Nullable Column other, @Nullable ColumnDomain given) {
    if (other == null) {
      throw new IllegalArgumentException("No column to take limits from");
    }
    this.other = other;
    this.given = given;
    this.grain = new Grain(other);
  }

  /// What a column may hold, by the other's limits.
  ///
  /// @param solved what the relation leaves the column, in terms of the other
  Optional<ColumnDomain> along(@Nullable ColumnDomain solved) {
    if (solved == null || given == null) {
      return Optional.empty();
    }
    List<Limit> lower = handedOn(solved.lower(), given.lower(), true);
    List<Limit> upper = handedOn(solved.upper(), given.upper(), false);
    return lower.isEmpty() && upper.isEmpty()
        ? Optional.empty()
        : Optional.of(ColumnDomain.ANY.withLimits(lower, upper));
  }

  private List<Limit> handedOn(List<Limit> limits, List<Limit> ends, boolean lower) {
    List<Limit> handed = new ArrayList<>();
    for (Limit limit : limits) {
      for (Limit end : ends) {
        if (end.columns().isEmpty()
            && limit.columns().equals(new TreeSet<>(List.of(other.name())))) {
          handedOn(limit, inclusive(end, lower)).ifPresent(handed::add);
        }
      }
    }
    return handed;
  }

  /// The end itself as a value that the other column may have.
  private Limit inclusive(Limit end, boolean lower) {
    String formula = grain.inclusive(end, lower);
    Literal literal =
        end.literal() instanceof Literal.Amount
            ? new Literal.Amount(new BigDecimal(formula))
            : end.inclusive() ? end.literal() : null;
    return new Limit(formula, true, new TreeSet<>(), literal);
  }

  /// A limit that reads the other column, with that column's own end in its place. Only where the
  /// column grows with the other, which holds for all that [Isolation] solves but differences.
  private Optional<Limit> handedOn(Limit limit, Limit end) {
    String name = Names.column(other.name());
    if (limit.formula().equals(name)) {
      return Optional.of(
          new Limit(end.formula(), limit.inclusive(), new TreeSet<>(), end.literal()));
    }
    for (String sign : List.of(" + ", " - ")) {
      String start = "(" + name + sign;
      if (limit.formula().startsWith(start)) {
        String rest = limit.formula().substring(start.length() - sign.length());
        return Optional.of(
            new Limit("((" + end.formula() + ")" + rest, limit.inclusive(), new TreeSet<>(), null));
      }
    }
    return Optional.empty();
  }
}
