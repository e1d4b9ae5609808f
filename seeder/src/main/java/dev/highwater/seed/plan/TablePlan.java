package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.constraint.CheckPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one table gets.
///
/// @param rowBytes predicted COPY bytes of a row, from a sample
/// @param rangeRows rows of a whole RowRange; ranges start at its multiples
/// @param triggers whether its triggers fire while it is loaded
/// @param checks how each CHECK is met
/// @param uniques how each unique and exclusion demand is met
/// @param appended how its rows are told from others that the table keeps; null where it has no
///   others
/// @param law how the number of rows follows from the scale, in words
public record TablePlan(
    QualifiedName table,
    long rows,
    int rowBytes,
    int rangeRows,
    String law,
    boolean triggers,
    List<ColumnPlan> columns,
    List<CheckPlan> checks,
    List<UniqueDemand> uniques,
    @Nullable Appended appended) {

  public TablePlan {
    columns = List.copyOf(columns);
    checks = List.copyOf(checks);
    uniques = List.copyOf(uniques);
  }

  /// A table without constraints.
  public TablePlan(
      QualifiedName table,
      long rows,
      int rowBytes,
      int rangeRows,
      String law,
      List<ColumnPlan> columns) {
    this(table, rows, rowBytes, rangeRows, law, false, columns, List.of(), List.of(), null);
  }

  /// The same table, beside other rows.
  TablePlan withAppended(Appended other) {
    return new TablePlan(
        table, rows, rowBytes, rangeRows, law, triggers, columns, checks, uniques, other);
  }

  /// How one column gets its values.
  ///
  /// @param generator as a spec would write it
  /// @param reason why this generator: the spec, or what it was inferred from
  public record ColumnPlan(String column, String generator, String reason) {}

  /// How one key, unique index or exclusion constraint keeps rows apart.
  ///
  /// @param demand the name of the constraint or index
  /// @param columns that it is about; an expression stands as SQL
  /// @param capacity how many rows can satisfy it at this scale; [Long#MAX_VALUE] where there is no
  ///   limit
  public record UniqueDemand(String demand, List<String> columns, String how, long capacity) {
    public UniqueDemand {
      columns = List.copyOf(columns);
    }
  }
}
