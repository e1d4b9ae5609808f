-- What Highwater does not write.
WITH member AS (
  SELECT classid, objid FROM pg_depend
  WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
  -- What comes with another object, such as the cast from a range to its multirange.
  UNION ALL
  SELECT classid, objid FROM pg_depend WHERE deptype = 'i'
), other AS (
  SELECT 'pg_class'::regclass AS class, oid FROM pg_class WHERE relkind = 'f'
  UNION ALL SELECT 'pg_foreign_server'::regclass, oid FROM pg_foreign_server
  UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid FROM pg_foreign_data_wrapper
  UNION ALL SELECT 'pg_type'::regclass, t.oid FROM pg_type AS t
    WHERE t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type AS e WHERE e.typarray = t.oid) OR t.typtype = 'p'
  UNION ALL SELECT 'pg_type'::regclass, r.rngtypid FROM pg_range AS r WHERE r.rngcanonical::oid <> 0
  UNION ALL SELECT 'pg_operator'::regclass, oid FROM pg_operator
  UNION ALL SELECT 'pg_opclass'::regclass, oid FROM pg_opclass
  UNION ALL SELECT 'pg_conversion'::regclass, oid FROM pg_conversion
  UNION ALL SELECT 'pg_ts_parser'::regclass, oid FROM pg_ts_parser
  UNION ALL SELECT 'pg_ts_template'::regclass, oid FROM pg_ts_template
  UNION ALL SELECT 'pg_language'::regclass, oid FROM pg_language
  UNION ALL SELECT 'pg_transform'::regclass, oid FROM pg_transform
  UNION ALL SELECT 'pg_am'::regclass, oid FROM pg_am
  UNION ALL SELECT 'pg_event_trigger'::regclass, oid FROM pg_event_trigger
    -- Nobody else may make them.
    WHERE NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
  UNION ALL SELECT 'pg_proc'::regclass, a.aggfnoid::oid FROM pg_aggregate AS a WHERE a.aggkind <> 'n' OR a.aggmtransfn::oid <> 0
)
SELECT i.type AS kind, i.identity AS name
FROM other AS o
CROSS JOIN LATERAL pg_identify_object(o.class, o.oid, 0) AS i
WHERE o.oid >= 16384 AND i.schema IS DISTINCT FROM 'highwater'
  AND NOT EXISTS (SELECT FROM member AS m WHERE m.classid = o.class AND m.objid = o.oid)
ORDER BY kind, name
