-- What this session may do and how its server is set, in one row.
SELECT current_setting('server_version_num')::integer AS version,
       current_setting('server_version') AS version_text,
       current_user AS role,
       current_database() AS database,
       current_setting('is_superuser')::boolean AS superuser,
       has_database_privilege(current_database(), 'CREATE') AS may_create_schema,
       coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) AS may_create_table,
       pg_has_role('pg_read_all_stats', 'USAGE') AS may_read_statistics,
       EXISTS (SELECT FROM pg_roles
                WHERE rolname = 'pg_checkpoint' AND pg_has_role(oid, 'USAGE')) AS may_checkpoint,
       current_setting('pg_stat_statements.max', true) IS NOT NULL AS statements_preloaded,
       current_setting('track_io_timing')::boolean AS io_timing,
       current_setting('fsync')::boolean AS fsync,
       pg_size_bytes(current_setting('shared_buffers')) AS shared_buffers,
       pg_size_bytes(current_setting('max_wal_size')) AS max_wal_size,
       pg_is_in_recovery() AS standby,
       current_setting('default_transaction_read_only')::boolean AS read_only
