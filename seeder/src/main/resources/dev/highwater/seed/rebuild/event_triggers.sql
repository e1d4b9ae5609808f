-- Event triggers that DDL of a session may set off.
SELECT e.evtname
FROM pg_catalog.pg_event_trigger e
WHERE e.evtevent IN ('ddl_command_start', 'ddl_command_end', 'sql_drop', 'table_rewrite')
  AND e.evtenabled IN ('A', CASE current_setting('session_replication_role')
                              WHEN 'replica' THEN 'R' ELSE 'O' END)
ORDER BY e.evtname
