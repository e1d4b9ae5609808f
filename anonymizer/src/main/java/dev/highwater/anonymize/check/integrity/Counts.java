package dev.highwater.anonymize.check.integrity;

import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.read.Relation;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of each table, and what the servers' statistics say of its columns, in source and target.
public final class Counts {

  private static final double NULL_SHARE = 0.02;
  private static final double DISTINCT_FACTOR = 1.5;
  private static final double SKEW = 0.05;

  private record Statistics(double nulls, double distinct, double first) {}

  private Counts() {}

  /// Tables whose numbers of rows differ, and tables that are on one side only.
  ///
  /// @param known rows of those tables of the source that were read whole
  /// @param counted rows of the target's tables
  /// @param taken which rows of the source the target was made of
  public static List<Finding> rows(
      Connection source,
      List<Relation> sourceRelations,
      Map<QualifiedName, Long> known,
      Map<QualifiedName, Long> counted,
      Closure taken)
      throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (Relation relation : sourceRelations) {
      Long there = counted.get(relation.name());
      if (relation.view()) {
        continue;
      }
      if (there == null) {
        findings.add(
            finding(Kind.NOT_COMPARED, Severity.NOTICE, relation.name(), 0, "not in the target"));
        continue;
      }
      long rows =
          taken.all() ? count(source, relation.name(), known) : taken.of(relation.name()).rows();
      if (rows != there) {
        findings.add(
            finding(
                Kind.ROW_COUNT,
                Severity.LEAK,
                relation.name(),
                there,
                (taken.all() ? "the source has " : "the subset has ") + rows));
      }
    }
    return findings;
  }

  private static long count(Connection source, QualifiedName table, Map<QualifiedName, Long> known)
      throws SQLException {
    Long read = known.get(table);
    if (read != null) {
      return read;
    }
    try (Statement statement = source.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT pg_catalog.count(*) FROM ONLY " + table.quoted())) {
      row.next();
      return row.getLong(1);
    }
  }

  /// Columns whose statistics are far from the source's, where both servers have some.
  public static List<Finding> statistics(Connection source, Connection target) throws SQLException {
    Map<String, Statistics> there = read(source);
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Statistics> entry : read(target).entrySet()) {
      Statistics before = there.get(entry.getKey());
      Statistics now = entry.getValue();
      if (before == null) {
        continue;
      }
      List<String> off = new ArrayList<>();
      if (Math.abs(before.nulls() - now.nulls()) > NULL_SHARE) {
        off.add("share of nulls");
      }
      if (before.distinct() > 0
          && now.distinct() > 0
          && Math.max(before.distinct(), now.distinct())
              > DISTINCT_FACTOR * Math.min(before.distinct(), now.distinct())) {
        off.add("number of values");
      }
      if (Math.abs(before.first() - now.first()) > SKEW) {
        off.add("share of the most frequent value");
      }
      if (!off.isEmpty()) {
        int cut = entry.getKey().indexOf('\0');
        findings.add(
            new Finding(
                Kind.STATISTICS,
                Severity.WARNING,
                entry.getKey().substring(0, cut),
                entry.getKey().substring(cut + 1),
                1,
                "",
                String.join(", ", off)));
      }
    }
    return findings;
  }

  private static Map<String, Statistics> read(Connection database) throws SQLException {
    Map<String, Statistics> found = new HashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT s.schemaname, s.tablename, s.attname, s.null_frac,
                  CASE WHEN s.n_distinct < 0 THEN -s.n_distinct * GREATEST(c.reltuples, 0)
                    ELSE s.n_distinct END,
                  coalesce(s.most_common_freqs[1], 0)
                FROM pg_catalog.pg_stats AS s
                JOIN pg_catalog.pg_namespace AS n ON n.nspname = s.schemaname
                JOIN pg_catalog.pg_class AS c
                  ON c.relnamespace = n.oid AND c.relname = s.tablename
                WHERE s.schemaname NOT LIKE 'pg\\_%'
                  AND s.schemaname <> 'information_schema' AND NOT s.inherited\
                """)) {
      while (rows.next()) {
        found.put(
            new QualifiedName(String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2)))
                + "\0"
                + rows.getString(3),
            new Statistics(rows.getDouble(4), rows.getDouble(5), rows.getDouble(6)));
      }
    }
    return found;
  }

  private static Finding finding(
      Kind kind, Severity severity, QualifiedName table, long count, String detail) {
    return new Finding(kind, severity, table.toString(), "", count, "", detail);
  }
}
