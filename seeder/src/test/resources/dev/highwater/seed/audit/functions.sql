CREATE FUNCTION pg_temp.bare(bared regclass) RETURNS void LANGUAGE plpgsql AS $f$
DECLARE one record;
BEGIN
  FOR one IN SELECT conname FROM pg_catalog.pg_constraint WHERE conrelid = bared AND contype IN ('u', 'c') LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', bared, one.conname);
  END LOOP;
  FOR one IN SELECT indexrelid::regclass AS name FROM pg_catalog.pg_index WHERE indrelid = bared AND indisunique AND NOT indisprimary LOOP
    EXECUTE format('DROP INDEX %s', one.name);
  END LOOP;
END $f$;
CREATE FUNCTION pg_temp.twice(copied regclass, condition text) RETURNS void LANGUAGE plpgsql AS $f$
DECLARE columns text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_catalog.pg_attribute
  WHERE attrelid = copied AND attnum > 0 AND NOT attisdropped AND attname <> 'id';
  EXECUTE format('INSERT INTO %1$s (id, %2$s) SELECT CASE WHEN id::text ~ ''^[0-9]+$'' THEN (-1)::text ELSE gen_random_uuid()::text END::%3$s, %2$s FROM %1$s WHERE %4$s LIMIT 1',
    copied, columns, (SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = copied AND attname = 'id'), condition);
END $f$;
