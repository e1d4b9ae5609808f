package dev.highwater.seed.inspect;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.session.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether every reference has its row, asked of the rows and not of the constraint. A key of
/// periods is met by rows that together cover the referring one.
record ForeignKeyCheck(Table table, ForeignKey key, Table referenced) implements Look {

  /// A broken index would agree with itself.
  static final String WITHOUT_INDEXES =
      "SET enable_indexscan = off; SET enable_indexonlyscan = off; SET enable_bitmapscan = off";

  @Override
  public int constraints() {
    return 1;
  }

  @Override
  public List<Finding> look(Session session) throws SQLException {
    session.execute(WITHOUT_INDEXES);
    String orphans =
        " FROM " + Sql.rows(table) + " AS c WHERE (" + referring() + ") AND NOT " + exists();
    long rows = Sql.count(session, "SELECT count(*)" + orphans);
    if (rows == 0) {
      return List.of();
    }
    return List.of(
        new Finding(
            Finding.Kind.FOREIGN_KEY,
            table.name(),
            key.name(),
            rows,
            "%,d rows refer to rows of %s that are not there."
                .formatted(rows, key.referencedTable()),
            Sql.examples(
                session,
                "SELECT "
                    + Sql.row(table, "c")
                    + " || ': ' || "
                    + Sql.key(key.columns(), "c")
                    + orphans)));
  }

  /// Under MATCH FULL a key refers as soon as one of its columns has a value.
  private String referring() {
    String separator =
        switch (key.match()) {
          case SIMPLE, PARTIAL -> " AND ";
          case FULL -> " OR ";
        };
    return key.columns().stream()
        .map(column -> "c." + QualifiedName.quote(column) + " IS NOT NULL")
        .collect(Collectors.joining(separator));
  }

  private String exists() {
    String from = " FROM " + Sql.rows(referenced) + " AS p WHERE ";
    if (!key.period()) {
      return "EXISTS (SELECT" + from + equal(key.columns().size()) + ")";
    }
    int last = key.columns().size() - 1;
    String child = "c." + QualifiedName.quote(key.columns().get(last));
    String parent = "p." + QualifiedName.quote(key.referencedColumns().get(last));
    return "coalesce((SELECT "
        + child
        + " OPERATOR(pg_catalog.<@) pg_catalog.range_agg("
        + parent
        + ")"
        + from
        + (last == 0 ? "true" : equal(last))
        + "), false)";
  }

  private String equal(int columns) {
    return IntStream.range(0, columns)
        .mapToObj(
            i ->
                "p."
                    + QualifiedName.quote(key.referencedColumns().get(i))
                    + " = c."
                    + QualifiedName.quote(key.columns().get(i)))
        .collect(Collectors.joining(" AND "));
  }
}
