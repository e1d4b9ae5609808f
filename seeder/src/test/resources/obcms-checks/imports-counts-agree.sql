-- The counters of an import are those of its log.
SELECT import.id, import.status, import.records_total, count(log.id) AS logged
FROM data_imports_import import
LEFT JOIN data_imports_log log ON log.import_session_id = import.id
GROUP BY import.id
HAVING coalesce(import.records_total, 0) <> count(log.id)
    OR import.records_imported + import.records_updated + import.records_failed + import.records_skipped <> count(log.id)
    OR import.records_failed <> count(log.id) FILTER (WHERE log.level = 'error');
