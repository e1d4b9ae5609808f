package dev.highwater.anonymize.run;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.policy.ObjectRules;
import dev.highwater.anonymize.policy.ObjectRules.Fate;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Sequence;
import dev.highwater.schema.session.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is left to do in the target when its rows are in: numbers of sequences, and the texts of
/// the schema itself. All of it may be done twice.
final class Closing {

  private static final String COMMENTED =
      """
      SELECT 'COMMENT ON ' || CASE
          WHEN i.type LIKE '% column' THEN 'COLUMN ' || i.identity
          WHEN i.type = 'table constraint' THEN 'CONSTRAINT ' || i.identity
          WHEN i.type = 'domain constraint' THEN 'CONSTRAINT ' || pg_catalog.quote_ident(k.conname)
            || ' ON DOMAIN ' || k.contypid::pg_catalog.regtype::text
          WHEN i.type = 'statistics object' THEN 'STATISTICS ' || i.identity
          ELSE pg_catalog.upper(i.type) || ' ' || i.identity END || ' IS NULL'
      FROM pg_catalog.pg_description AS d
      CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classoid, d.objoid, d.objsubid) AS i
      LEFT JOIN pg_catalog.pg_constraint AS k
        ON d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND k.oid = d.objoid
      WHERE d.objoid >= 16384
        AND d.classoid NOT IN ('pg_catalog.pg_extension'::pg_catalog.regclass,
          'pg_catalog.pg_language'::pg_catalog.regclass)
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
          WHERE m.classid = d.classoid AND m.objid = d.objoid AND m.deptype = 'e')\
      """;

  private final MaskPlan plan;
  private final ObjectRules rules;

  Closing(MaskPlan plan) {
    this.plan = plan;
    this.rules = plan.policy().objects();
  }

  /// Sets sequences to where they were; where a key was permuted, behind its largest number.
  void sequences(Session target, Map<QualifiedName, Long> last) throws SQLException {
    for (Sequence sequence : plan.catalog().sequences()) {
      Long value = last.get(sequence.name());
      StringBuilder number = new StringBuilder(value == null ? "NULL" : value.toString());
      for (Sequence.Use use : sequence.uses()) {
        if (isPermuted(use)) {
          number.append(
              ", (SELECT pg_catalog.max(%s) FROM %s)"
                  .formatted(quote(use.column()), use.table().quoted()));
        }
      }
      if (value != null || number.length() > "NULL".length()) {
        target.execute(
            "SELECT pg_catalog.setval('%s'::pg_catalog.regclass, n) FROM (SELECT GREATEST(%s)) AS g(n) WHERE n IS NOT NULL"
                .formatted(sequence.name().quoted().replace("'", "''"), number));
      }
    }
  }

  private boolean isPermuted(Sequence.Use use) {
    return plan.tables().stream()
        .filter(table -> table.table().name().equals(use.table()))
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> column.name().equals(use.column()))
                    .map(table::technique))
        .anyMatch(technique -> technique instanceof Technique.Permute);
  }

  /// Takes away what the policy drops of the schema's own texts, and numbers what it renames.
  void texts(Session target) throws SQLException {
    for (Map.Entry<QualifiedName, ObjectRules.EnumRule> rule : rules.enums().entrySet()) {
      if (rule.getValue().renumbered()) {
        renumber(target, rule.getKey());
      }
    }
    for (Map.Entry<QualifiedName, Map<String, Fate>> table : rules.defaults().entrySet()) {
      for (Map.Entry<String, Fate> column : table.getValue().entrySet()) {
        if (column.getValue() == Fate.DROP) {
          target.execute(
              "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT"
                  .formatted(table.getKey().quoted(), quote(column.getKey())));
        }
      }
    }
    if (rules.comments() == Fate.DROP) {
      for (String statement : strings(target, COMMENTED)) {
        target.execute(statement);
      }
    }
    rename(target);
  }

  /// Defaults, CHECKs and rows hold an enum's oid, so that all of them follow.
  private static void renumber(Session target, QualifiedName type) throws SQLException {
    List<String> statements =
        strings(
            target,
            """
            SELECT 'ALTER TYPE %s RENAME VALUE ' || pg_catalog.quote_literal(e.enumlabel)
              || ' TO ' || pg_catalog.quote_literal('label_' || pg_catalog.row_number()
                OVER (ORDER BY e.enumsortorder))
            FROM pg_catalog.pg_enum AS e
            WHERE e.enumtypid = '%s'::pg_catalog.regtype
            """
                .formatted(type.quoted().replace("'", "''"), type.quoted().replace("'", "''")));
    for (String statement : statements) {
      if (!statement.matches("(?s).* RENAME VALUE 'label_\\d+' TO 'label_\\d+'")) {
        target.execute(statement);
      }
    }
  }

  private void rename(Session target) throws SQLException {
    int number = 0;
    List<QualifiedName> names = rules.renamed().stream().sorted().toList();
    for (QualifiedName name : names) {
      number++;
      List<String> kinds =
          strings(
              target,
              """
              SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW'
                WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'i' THEN 'INDEX' WHEN 'I' THEN 'INDEX'
                ELSE 'TABLE' END
              FROM pg_catalog.pg_class AS c
              WHERE c.oid = pg_catalog.to_regclass('%s')
              """
                  .formatted(name.quoted().replace("'", "''")));
      for (String kind : kinds) {
        target.execute(
            "ALTER %s %s RENAME TO %s".formatted(kind, name.quoted(), quote("object_" + number)));
      }
    }
  }

  private static List<String> strings(Session target, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = target.connection().createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        found.add(result.getString(1));
      }
    }
    return found;
  }
}
