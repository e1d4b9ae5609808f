-- Each statement gives: kind, number, text, and of what belongs to a table its number. What starts with "may fail" needs a superuser.
SELECT CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'i' THEN 'index' WHEN 'I' THEN 'index'
    WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'c' THEN 'type' ELSE 'table' END
    OPERATOR(pg_catalog.||) ' name',
  c.oid, c.relname::text
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
;
SELECT 'schema name', n.oid, n.nspname::text FROM pg_catalog.pg_namespace AS n
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
;
SELECT 'column name', a.attrelid, a.attname::text
FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE a.attnum > 0 AND NOT a.attisdropped
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
;
SELECT 'type name', t.oid, t.typname::text
FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
WHERE t.typtype IN ('e', 'd', 'r')
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
;
SELECT 'enum label', e.enumtypid, e.enumlabel::text FROM pg_catalog.pg_enum AS e
;
SELECT 'domain default', t.oid, t.typdefault FROM pg_catalog.pg_type AS t
WHERE t.typtype = 'd' AND t.typdefault IS NOT NULL
;
SELECT 'comment', d.objoid, d.description FROM pg_catalog.pg_description AS d
WHERE d.objoid >= 16384 OR d.classoid = 'pg_catalog.pg_namespace'::regclass
;
SELECT 'comment', d.objoid, d.description FROM pg_catalog.pg_shdescription AS d
JOIN pg_catalog.pg_database AS b ON b.oid = d.objoid
WHERE d.classoid = 'pg_catalog.pg_database'::regclass AND b.datname = pg_catalog.current_database()
;
SELECT 'security label', l.objoid, l.label FROM pg_catalog.pg_seclabel AS l
;
SELECT 'column default', d.adrelid, pg_catalog.pg_get_expr(d.adbin, d.adrelid), d.adrelid
FROM pg_catalog.pg_attrdef AS d
;
SELECT 'constraint', k.oid, k.conname::text, k.conrelid FROM pg_catalog.pg_constraint AS k
WHERE k.oid >= 16384
;
SELECT 'constraint', k.oid, pg_catalog.pg_get_constraintdef(k.oid), k.conrelid
FROM pg_catalog.pg_constraint AS k
WHERE k.oid >= 16384 AND k.contype IN ('c', 'x')
;
SELECT 'partition bound', c.oid, pg_catalog.pg_get_expr(c.relpartbound, c.oid), c.oid
FROM pg_catalog.pg_class AS c WHERE c.relpartbound IS NOT NULL
;
SELECT 'index', i.indexrelid, pg_catalog.pg_get_indexdef(i.indexrelid), i.indrelid
FROM pg_catalog.pg_index AS i
WHERE i.indexrelid >= 16384 AND (i.indpred IS NOT NULL OR i.indexprs IS NOT NULL)
;
SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, c.oid,
  pg_catalog.pg_get_viewdef(c.oid), c.oid
FROM pg_catalog.pg_class AS c WHERE c.relkind IN ('v', 'm') AND c.oid >= 16384
;
SELECT 'rule', r.oid, pg_catalog.pg_get_ruledef(r.oid), r.ev_class FROM pg_catalog.pg_rewrite AS r
WHERE r.oid >= 16384 AND r.rulename <> '_RETURN'
;
SELECT 'policy', p.oid, pg_catalog.concat_ws(' ', p.polname,
  pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)), p.polrelid
FROM pg_catalog.pg_policy AS p
;
SELECT 'trigger', t.oid, pg_catalog.pg_get_triggerdef(t.oid), t.tgrelid FROM pg_catalog.pg_trigger AS t
WHERE NOT t.tgisinternal
;
SELECT 'function', p.oid, pg_catalog.concat_ws(' ', p.proname, p.prosrc,
  pg_catalog.pg_get_function_arguments(p.oid), pg_catalog.pg_get_function_sqlbody(p.oid))
FROM pg_catalog.pg_proc AS p WHERE p.oid >= 16384
;
SELECT 'setting', s.setdatabase, pg_catalog.array_to_string(s.setconfig, ' ')
FROM pg_catalog.pg_db_role_setting AS s JOIN pg_catalog.pg_database AS b ON b.oid = s.setdatabase
WHERE b.datname = pg_catalog.current_database()
;
SELECT 'option', c.oid, pg_catalog.array_to_string(c.reloptions, ' ') FROM pg_catalog.pg_class AS c
WHERE c.reloptions IS NOT NULL AND c.oid >= 16384
;
SELECT 'option', f.ftrelid, pg_catalog.array_to_string(f.ftoptions, ' ')
FROM pg_catalog.pg_foreign_table AS f
;
SELECT 'option', f.oid, pg_catalog.array_to_string(f.srvoptions, ' ')
FROM pg_catalog.pg_foreign_server AS f
;
SELECT 'publication', p.oid, p.pubname::text FROM pg_catalog.pg_publication AS p
;
SELECT 'statistics name', s.oid, s.stxname::text FROM pg_catalog.pg_statistic_ext AS s
;
SELECT 'statistics', 0::oid, pg_catalog.concat_ws(' ', s.most_common_vals::text,
  s.histogram_bounds::text, s.most_common_elems::text)
FROM pg_catalog.pg_stats AS s
WHERE s.schemaname NOT LIKE 'pg\_%' AND s.schemaname <> 'information_schema'
  AND EXISTS (
    SELECT FROM pg_catalog.pg_attribute AS a
    JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
    WHERE n.nspname = s.schemaname AND c.relname = s.tablename AND a.attname = s.attname
      AND t.typcategory NOT IN ('N', 'B', 'D', 'T')
  )
;
-- may fail
SELECT 'statistics', d.stxoid, pg_catalog.array_to_string(i.values, ' ')
FROM pg_catalog.pg_statistic_ext_data AS d
CROSS JOIN LATERAL pg_catalog.pg_mcv_list_items(d.stxdmcv) AS i
WHERE d.stxdmcv IS NOT NULL
;
-- may fail
SELECT 'large object', o.oid, pg_catalog.lo_get(o.oid) FROM pg_catalog.pg_largeobject_metadata AS o
;
-- may fail
SELECT 'subscription', s.oid, pg_catalog.concat_ws(' ', s.subname, s.subconninfo)
FROM pg_catalog.pg_subscription AS s
JOIN pg_catalog.pg_database AS b ON b.oid = s.subdbid
WHERE b.datname = pg_catalog.current_database()
;
-- may fail
SELECT 'user mapping', u.umid, pg_catalog.array_to_string(u.umoptions, ' ')
FROM pg_catalog.pg_user_mappings AS u WHERE u.umoptions IS NOT NULL
