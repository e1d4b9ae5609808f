package dev.highwater.seed.profile;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shapes of a database's rows.
///
/// @param database its name
/// @param groupSize no value is named that fewer rows share
/// @param tables with rows, in the order of the catalogue
public record DatabaseProfile(String database, long groupSize, List<TableProfile> tables) {

  public DatabaseProfile {
    tables = List.copyOf(tables);
  }

  /// The profile of a table.
  public Optional<TableProfile> table(String name) {
    return tables.stream().filter(table -> table.table().equals(name)).findFirst();
  }

  /// A table.
  ///
  /// @param table as people write its name
  /// @param rows that it holds
  /// @param orders between its columns that hold in all rows
  /// @param together columns whose values hang together, as extended statistics say
  /// @param growth how many rows came when; null where no column says
  public record TableProfile(
      String table,
      long rows,
      List<ColumnProfile> columns,
      List<FanOutProfile> fanOuts,
      List<OrderProfile> orders,
      List<TogetherProfile> together,
      @Nullable GrowthProfile growth) {

    public TableProfile {
      columns = List.copyOf(columns);
      fanOuts = List.copyOf(fanOuts);
      orders = List.copyOf(orders);
      together = List.copyOf(together);
    }

    /// The profile of a column.
    public Optional<ColumnProfile> column(String name) {
      return columns.stream().filter(column -> column.column().equals(name)).findFirst();
    }
  }

  /// A column.
  ///
  /// @param kind what its values are
  /// @param nulls rows without a value
  /// @param distinct values
  /// @param named whether values may be named: those of texts only where somebody said so
  /// @param frequent values that many rows share, the most frequent first; empty where none may be
  ///   named
  /// @param rest of the values in their order, where they have one that can be reckoned with
  /// @param whole of all values, likewise
  /// @param sizes how many of the other values so many rows share each
  /// @param correlation of values with the order in which rows are stored, as in `pg_stats`
  public record ColumnProfile(
      String column,
      Kind kind,
      long nulls,
      long distinct,
      boolean named,
      List<Frequent> frequent,
      Histogram rest,
      Histogram whole,
      List<Size> sizes,
      double correlation) {

    public ColumnProfile {
      frequent = List.copyOf(frequent);
      sizes = List.copyOf(sizes);
    }

    /// Rows that share one of the frequent values.
    public long frequentRows() {
      return frequent.stream().mapToLong(Frequent::rows).sum();
    }
  }

  /// What can be learned of a column's values.
  public enum Kind {
    NUMBER,
    DATE,
    TIMESTAMP,
    TIME,
    TRUTH,
    /// Labels of an enum, which the schema names anyway.
    LABEL,
    TEXT,
    /// Values that stand for a row, here or elsewhere, and say nothing by themselves.
    KEY,
    /// Of other types: how many are null, and no more.
    OPAQUE
  }

  /// A value and how many rows have it.
  public record Frequent(String value, long rows) {}

  /// Values at equal distances in the order of all.
  ///
  /// @param rows that are counted
  /// @param distinct values among them
  /// @param bounds from the lowest to the highest, none beyond which fewer rows lie than a group
  ///   has; empty where nothing is known
  /// @param below the share of rows below each bound
  public record Histogram(long rows, long distinct, List<String> bounds, List<Double> below) {

    /// Nothing is known.
    public static final Histogram NONE = new Histogram(0, 0, List.of(), List.of());

    public Histogram {
      bounds = List.copyOf(bounds);
      below = List.copyOf(below);
    }
  }

  /// How many rows refer to the same row of another table.
  ///
  /// @param column that refers
  /// @param parents rows of the other table
  /// @param nulls rows that refer to none
  /// @param sizes how many parents have how many children, those without apart
  public record FanOutProfile(
      String column, String parent, long parents, long nulls, List<Size> sizes) {

    public FanOutProfile {
      sizes = List.copyOf(sizes);
    }

    /// Parents with at least one child.
    public long referred() {
      return sizes.stream().mapToLong(Size::groups).sum();
    }
  }

  /// So many groups of so many rows each: parents with their children, values with their rows.
  public record Size(long rows, long groups) {}

  /// Columns whose values hang together.
  ///
  /// @param combinations of their values, the most frequent first, each shared by a group of rows
  public record TogetherProfile(List<String> columns, List<Combination> combinations) {

    public TogetherProfile {
      columns = List.copyOf(columns);
      combinations = List.copyOf(combinations);
    }

    /// Rows that have one of the combinations.
    public long rows() {
      return combinations.stream().mapToLong(Combination::rows).sum();
    }
  }

  /// A value of each column, null for none, and how many rows have them.
  public record Combination(List<@Nullable String> values, long rows) {

    public Combination {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /// How many rows came in which month, by a column that says when a row came.
  ///
  /// @param months the earliest first; those in which fewer rows came than a group has are left out
  public record GrowthProfile(String column, List<Month> months) {

    /// Of how many full months the latest rate is taken, and of how many it is believed.
    private static final int LATELY = 12;

    private static final int LEAST = 3;

    public GrowthProfile {
      months = List.copyOf(months);
    }

    /// Rows a month over the last twelve full months, or as many as there are; 0 where there are
    /// too few to say. The latest month is not full.
    public double lately() {
      if (months.size() <= LEAST) {
        return 0;
      }
      YearMonth latest = YearMonth.parse(months.getLast().month());
      YearMonth first = YearMonth.parse(months.getFirst().month());
      long full = Math.min(LATELY, first.until(latest, ChronoUnit.MONTHS));
      long rows =
          months.stream()
              .filter(
                  month -> {
                    YearMonth then = YearMonth.parse(month.month());
                    return then.isBefore(latest) && !then.isBefore(latest.minusMonths(full));
                  })
              .mapToLong(Month::rows)
              .sum();
      return (double) rows / full;
    }
  }

  /// Rows that came in one month.
  ///
  /// @param month as `2025-03`
  public record Month(String month, long rows) {}

  /// A column that is nowhere before another.
  ///
  /// @param earlier never null where `later` is not
  /// @param distances from one to the other, in days between dates and microseconds between moments
  public record OrderProfile(String earlier, String later, Histogram distances) {}
}
