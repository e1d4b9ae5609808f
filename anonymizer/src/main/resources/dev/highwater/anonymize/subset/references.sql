-- The operators that foreign keys compare with, referenced column first, and the collation of the
-- referenced column where it is another one than that of the referencing column.
SELECT n.nspname AS schema,
       c.relname AS name,
       k.conname AS constraint_name,
       ARRAY(SELECT 'OPERATOR(' || quote_ident(opn.nspname) || '.' || o.oprname || ')'
               FROM unnest(k.conpfeqop) WITH ORDINALITY AS part (operator, place)
               JOIN pg_catalog.pg_operator o ON o.oid = part.operator
               JOIN pg_catalog.pg_namespace opn ON opn.oid = o.oprnamespace
              ORDER BY part.place) AS operators,
       ARRAY(SELECT CASE WHEN pa.attcollation <> ca.attcollation AND pa.attcollation <> 0
                         THEN ' COLLATE ' || quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
                         ELSE '' END
               FROM unnest(k.conkey, k.confkey) WITH ORDINALITY AS part (child, parent, place)
               JOIN pg_catalog.pg_attribute ca ON ca.attrelid = k.conrelid AND ca.attnum = part.child
               JOIN pg_catalog.pg_attribute pa ON pa.attrelid = k.confrelid AND pa.attnum = part.parent
               LEFT JOIN pg_catalog.pg_collation co ON co.oid = pa.attcollation
               LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
              ORDER BY part.place) AS collations
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE k.contype = 'f' AND k.conparentid = 0
