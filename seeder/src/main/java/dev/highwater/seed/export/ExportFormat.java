package dev.highwater.seed.export;

/// The forms a dataset can be exported in.
public enum ExportFormat {
  /// A file a table, read back by `COPY … FROM … (FORMAT csv, HEADER)`.
  CSV,
  /// One script for psql.
  SQL,
  /// A file a table with a JSON object a row.
  JSONL,
  /// An Apache Parquet file a table.
  PARQUET
}
