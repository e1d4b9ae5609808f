-- Nothing of the caller's session may colour what the server writes: with this path only
-- pg_catalog's names and operators are found, and every other name is written with its schema.
SELECT pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true),
       pg_catalog.set_config('DateStyle', 'ISO, YMD', true),
       pg_catalog.set_config('IntervalStyle', 'postgres', true),
       pg_catalog.set_config('TimeZone', 'UTC', true),
       pg_catalog.set_config('bytea_output', 'hex', true),
       pg_catalog.set_config('extra_float_digits', '1', true),
       pg_catalog.set_config('quote_all_identifiers', 'off', true);
