package dev.highwater.seed.profile;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.FanOutProfile;
import dev.highwater.seed.profile.DatabaseProfile.Frequent;
import dev.highwater.seed.profile.DatabaseProfile.Histogram;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import dev.highwater.seed.profile.DatabaseProfile.OrderProfile;
import dev.highwater.seed.profile.DatabaseProfile.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes what was learned of one table's columns as formulas. A let deals each row an index, so
/// that as many rows as were profiled have every value exactly as often as it was found.
final class ColumnFormulas {

  /// Values of so small a share of the rows may be given to the most frequent ones.
  static final double NEGLIGIBLE = 0.02;

  /// Correlation from which on values follow the order of rows.
  private static final double IN_ORDER = 0.98;

  private static final double NEAR = 0.05;

  /// Digits of the language's numbers, and how many of them behind the point make no difference.
  private static final int DIGITS = 17;

  private static final int FINEST = 9;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(?:\\+00)?");

  private final long rows;

  ColumnFormulas(long rows) {
    this.rows = rows;
  }

  /// A formula, and the index that its let deals.
  record Learnt(String deal, String formula) {}

  /// The formula of a column; empty where too little is known.
  ///
  /// @param deal the let's name
  Optional<Learnt> of(ColumnProfile column, String deal) {
    if (!isWritable(column)) {
      return Optional.empty();
    }
    if (column.nulls() == rows) {
      return Optional.of(new Learnt(shuffled(), "null"));
    }
    long rest = rows - column.nulls() - column.frequentRows();
    if (rest == 0 && column.nulls() == 0 && column.frequent().size() == 1) {
      String only = literal(column.kind(), column.frequent().getFirst().value());
      return Optional.of(new Learnt(shuffled(), only));
    }
    Histogram others = others(column);
    boolean shaped = !others.bounds().isEmpty() && column.kind() != Kind.TIME;
    if (column.frequent().isEmpty() && !shaped) {
      return Optional.empty();
    }
    if (rest > 0 && !shaped && rest > NEGLIGIBLE * rows) {
      return Optional.empty();
    }
    String index = Names.column(deal);
    StringBuilder formula = new StringBuilder("counted(").append(index);
    long before = 0;
    for (Frequent frequent : column.frequent()) {
      long more = before == 0 && rest > 0 && !shaped ? rest : 0;
      formula.append(", ").append(literal(column.kind(), frequent.value()));
      formula.append(": ").append(frequent.rows() + more);
      before += frequent.rows() + more;
    }
    if (column.nulls() > 0) {
      formula.append(", null: ").append(column.nulls());
      before += column.nulls();
    }
    if (rest > 0 && shaped) {
      String quantiles = quantiles(others, column.kind(), index, before, rest);
      if (before == 0) {
        return Optional.of(new Learnt(inOrder(column), quantiles));
      }
      formula.append(", ").append(quantiles);
    }
    return Optional.of(new Learnt(shuffled(), formula.append(')').toString()));
  }

  /// The values that are not frequent. Too few to tell how they lie, they lie anywhere.
  private static Histogram others(ColumnProfile column) {
    Histogram rest = column.rest();
    List<String> whole = column.whole().bounds();
    boolean few = rest.bounds().isEmpty() && rest.rows() > 0 && !whole.isEmpty();
    return few && !whole.getFirst().equals(whole.getLast())
        ? new Histogram(
            rest.rows(), rest.distinct(), List.of(whole.getFirst(), whole.getLast()), List.of())
        : rest;
  }

  /// The formula of a column that comes after another.
  ///
  /// Where the two lie near each other, the distance is drawn. Where they do not, it hangs together
  /// with the earlier one, and both take the same place in their orders: what is nowhere before
  /// another is not so at any quantile, and both keep their distributions.
  ///
  /// @param earlierDeal the let that deals the earlier one in the order of its values, where one
  ///   does
  Optional<Learnt> after(
      OrderProfile order, ColumnProfile later, Optional<String> earlierDeal, String deal) {
    if (!isWritable(later)) {
      return Optional.empty();
    }
    Histogram distances = order.distances();
    if (earlierDeal.isPresent() && !isNear(distances, later) && isPlain(later)) {
      return Optional.of(
          new Learnt(
              Names.column(earlierDeal.get()),
              quantiles(later.rest(), later.kind(), Names.column(deal), 0, rows)));
    }
    if (distances.bounds().isEmpty()) {
      return Optional.empty();
    }
    long held = rows - later.nulls();
    String index = Names.column(deal);
    boolean even = earlierDeal.isPresent() && later.nulls() > 0;
    String far =
        even
            ? quantiles(
                distances,
                Kind.NUMBER,
                "floor(" + index + " * " + held + " / " + rows + ")",
                0,
                held)
            : quantiles(distances, Kind.NUMBER, index, later.nulls(), held);
    String value =
        Names.column(order.earlier())
            + " + "
            + (later.kind() == Kind.DATE ? far : "microseconds(" + far + ")");
    return Optional.of(
        new Learnt(
            shuffled(),
            later.nulls() == 0
                ? value
                : earlierDeal
                    .map(dealt -> spread(Names.column(dealt), held, value))
                    .orElse("if(%s < %d, null, %s)".formatted(index, later.nulls(), value))));
  }

  /// A value in some of the rows, as many in each part of the order of another column.
  private String spread(String dealt, long held, String value) {
    return "if(floor((%1$s + 1) * %2$d / %3$d) = floor(%1$s * %2$d / %3$d), null, %4$s)"
        .formatted(dealt, held, rows, value);
  }

  /// Whether nine distances of ten are a small part of all the time there is.
  private static boolean isNear(Histogram distances, ColumnProfile later) {
    List<String> bounds = distances.bounds();
    List<String> all = later.whole().bounds();
    if (bounds.isEmpty() || all.isEmpty()) {
      return true;
    }
    double far = Double.parseDouble(bounds.get((bounds.size() - 1) * 9 / 10));
    return far <= NEAR * (place(later.kind(), all.getLast()) - place(later.kind(), all.getFirst()));
  }

  /// In days or microseconds.
  private static double place(Kind kind, String value) {
    if (kind == Kind.DATE) {
      return LocalDate.parse(value).toEpochDay();
    }
    Instant moment = Instant.parse(MOMENT.matcher(value).replaceFirst("$1T$2Z"));
    return moment.getEpochSecond() * 1e6 + moment.getNano() / 1e3;
  }

  /// Whether the values follow the index that deals them, from the lowest to the highest.
  static boolean isPlain(ColumnProfile column) {
    return isWritable(column)
        && column.nulls() == 0
        && column.frequent().isEmpty()
        && !column.rest().bounds().isEmpty();
  }

  /// The formula of a foreign key's column, which gives as many parents as many children as were
  /// found.
  ///
  /// @param grows whether the parents become more when this table does
  Learnt to(QualifiedName parent, FanOutProfile fanOut, boolean grows, String deal) {
    if (fanOut.nulls() == rows) {
      return new Learnt(shuffled(), "null");
    }
    String index = Names.column(deal);
    String table = Names.table(parent);
    String sizes = sizes(fanOut.sizes());
    String from = fanOut.nulls() == 0 ? index : index + " - " + fanOut.nulls();
    String place =
        "permuted(clustered(%s, %s), %d)".formatted(from, sizes, Math.max(1, fanOut.parents()));
    String stretch = grows ? "floor(row() / %d) * %d + ".formatted(rows, fanOut.parents()) : "";
    String link = "coalesce(row(%1$s, %2$s%3$s), draw(%1$s))".formatted(table, stretch, place);
    return new Learnt(
        shuffled(),
        fanOut.nulls() == 0
            ? link
            : "if(%s < %d, null, %s)".formatted(index, fanOut.nulls(), link));
  }

  /// The formula of the other side of a pair: parents in strides, so that all that stand together
  /// with one row are different. Without a stride they are different, but how often each occurs is
  /// left to chance.
  String opposite(QualifiedName parent, FanOutProfile fanOut, boolean grows, OptionalLong stride) {
    String table = Names.table(parent);
    if (stride.isEmpty()) {
      return "distinct(" + table + ")";
    }
    String place =
        "permuted(clustered(row() * %d %% %d, %s), %d)"
            .formatted(
                stride.getAsLong(), rows, sizes(fanOut.sizes()), Math.max(1, fanOut.parents()));
    return grows
        ? "coalesce(row(%1$s, floor(row() / %2$d) * %3$d + %4$s), row(%1$s, %4$s))"
            .formatted(table, rows, fanOut.parents(), place)
        : "row(%s, %s)".formatted(table, place);
  }

  /// The same where the other side is one of some values.
  String different(ColumnProfile column, OptionalLong stride) {
    String values =
        column.frequent().stream()
            .map(
                one ->
                    literal(column.kind(), one.value())
                        + (stride.isPresent() ? ": " + one.rows() : ""))
            .collect(Collectors.joining(", "));
    return stride.isPresent()
        ? "counted(row() * %d %% %d, %s)".formatted(stride.getAsLong(), rows, values)
        : "nth(distinct(%d), %s)".formatted(column.distinct(), values);
  }

  /// How many children each row of the parent has, as the count of a fan-out.
  static String children(FanOutProfile fanOut) {
    return "counted(permuted(row(), %d), %s, 0)"
        .formatted(Math.max(1, fanOut.parents()), sizes(fanOut.sizes()));
  }

  /// The formula of texts that are not all named: those that are, and others by their numbers.
  ///
  /// @param values the table that holds the others in a column `value`
  Learnt texts(ColumnProfile column, QualifiedName values, String deal) {
    String index = Names.column(deal);
    long before = column.nulls() + column.frequentRows();
    String place = before == 0 ? index : index + " - " + before;
    String other =
        "row(%s, clustered(%s, %s)).value"
            .formatted(Names.table(values), place, sizes(column.sizes()));
    if (before == 0) {
      return new Learnt(shuffled(), other);
    }
    StringBuilder formula = new StringBuilder("counted(").append(index);
    for (Frequent frequent : column.frequent()) {
      formula.append(", ").append(literal(column.kind(), frequent.value()));
      formula.append(": ").append(frequent.rows());
    }
    if (column.nulls() > 0) {
      formula.append(", null: ").append(column.nulls());
    }
    return new Learnt(shuffled(), formula.append(", ").append(other).append(')').toString());
  }

  private static String sizes(List<Size> sizes) {
    return sizes.stream()
        .map(size -> size.rows() + ": " + size.groups())
        .collect(Collectors.joining(", "));
  }

  String shuffled() {
    return "permuted(row(), " + rows + ")";
  }

  private String inOrder(ColumnProfile column) {
    if (column.correlation() >= IN_ORDER) {
      return "row() % " + rows;
    }
    return column.correlation() <= -IN_ORDER ? (rows - 1) + " - row() % " + rows : shuffled();
  }

  private static String quantiles(
      Histogram histogram, Kind kind, String index, long before, long many) {
    String from = before == 0 ? index : "(" + index + " - " + before + ")";
    String place =
        histogram.distinct() >= many
            ? (before == 0 ? index : index + " - " + before)
            : "floor(%s * %d / %d)".formatted(from, histogram.distinct(), many);
    return histogram.bounds().stream()
        .map(bound -> literal(kind, bound))
        .collect(
            Collectors.joining(
                ", ",
                "quantiles(%s, %d, ".formatted(place, Math.min(histogram.distinct(), many)),
                ")"));
  }

  /// Whether all values can be written in the language.
  static boolean isWritable(ColumnProfile column) {
    List<String> values =
        java.util.stream.Stream.concat(
                column.frequent().stream().map(Frequent::value), column.rest().bounds().stream())
            .toList();
    if (column.kind() == Kind.NUMBER) {
      return values.stream().allMatch(ColumnFormulas::isNumber);
    }
    Pattern form =
        switch (column.kind()) {
          case DATE -> DAY;
          case TIMESTAMP -> MOMENT;
          case NUMBER, TIME, TRUTH, LABEL, TEXT, KEY, OPAQUE -> null;
        };
    return column.kind() != Kind.OPAQUE
        && column.kind() != Kind.KEY
        && (form == null || values.stream().allMatch(value -> form.matcher(value).matches()));
  }

  /// A float that has no end in decimals is cut where nobody sees it.
  private static BigDecimal number(String value) {
    BigDecimal number = new BigDecimal(value);
    return number.scale() > FINEST
        ? number.setScale(FINEST, RoundingMode.HALF_EVEN)
        : number.setScale(Math.max(0, number.scale()));
  }

  private static boolean isNumber(String value) {
    try {
      return number(value).precision() <= DIGITS;
    } catch (NumberFormatException infinite) {
      return false;
    }
  }

  static String literal(Kind kind, String value) {
    return switch (kind) {
      case NUMBER -> number(value).toPlainString();
      case TRUTH -> value;
      case DATE -> "date '" + value + "'";
      case TIMESTAMP -> "timestamp '" + MOMENT.matcher(value).replaceFirst("$1T$2Z") + "'";
      case TIME, LABEL, TEXT, KEY, OPAQUE -> "'" + value.replace("'", "''") + "'";
    };
  }
}
