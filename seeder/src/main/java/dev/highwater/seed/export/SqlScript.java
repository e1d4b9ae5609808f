package dev.highwater.seed.export;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/// What stands around the rows in a script for psql: one transaction, with foreign keys checked at
/// its end, whatever circles they form, and sequences moved past the rows.
final class SqlScript {

  private SqlScript() {}

  static String begin(List<ExportTable> tables, String title) {
    return """
        -- %s
        -- Load it into tables that are there and empty, as their owner: psql -f THIS_FILE
        \\set ON_ERROR_STOP on
        SET client_encoding = 'UTF8';
        SET datestyle = 'ISO, YMD';
        SET intervalstyle = 'postgres';
        SET timezone = 'UTC';
        BEGIN;
        -- Foreign keys that cannot be deferred become so until the rows are there.
        CREATE TEMPORARY TABLE highwater_deferred ON COMMIT DROP AS
          SELECT conrelid::pg_catalog.regclass AS of_table, conname
            FROM pg_catalog.pg_constraint
           WHERE contype = 'f' AND conparentid = 0 AND NOT condeferrable
             AND conrelid = ANY (%s);
        DO $$ DECLARE c record; BEGIN
          FOR c IN SELECT * FROM highwater_deferred LOOP
            EXECUTE format('ALTER TABLE %%s ALTER CONSTRAINT %%I DEFERRABLE', c.of_table, c.conname);
          END LOOP;
        END $$;
        SET CONSTRAINTS ALL DEFERRED;

        """
        .formatted(title, names(tables));
  }

  static String end(List<ExportTable> tables) {
    return """
        SET CONSTRAINTS ALL IMMEDIATE;
        DO $$ DECLARE c record; BEGIN
          FOR c IN SELECT * FROM highwater_deferred LOOP
            EXECUTE format('ALTER TABLE %%s ALTER CONSTRAINT %%I NOT DEFERRABLE', c.of_table, c.conname);
          END LOOP;
        END $$;
        DO $$ DECLARE c record; last bigint; BEGIN
          FOR c IN
            SELECT attrelid::pg_catalog.regclass AS of_table, attname,
                   pg_get_serial_sequence(attrelid::pg_catalog.regclass::text, attname) AS sequence
              FROM pg_catalog.pg_attribute
             WHERE attnum > 0 AND NOT attisdropped
               AND attrelid = ANY (%s)
          LOOP
            IF c.sequence IS NOT NULL THEN
              EXECUTE format('SELECT max(%%I) FROM %%s', c.attname, c.of_table) INTO last;
              IF last IS NOT NULL THEN
                PERFORM setval(c.sequence, last);
              END IF;
            END IF;
          END LOOP;
        END $$;
        COMMIT;
        """
        .formatted(names(tables));
  }

  private static String names(List<ExportTable> tables) {
    return tables.stream()
        .map(ExportTable::name)
        .map(QualifiedName::quoted)
        .map(name -> "'" + name.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "ARRAY[", "]::pg_catalog.regclass[]"));
  }
}
