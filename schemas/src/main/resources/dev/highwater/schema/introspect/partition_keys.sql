-- The keys of partitioned tables: for each part its column, or null for an expression; the
-- expressions stand together, in order, as a list.
SELECT p.partrelid::bigint                       AS table_oid,
       p.partstrat                               AS strategy,
       pg_get_expr(p.partexprs, p.partrelid)     AS expressions,
       part.columns,
       part.class_schemas,
       part.class_names,
       part.class_defaults,
       part.collation_schemas,
       part.collation_names,
       part.collation_deterministic
  FROM pg_catalog.pg_partitioned_table p
  CROSS JOIN LATERAL (
       SELECT array_agg(a.attname::text ORDER BY key.place)           AS columns,
              array_agg(ocn.nspname::text ORDER BY key.place)         AS class_schemas,
              array_agg(oc.opcname::text ORDER BY key.place)          AS class_names,
              array_agg(oc.opcdefault ORDER BY key.place)             AS class_defaults,
              array_agg(con.nspname::text ORDER BY key.place)         AS collation_schemas,
              array_agg(co.collname::text ORDER BY key.place)         AS collation_names,
              array_agg(co.collisdeterministic ORDER BY key.place)    AS collation_deterministic
         FROM unnest(p.partattrs::int2[], p.partclass::oid[], p.partcollation::oid[])
              WITH ORDINALITY AS key (number, class, sorting, place)
         LEFT JOIN pg_catalog.pg_attribute a
                ON a.attrelid = p.partrelid AND a.attnum = key.number AND key.number > 0
         JOIN pg_catalog.pg_opclass oc ON oc.oid = key.class
         JOIN pg_catalog.pg_namespace ocn ON ocn.oid = oc.opcnamespace
         LEFT JOIN pg_catalog.pg_collation co ON co.oid = key.sorting
         LEFT JOIN pg_catalog.pg_namespace con ON con.oid = co.collnamespace) AS part;
