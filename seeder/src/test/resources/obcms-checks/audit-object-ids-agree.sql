-- object_id repeats object_pk where the key is a number and is null where it is a uuid.
SELECT id, object_pk, object_id
FROM auditlog_logentry
WHERE object_id IS DISTINCT FROM CASE WHEN object_pk ~ '^[0-9]+$' THEN object_pk::bigint END;
