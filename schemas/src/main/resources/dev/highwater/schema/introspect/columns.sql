-- All columns of all tables; who asks picks those of the tables it knows. NOT NULL is a constraint
-- with a name since PostgreSQL 18.
SELECT a.attrelid::bigint                       AS table_oid,
       a.attname                                AS name,
       a.attnum                                 AS position,
       a.atttypid::bigint                       AS type_oid,
       a.atttypmod                              AS modifier,
       a.attnotnull                             AS not_null,
       a.attndims                               AS dimensions,
       nn.conname                               AS not_null_name,
       nn.connoinherit                          AS not_null_no_inherit,
       nn.convalidated                          AS not_null_validated,
       pg_get_expr(ad.adbin, ad.adrelid)        AS default_expression,
       a.attidentity                            AS identity,
       a.attgenerated                           AS generated,
       cn.nspname                               AS collation_schema,
       co.collname                              AS collation_name,
       co.collisdeterministic                   AS collation_deterministic,
       d.description                            AS comment
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
  LEFT JOIN pg_catalog.pg_constraint nn
         ON nn.conrelid = a.attrelid AND nn.contype = 'n' AND nn.conkey[1] = a.attnum
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
