package dev.highwater.anonymize.snapshot;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Column;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The statement that reads a range of a table in COPY BINARY.
public final class ReadQuery {

  private ReadQuery() {}

  /// The statement.
  ///
  /// @param order gives a secret text for a key domain, by which rows are shuffled
  public static String of(TableRange range, UnaryOperator<String> order) {
    TablePlan plan = range.plan();
    String table = plan.table().name().quoted();
    String columns = list(plan.columns());
    List<Column> shuffled = plan.shuffled();
    if (!shuffled.isEmpty()) {
      return "COPY ("
          + shuffled(plan, shuffled, order, rows(range))
          + ") TO STDOUT (FORMAT binary)";
    }
    if (!range.taken().all()) {
      return "COPY (SELECT %s FROM %s) TO STDOUT (FORMAT binary)".formatted(columns, rows(range));
    }
    return range.blocks().all()
        ? "COPY %s (%s) TO STDOUT (FORMAT binary)".formatted(table, columns)
        : "COPY (SELECT %s FROM ONLY %s%s) TO STDOUT (FORMAT binary)"
            .formatted(columns, table, range.blocks().condition());
  }

  /// All rows of a table, or those of its range that are taken, with where they lie.
  private static String rows(TableRange range) {
    String table = "ONLY " + range.plan().table().name().quoted();
    BlockRange blocks = range.blocks();
    return range.taken().all()
        ? table
        : "(SELECT ctid, * FROM %s WHERE %s) AS taken_"
            .formatted(table, range.taken().condition(blocks.first(), blocks.end()));
  }

  /// The columns as a statement lists them.
  public static String list(List<Column> columns) {
    return columns.stream().map(column -> quote(column.name())).collect(Collectors.joining(", "));
  }

  /// Every row keeps its place, and takes a shuffled value from the row that has the same number in
  /// the same group when the group is put into a secret order.
  private static String shuffled(
      TablePlan plan, List<Column> shuffled, UnaryOperator<String> order, String rows) {
    StringBuilder select = new StringBuilder("SELECT ");
    StringBuilder places = new StringBuilder();
    StringBuilder joins = new StringBuilder();
    select.append(
        plan.columns().stream()
            .map(
                column -> {
                  int at = shuffled.indexOf(column);
                  return at < 0 ? "row_." + quote(column.name()) : "other_" + at + ".value_";
                })
            .collect(Collectors.joining(", ")));
    for (int i = 0; i < shuffled.size(); i++) {
      Column column = shuffled.get(i);
      if (!(plan.technique(column) instanceof Technique.Shuffle(String domain, List<String> by))) {
        throw new IllegalStateException("Not shuffled: " + column.name());
      }
      String group =
          by.isEmpty()
              ? "0"
              : "pg_catalog.dense_rank() OVER (ORDER BY %s)"
                  .formatted(
                      by.stream().map(name -> quote(name)).collect(Collectors.joining(", ")));
      String partition =
          by.isEmpty()
              ? ""
              : "PARTITION BY "
                  + by.stream().map(name -> quote(name)).collect(Collectors.joining(", "))
                  + " ";
      places.append(
          ", %s AS highwater_group_%d, pg_catalog.row_number() OVER (%sORDER BY ctid) AS highwater_place_%d"
              .formatted(group, i, partition, i));
      joins.append(
          " JOIN (SELECT %s AS value_, %s AS group_, pg_catalog.row_number() OVER (%sORDER BY pg_catalog.md5(ctid::pg_catalog.text OPERATOR(pg_catalog.||) '%s')) AS place_ FROM %s) AS other_%d ON other_%d.group_ OPERATOR(pg_catalog.=) row_.highwater_group_%d AND other_%d.place_ OPERATOR(pg_catalog.=) row_.highwater_place_%d"
              .formatted(
                  quote(column.name()),
                  group,
                  partition,
                  order.apply(domain),
                  rows,
                  i,
                  i,
                  i,
                  i,
                  i));
    }
    return select + " FROM (SELECT *" + places + " FROM " + rows + ") AS row_" + joins;
  }
}
