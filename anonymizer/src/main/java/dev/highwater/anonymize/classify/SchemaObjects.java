package dev.highwater.anonymize.classify;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Objects of a database that hold or show rows and are no tables.
final class SchemaObjects {

  /// Each view with one relation that it reads.
  private static final String VIEWS =
      """
      SELECT DISTINCT vn.nspname, v.relname, tn.nspname, t.relname
      FROM pg_catalog.pg_rewrite r
      JOIN pg_catalog.pg_class v ON v.oid = r.ev_class AND v.relkind IN ('v', 'm')
      JOIN pg_catalog.pg_namespace vn ON vn.oid = v.relnamespace
      JOIN pg_catalog.pg_depend d
        ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid
       AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid <> v.oid
      JOIN pg_catalog.pg_class t ON t.oid = d.refobjid AND t.relkind IN ('r', 'p', 'f')
      JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
      WHERE vn.nspname NOT IN ('pg_catalog', 'information_schema')
        AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_depend e
          WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND e.objid = v.oid AND e.deptype = 'e')
      ORDER BY 1, 2, 3, 4
      """;

  private SchemaObjects() {}

  static List<Gap> gaps(Sampler database, Set<QualifiedName> listed, Catalog catalog) {
    List<Gap> gaps = new ArrayList<>();
    database.catalogRows(
        VIEWS,
        row -> {
          QualifiedName read = new QualifiedName(row.get(2), row.get(3));
          boolean part =
              catalog
                  .table(read)
                  .filter(one -> one.partition() != null || !one.inherits().isEmpty())
                  .isPresent();
          if (!listed.contains(read) && !part) {
            gaps.add(
                new Gap(
                    Gap.Kind.VIEW,
                    new QualifiedName(row.get(0), row.get(1)).toString(),
                    "a view that reads %s, which is not in the policy".formatted(read),
                    ""));
          }
        });
    return gaps;
  }
}
