-- What the server and the role's own settings leave this session, whatever it may do with tables.
-- Slots are those that are free, this session's own included.
SELECT pg_is_in_recovery()                                   AS standby,
       current_setting('default_transaction_read_only')::boolean AS read_only,
       current_user                                          AS role,
       current_database()                                    AS database,
       1 + least(
         CASE WHEN r.rolsuper OR r.rolconnlimit < 0 THEN NULL
              ELSE r.rolconnlimit
                   - (SELECT count(*) FROM pg_catalog.pg_stat_activity a WHERE a.usename = current_user)
         END,
         CASE WHEN r.rolsuper OR d.datconnlimit < 0 THEN NULL
              ELSE d.datconnlimit
                   - (SELECT count(*) FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)
         END,
         current_setting('max_connections')::bigint
           - CASE WHEN r.rolsuper THEN 0
                  ELSE current_setting('superuser_reserved_connections')::bigint
                       + coalesce(current_setting('reserved_connections', true)::bigint, 0) END
           - (SELECT count(*) FROM pg_catalog.pg_stat_activity a
              WHERE a.backend_type = 'client backend'))      AS slots
FROM pg_catalog.pg_roles r, pg_catalog.pg_database d
WHERE r.rolname = current_user AND d.datname = current_database()
