ALTER TABLE highwater.restore RENAME COLUMN validate_sql TO finish_sql;
ALTER TABLE highwater.restore ADD COLUMN weight bigint NOT NULL DEFAULT 1;
COMMENT ON COLUMN highwater.restore.weight IS
  'Bytes a row that putting it back moves, roughly; the heaviest are begun first';
