package dev.highwater.seed.inspect;

import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether no two rows are such that all operators of an exclusion constraint, or of a key WITHOUT
/// OVERLAPS, are true for them. Ranges are sorted; else each row is compared with all others, so
/// the server may use the index: it compares the rows that the index finds once more itself.
///
/// @param conditions true for two rows `a` and `b` that exclude each other
/// @param overlaps the same where sorting finds them, else null
record ExclusionCheck(
    Table table, String name, List<String> conditions, @Nullable Overlaps overlaps)
    implements Look {

  static ExclusionCheck of(Table table, Exclusion exclusion) {
    List<String> conditions = new ArrayList<>();
    for (Exclusion.Element element : exclusion.elements()) {
      QualifiedName operator = element.operator();
      String sql = element.part().sql();
      conditions.add(
          "(SELECT %1$s FROM (SELECT a.*) AS x) OPERATOR(%3$s.%4$s) (SELECT %2$s FROM (SELECT b.*) AS x)"
              .formatted(sql, sql, QualifiedName.quote(operator.schema()), operator.name()));
    }
    return new ExclusionCheck(
        table,
        exclusion.name(),
        with(exclusion.predicate(), conditions),
        Overlaps.of(table, exclusion).orElse(null));
  }

  static ExclusionCheck of(Table table, Key key, Index index) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      String column = QualifiedName.quote(key.columns().get(i));
      boolean period = i == key.columns().size() - 1;
      conditions.add(
          "a." + column + (period ? " OPERATOR(pg_catalog.&&) " : " = ") + "b." + column);
    }
    return new ExclusionCheck(
        table,
        key.name(),
        with(index.predicate(), conditions),
        Overlaps.of(table, key, index).orElse(null));
  }

  @Override
  public int constraints() {
    return 1;
  }

  @Override
  public List<Finding> look(Session session) throws SQLException {
    if (overlaps != null) {
      String query = overlaps.query(table);
      long rows = Sql.count(session, "SELECT count(*) FROM (" + query + ") AS found");
      return rows == 0
          ? List.of()
          : found(session, rows, "%,d rows overlap one that begins before them.", query);
    }
    session.execute("RESET enable_indexscan; RESET enable_indexonlyscan; RESET enable_bitmapscan");
    String pairs =
        " FROM "
            + Sql.rows(table)
            + " AS a JOIN "
            + Sql.rows(table)
            + " AS b ON (a.tableoid, a.ctid) < (b.tableoid, b.ctid) AND "
            + String.join(" AND ", conditions);
    long rows = Sql.count(session, "SELECT count(*)" + pairs);
    return rows == 0
        ? List.of()
        : found(
            session,
            rows,
            "%,d pairs of rows exclude each other.",
            "SELECT " + Sql.row(table, "a") + " || ' and ' || " + Sql.row(table, "b") + pairs);
  }

  private List<Finding> found(Session session, long rows, String message, String examples)
      throws SQLException {
    return List.of(
        new Finding(
            Finding.Kind.EXCLUSION,
            table.name(),
            name,
            rows,
            message.formatted(rows),
            Sql.examples(session, examples)));
  }

  private static List<String> with(@Nullable String predicate, List<String> conditions) {
    List<String> all = new ArrayList<>(conditions);
    if (predicate != null) {
      all.add("(SELECT " + predicate + " FROM (SELECT a.*) AS x)");
      all.add("(SELECT " + predicate + " FROM (SELECT b.*) AS x)");
    }
    return all;
  }
}
