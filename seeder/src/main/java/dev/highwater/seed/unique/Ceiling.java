package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// How many different values there are: so many, times the rows of some tables.
///
/// @param fixed at least 1
/// @param tables whose rows multiply it; a table that counts twice stands twice
/// @param share of the product that one of so many equal parts is, at least 1
public record Ceiling(long fixed, List<QualifiedName> tables, long share) {

  /// More than any table can have.
  public static final long UNLIMITED = Long.MAX_VALUE;

  public Ceiling {
    if (fixed < 1) {
      throw new IllegalArgumentException("A ceiling of " + fixed + " values leaves no row");
    }
    tables = List.copyOf(tables);
  }

  /// So many, whatever other tables have.
  public static Ceiling of(long values) {
    return new Ceiling(values, List.of(), 1);
  }

  /// One for each row of a table.
  public static Ceiling rowsOf(QualifiedName table) {
    return new Ceiling(1, List.of(table), 1);
  }

  /// One of so many equal parts.
  public Ceiling dividedBy(long parts) {
    return new Ceiling(fixed, tables, product(share, parts));
  }

  /// One for each pair of both.
  public Ceiling times(Ceiling other) {
    List<QualifiedName> both = new ArrayList<>(tables);
    both.addAll(other.tables);
    return new Ceiling(product(fixed, other.fixed), both, product(share, other.share));
  }

  /// The number.
  ///
  /// @param rowsOf rows of the tables
  public long at(ToLongFunction<QualifiedName> rowsOf) {
    long product = fixed;
    for (QualifiedName table : tables) {
      product = product(product, rowsOf.applyAsLong(table));
    }
    return product == UNLIMITED ? UNLIMITED : product / share;
  }

  private static long product(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return high == 0 && low >= 0 ? low : UNLIMITED;
  }

  /// Such as `4 × rows of film × rows of actor`.
  @Override
  public String toString() {
    String factors =
        tables.stream().map(table -> "rows of " + table).collect(Collectors.joining(" × "));
    if (tables.isEmpty()) {
      return fixed == UNLIMITED ? "no limit" : "" + fixed;
    }
    String product = fixed == 1 ? factors : fixed + " × " + factors;
    return share == 1 ? product : product + " / " + share;
  }
}
