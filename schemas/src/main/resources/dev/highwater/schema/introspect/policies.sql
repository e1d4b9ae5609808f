-- The policies of tables with row security.
SELECT p.polrelid::bigint                          AS table_oid,
       p.polname                                   AS name,
       p.polcmd                                    AS command,
       p.polpermissive                             AS permissive,
       ARRAY(SELECT CASE WHEN role = 0 THEN 'public' ELSE pg_get_userbyid(role)::text END
               FROM unnest(p.polroles) AS role
              ORDER BY CASE WHEN role = 0 THEN 'public' ELSE pg_get_userbyid(role)::text END COLLATE "C")
                                                   AS roles,
       pg_get_expr(p.polqual, p.polrelid)          AS using,
       pg_get_expr(p.polwithcheck, p.polrelid)     AS with_check
  FROM pg_catalog.pg_policy p
 ORDER BY p.polrelid, p.polname COLLATE "C";
