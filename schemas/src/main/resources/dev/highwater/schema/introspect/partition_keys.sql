-- The keys of partitioned tables: for each part its column, or null for an expression; the
-- expressions stand together, in order, as a list.
SELECT p.partrelid::bigint                       AS table_oid,
       p.partstrat                               AS strategy,
       pg_get_expr(p.partexprs, p.partrelid)     AS expressions,
       ARRAY(SELECT a.attname::text
               FROM unnest(p.partattrs::int2[]) WITH ORDINALITY AS part (number, place)
               LEFT JOIN pg_catalog.pg_attribute a
                      ON a.attrelid = p.partrelid AND a.attnum = part.number AND part.number > 0
              ORDER BY part.place)               AS columns,
       p.partclass::oid[]::bigint[]              AS class_oids,
       p.partcollation::oid[]::bigint[]          AS collation_oids
  FROM pg_catalog.pg_partitioned_table p;
