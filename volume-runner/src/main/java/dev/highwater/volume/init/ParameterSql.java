package dev.highwater.volume.init;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/// Writes the queries that draw parameters. They hold no value of the database: those are read at
/// each size, from its statistics and its tables.
final class ParameterSql {

  private static final int DRAWN = 500;
  private static final int LOOKED_AT = 50_000;

  private ParameterSql() {}

  /// A row per selectivity: from the planner's statistics, so that no table is read for it.
  static String report(Draft draft) {
    StringBuilder sql = new StringBuilder();
    sql.append("-- From what ANALYZE found: values that let few, some and many rows through.\n");
    sql.append("SELECT s.selectivity");
    for (int number = 1; number <= draft.types().size(); number++) {
      sql.append(",\n       ").append(value(draft, number)).append(" AS p").append(number);
    }
    return sql.append(
            "\n"
                + "  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS s (selectivity,"
                + " share);\n")
        .toString();
  }

  private static String value(Draft draft, int number) {
    String type = draft.types().get(number - 1);
    Comparison of = draft.comparisons().get(number);
    if (of == null) {
      return "CAST(" + draft.constants().get(number) + " AS " + type + ")";
    }
    String where =
        "st.schemaname = %s AND st.tablename = %s AND st.attname = %s"
            .formatted(literal(of.schema()), literal(of.table()), literal(of.column()));
    String known =
        """
        SELECT v, f, n FROM pg_stats st,
                        unnest(st.most_common_vals::text::text[], st.most_common_freqs)
                          WITH ORDINALITY AS m (v, f, n) WHERE %1$s
                        UNION ALL
                        SELECT v, 0, n FROM pg_stats st,
                        unnest(st.histogram_bounds::text::text[]) WITH ORDINALITY AS h (v, n) WHERE %1$s\
        """
            .formatted(where);
    String order =
        switch (of.kind()) {
          case EQUAL -> "f, n";
          case FROM -> "CAST(v AS " + type + ") DESC";
          case UP_TO -> "CAST(v AS " + type + ")";
        };
    return """
    CAST(coalesce(
                (SELECT (array_agg(v ORDER BY %s))[1 + floor(s.share * (count(*) - 1))::int]
                   FROM (%s) AS known),
                (SELECT %s::text FROM %s WHERE %s IS NOT NULL LIMIT 1)) AS %s)\
    """
        .formatted(
            order,
            known,
            QualifiedName.quote(of.column()),
            Drafter.quoted(of.schema(), of.table()),
            QualifiedName.quote(of.column()),
            type);
  }

  /// Rows to draw from: values of the same table come from the same row.
  static String mix(Draft draft) {
    List<String> tables =
        draft.comparisons().values().stream()
            .map(of -> Drafter.quoted(of.schema(), of.table()))
            .distinct()
            .sorted()
            .toList();
    StringBuilder sql = new StringBuilder();
    sql.append("-- Values that are there; those of one table stand in one row of it.\nSELECT ");
    List<String> values = new ArrayList<>();
    for (int number = 1; number <= draft.types().size(); number++) {
      Comparison of = draft.comparisons().get(number);
      String type = draft.types().get(number - 1);
      values.add(
          of == null
              ? "CAST(%s AS %s) AS p%d".formatted(draft.constants().get(number), type, number)
              : "CAST(t%d.%s AS %s) AS p%d"
                  .formatted(
                      tables.indexOf(Drafter.quoted(of.schema(), of.table())),
                      QualifiedName.quote(of.column()),
                      type,
                      number));
    }
    sql.append(String.join(",\n       ", values)).append("\n  FROM ");
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      sources.add(
          """
          (SELECT *, row_number() OVER (ORDER BY hashtextextended(ctid::text, 0)) AS place
                  FROM (SELECT *, ctid FROM %s LIMIT %d) AS first) AS t%d\
          """
              .formatted(tables.get(i), LOOKED_AT, i));
    }
    sql.append(sources.getFirst());
    for (int i = 1; i < sources.size(); i++) {
      sql.append("\n  JOIN ").append(sources.get(i)).append(" USING (place)");
    }
    return sql.append("\n ORDER BY place LIMIT ").append(DRAWN).append(";\n").toString();
  }

  private static String literal(String name) {
    return "'" + name.replace("'", "''") + "'";
  }
}
