-- Whether the role can make the ledger, or use the one that is there.
SELECT CASE
         WHEN to_regclass('highwater.ledger_version') IS NOT NULL THEN
           has_schema_privilege('highwater', 'USAGE')
           AND has_table_privilege('highwater.ledger_version', 'SELECT')
           AND has_table_privilege('highwater.dataset', 'SELECT')
           AND has_table_privilege('highwater.dataset', 'INSERT')
           AND has_table_privilege('highwater.dataset', 'UPDATE')
           AND has_table_privilege('highwater.range', 'SELECT')
           AND has_table_privilege('highwater.range', 'INSERT')
           AND has_table_privilege('highwater.restore', 'SELECT')
           AND has_table_privilege('highwater.restore', 'INSERT')
           AND has_table_privilege('highwater.restore', 'UPDATE')
           AND has_table_privilege('highwater.restore', 'DELETE')
         WHEN to_regnamespace('highwater') IS NOT NULL THEN
           has_schema_privilege('highwater', 'CREATE')
         ELSE has_database_privilege(current_database(), 'CREATE')
       END                                                   AS allowed,
       to_regclass('highwater.ledger_version') IS NOT NULL   AS ledger_present,
       to_regnamespace('highwater') IS NOT NULL              AS schema_present
