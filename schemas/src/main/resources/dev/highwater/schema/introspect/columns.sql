-- All columns of all tables; who asks picks those of the tables it knows.
SELECT a.attrelid::bigint                       AS table_oid,
       a.attname                                AS name,
       a.attnum                                 AS position,
       a.atttypid::bigint                       AS type_oid,
       a.atttypmod                              AS modifier,
       a.attnotnull                             AS not_null,
       pg_get_expr(ad.adbin, ad.adrelid)        AS default_expression,
       a.attidentity                            AS identity,
       a.attgenerated                           AS generated,
       CASE WHEN a.attcollation <> t.typcollation AND cn.nspname = 'pg_catalog' THEN co.collname::text
            WHEN a.attcollation <> t.typcollation THEN cn.nspname || '.' || co.collname
       END                                      AS collation,
       d.description                            AS comment
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
  LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation
  LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_catalog.pg_description d
         ON d.objoid = a.attrelid
        AND d.classoid = 'pg_catalog.pg_class'::regclass
        AND d.objsubid = a.attnum
 WHERE c.relkind IN ('r', 'p', 'f')
   AND c.relpersistence <> 't'
   AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater')
   AND a.attnum > 0
   AND NOT a.attisdropped
 ORDER BY a.attrelid, a.attnum;
