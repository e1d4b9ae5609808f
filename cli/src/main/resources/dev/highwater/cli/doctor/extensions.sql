-- The extensions that Highwater reads, whether they are there to be created, and created.
SELECT wanted.name,
       available.name IS NOT NULL AS available,
       available.installed_version IS NOT NULL AS installed
  FROM unnest(ARRAY['pg_stat_statements', 'pgstattuple', 'pg_buffercache', 'pg_prewarm'])
         WITH ORDINALITY AS wanted (name, position)
  LEFT JOIN pg_available_extensions AS available ON available.name = wanted.name
 ORDER BY wanted.position
