-- Event triggers, whose functions are there already. They come last of all: whatever is made after them
-- sets them off.
SELECT 'event trigger' AS kind, e.evtname AS name,
  'CREATE EVENT TRIGGER ' || quote_ident(e.evtname) || ' ON ' || e.evtevent
    || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(tag), ', ') FROM unnest(e.evttags) AS tag) || ')', '')
    || ' EXECUTE FUNCTION ' || e.evtfoid::regproc || '()'
    || coalesce('; COMMENT ON EVENT TRIGGER ' || quote_ident(e.evtname) || ' IS ' || quote_literal(obj_description(e.oid, 'pg_event_trigger')), '')
    || CASE e.evtenabled WHEN 'O' THEN '' ELSE '; ALTER EVENT TRIGGER ' || quote_ident(e.evtname)
         || CASE e.evtenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END END AS statement
FROM pg_event_trigger AS e
WHERE NOT EXISTS (SELECT FROM pg_depend AS m WHERE m.classid = 'pg_event_trigger'::regclass AND m.objid = e.oid AND m.deptype = 'e')
  AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
ORDER BY e.evtname
