CREATE TABLE highwater.kept (
  dataset_id   text NOT NULL REFERENCES highwater.dataset ON DELETE CASCADE,
  table_schema text NOT NULL,
  table_name   text NOT NULL,
  after_value  bigint NOT NULL CHECK (after_value >= 0),
  key_column   text NOT NULL,
  first_value  bigint NOT NULL,
  row_count    bigint NOT NULL CHECK (row_count >= 0),
  digest       text NOT NULL,
  kept_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (dataset_id, table_schema, table_name)
);
COMMENT ON TABLE highwater.kept IS
  'Rows of others when a dataset was first loaded; where it grows the table, its own have key_column from first_value on';
