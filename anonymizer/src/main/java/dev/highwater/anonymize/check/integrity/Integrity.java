package dev.highwater.anonymize.check.integrity;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Sequence;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.introspect.CatalogReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether references lead somewhere, keys are unique and sequences are ahead.
///
/// References are looked up row by row: a constraint that was not validated proves nothing, and one
/// that was proves little where triggers were off. No row gets past a unique index, so a key is
/// looked up only where its index is not valid.
public final class Integrity {

  private final Connection target;
  private final Map<QualifiedName, Table> tables;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> guarded = new HashSet<>();

  private Integrity(Connection target, Map<QualifiedName, Table> tables) {
    this.target = target;
    this.tables = tables;
  }

  /// All that is broken in the target.
  public static List<Finding> of(Connection target, Catalog catalog, Policy policy)
      throws SQLException {
    Map<QualifiedName, Table> tables = catalog.tablesByName();
    Integrity integrity = new Integrity(target, tables);
    integrity.readGuarded();
    for (Table table : catalog.tables()) {
      if (table.kind() == Table.Kind.FOREIGN) {
        continue;
      }
      for (ForeignKey key : table.foreignKeys()) {
        integrity.foreignKey(key);
      }
      for (Key key : table.keys()) {
        if (!key.withoutOverlaps()
            && !integrity.guarded.contains(guard(table.name(), key.name()))) {
          integrity.key(table, key);
        }
      }
    }
    for (Policy.VirtualReference reference : policy.references()) {
      if (tables.containsKey(reference.table()) && tables.containsKey(reference.referenced())) {
        integrity.references(
            reference.table(),
            reference.column(),
            List.of(reference.column()),
            reference.referenced(),
            List.of(reference.referencedColumn()),
            true);
      }
    }
    integrity.sequences(catalog);
    integrity.unproven();
    return integrity.findings;
  }

  private static String guard(QualifiedName table, String key) {
    return table + "\0" + key;
  }

  /// Finds the keys whose unique index sees every row.
  private void readGuarded() throws SQLException {
    try (Statement statement = target.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT n.nspname, c.relname, k.conname
                FROM pg_catalog.pg_constraint AS k
                JOIN pg_catalog.pg_index AS i ON i.indexrelid = k.conindid
                JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
                JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                WHERE k.contype IN ('p', 'u') AND i.indisunique AND i.indisvalid AND i.indisready\
                """)) {
      while (rows.next()) {
        guarded.add(
            guard(
                new QualifiedName(
                    String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2))),
                String.valueOf(rows.getString(3))));
      }
    }
  }

  private void foreignKey(ForeignKey key) throws SQLException {
    if (key.period() || key.inherited()) {
      return;
    }
    if (!key.validated() || !key.enforced()) {
      findings.add(
          new Finding(
              Kind.UNPROVEN_CONSTRAINT,
              Severity.WARNING,
              key.table().toString(),
              key.name(),
              1,
              "",
              key.enforced() ? "NOT VALID" : "NOT ENFORCED"));
    }
    references(
        key.table(),
        key.name(),
        key.columns(),
        key.referencedTable(),
        key.referencedColumns(),
        false);
  }

  private void references(
      QualifiedName table,
      String shown,
      List<String> columns,
      QualifiedName referenced,
      List<String> referencedColumns,
      boolean virtual)
      throws SQLException {
    // A reference that no constraint declares may lead to a column of another type.
    String cast = virtual ? "::pg_catalog.text" : "";
    String join =
        IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    "r."
                        + quote(referencedColumns.get(i))
                        + cast
                        + " = t."
                        + quote(columns.get(i))
                        + cast
                        + collation(table, columns.get(i), referenced, referencedColumns.get(i)))
            .collect(Collectors.joining(" AND "));
    String present =
        columns.stream()
            .map(column -> "t." + quote(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    long dangling =
        count(
            "SELECT pg_catalog.count(*) FROM "
                + table.quoted()
                + " AS t WHERE "
                + present
                + " AND NOT EXISTS (SELECT FROM "
                + referenced.quoted()
                + " AS r WHERE "
                + join
                + ")");
    if (dangling > 0) {
      findings.add(
          new Finding(
              Kind.DANGLING_REFERENCE,
              virtual ? Severity.WARNING : Severity.LEAK,
              table.toString(),
              shown,
              dangling,
              "",
              "to " + referenced + (virtual ? ", declared by the policy" : "")));
    }
  }

  /// Texts of different collations are compared by that of the referenced column, as the server
  /// does.
  private String collation(
      QualifiedName table, String column, QualifiedName referenced, String referencedColumn) {
    Optional<Collation> here = collation(table, column);
    Optional<Collation> there = collation(referenced, referencedColumn);
    return here.isEmpty() || there.isEmpty() || here.equals(there)
        ? ""
        : " COLLATE " + there.get().name().quoted();
  }

  private Optional<Collation> collation(QualifiedName table, String column) {
    return Optional.ofNullable(tables.get(table))
        .flatMap(one -> one.column(column))
        .map(Column::collation);
  }

  private void key(Table table, Key key) throws SQLException {
    String columns =
        key.columns().stream().map(QualifiedName::quote).collect(Collectors.joining(", "));
    String present =
        key.nullsNotDistinct()
            ? ""
            : key.columns().stream()
                .map(column -> quote(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    long twice =
        count(
            "SELECT pg_catalog.count(*) FROM (SELECT 1 FROM "
                + table.name().quoted()
                + present
                + " GROUP BY "
                + columns
                + " HAVING pg_catalog.count(*) > 1) AS d");
    if (twice > 0) {
      findings.add(
          new Finding(
              Kind.DUPLICATE_KEY,
              Severity.LEAK,
              table.name().toString(),
              key.name(),
              twice,
              "",
              "values that are there more than once"));
    }
  }

  private void sequences(Catalog catalog) throws SQLException {
    Map<QualifiedName, Long> last = CatalogReader.lastValues(target);
    for (Sequence sequence : catalog.sequences()) {
      if (sequence.increment() <= 0 || sequence.cycle()) {
        continue;
      }
      for (Sequence.Use use : sequence.uses()) {
        long most =
            count(
                "SELECT coalesce(pg_catalog.max(%s), 0) FROM %s"
                    .formatted(quote(use.column()), use.table().quoted()));
        Long reached = last.get(sequence.name());
        if (most > 0 && (reached == null ? sequence.start() - 1 : reached) < most) {
          findings.add(
              new Finding(
                  Kind.SEQUENCE,
                  Severity.WARNING,
                  use.table().toString(),
                  use.column(),
                  1,
                  "",
                  "the sequence is behind the largest number of the column"));
        }
      }
    }
  }

  private void unproven() throws SQLException {
    try (Statement statement = target.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT n.nspname, c.relname, k.conname
                FROM pg_catalog.pg_constraint AS k
                JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
                JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                WHERE NOT k.convalidated AND k.contype = 'c'
                ORDER BY 1, 2, 3\
                """)) {
      while (rows.next()) {
        findings.add(
            new Finding(
                Kind.UNPROVEN_CONSTRAINT,
                Severity.WARNING,
                new QualifiedName(
                        String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2)))
                    .toString(),
                String.valueOf(rows.getString(3)),
                1,
                "",
                "NOT VALID"));
      }
    }
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = target.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
