package dev.highwater.seed.inspect;

import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.session.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether the values of a unique index occur once, asked of the rows and not of the index.
record UniqueCheck(Table table, Index index) implements Look {

  @Override
  public int constraints() {
    return 1;
  }

  @Override
  public List<Finding> look(Session session) throws SQLException {
    session.execute(ForeignKeyCheck.WITHOUT_INDEXES);
    // Under names of their own, for a constant is no key to group by.
    List<String> keys =
        IntStream.range(0, index.keys().size()).mapToObj(key -> "key" + key).toList();
    String selected =
        IntStream.range(0, keys.size())
            .mapToObj(key -> index.keySql().get(key) + " AS " + keys.get(key))
            .collect(Collectors.joining(", "));
    String repeated =
        " FROM (SELECT "
            + selected
            + " FROM "
            + Sql.rows(table)
            + " WHERE "
            + condition()
            + ") AS keys GROUP BY "
            + String.join(", ", keys)
            + " HAVING count(*) > 1";
    long rows =
        Sql.count(
            session,
            "SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n" + repeated + ") AS repeated");
    if (rows == 0) {
      return List.of();
    }
    String values =
        keys.stream()
            .map(key -> key + "::text")
            .collect(Collectors.joining(", ", "array_to_string(ARRAY[", "], ', ', 'null')"));
    return List.of(
        new Finding(
            Finding.Kind.UNIQUE,
            table.name(),
            index.name().name(),
            rows,
            "%,d rows share their values of %s with others."
                .formatted(
                    rows,
                    index.keys().stream()
                        .map(key -> key.term().toString())
                        .collect(Collectors.joining(", "))),
            Sql.examples(session, "SELECT " + values + repeated)));
  }

  private String condition() {
    String predicate = index.predicate() == null ? "true" : "(" + index.predicate() + ")";
    if (index.nullsNotDistinct()) {
      return predicate;
    }
    return index.keySql().stream()
        .map(key -> "(" + key + ") IS NOT NULL")
        .collect(Collectors.joining(" AND ", predicate + " AND ", ""));
  }
}
