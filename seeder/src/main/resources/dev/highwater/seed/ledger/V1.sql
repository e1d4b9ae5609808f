CREATE TABLE highwater.dataset (
  dataset_id         text PRIMARY KEY,
  name               text NOT NULL,
  version            text NOT NULL,
  seed               bigint NOT NULL,
  scale_schema       text NOT NULL,
  scale_table        text NOT NULL,
  scale              bigint NOT NULL,
  schema_fingerprint text NOT NULL,
  begun_at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at        timestamptz
);
COMMENT ON TABLE highwater.dataset IS
  'The datasets in this database; finished_at is null while one is being loaded or grown';

CREATE TABLE highwater.range (
  dataset_id   text NOT NULL REFERENCES highwater.dataset ON DELETE CASCADE,
  table_schema text NOT NULL,
  table_name   text NOT NULL,
  first_row    bigint NOT NULL CHECK (first_row >= 0),
  row_count    bigint NOT NULL CHECK (row_count > 0),
  bytes        bigint NOT NULL,
  digest       text NOT NULL,
  loaded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (dataset_id, table_schema, table_name, first_row)
);
COMMENT ON TABLE highwater.range IS
  'One line per range of rows, written by the transaction that loaded it';

CREATE TABLE highwater.restore (
  item          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind          text NOT NULL CHECK (kind IN ('KEY', 'INDEX', 'FOREIGN_KEY', 'TRIGGER')),
  table_schema  text NOT NULL,
  table_name    text NOT NULL,
  name          text NOT NULL,
  drop_sql      text NOT NULL,
  create_sql    text NOT NULL,
  validate_sql  text,
  catalog_entry jsonb,
  stored_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  dropped_at    timestamptz,
  restored_at   timestamptz
);
COMMENT ON TABLE highwater.restore IS
  'What was taken off tables while they are loaded; a line without restored_at is still to be put back';
CREATE UNIQUE INDEX restore_open ON highwater.restore (table_schema, table_name, kind, name)
  WHERE restored_at IS NULL;
