package dev.highwater.seed.bench;

import dev.highwater.schema.connect.ConnectionSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/// The rows of a table as a file of COPY text on disk, and two ways in which applications bring
/// such a file.
record TextFile(Path path, String table, List<String> types) {

  /// Writes the rows of a table that is filled.
  static TextFile of(ConnectionSettings database, String table, Path path)
      throws SQLException, IOException {
    try (Connection connection = database.connect();
        OutputStream out = Files.newOutputStream(path)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY " + table + " TO STDOUT", out);
      String sql =
          """
          SELECT format_type(atttypid, NULL) FROM pg_attribute
          WHERE attrelid = ?::regclass AND attnum > 0 ORDER BY attnum""";
      try (PreparedStatement types = connection.prepareStatement(sql)) {
        types.setString(1, table);
        try (var rows = types.executeQuery()) {
          List<String> names = new java.util.ArrayList<>();
          while (rows.next()) {
            names.add(rows.getString(1));
          }
          return new TextFile(path, table, List.copyOf(names));
        }
      }
    }
  }

  /// `psql \copy`, its start included.
  ///
  /// @return seconds
  double psql(ConnectionSettings database) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "psql",
            "-X",
            "-q",
            "-v",
            "ON_ERROR_STOP=1",
            "-d",
            database.url(),
            "-c",
            "\\copy " + table + " from '" + path + "'");
    if (database.password() != null) {
      builder.environment().put("PGPASSWORD", database.password());
    }
    long began = System.nanoTime();
    int code = builder.inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("psql ended with " + code);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /// JDBC batches of 1,000 with `reWriteBatchedInserts`, of the first so many lines.
  ///
  /// @return seconds
  double batches(ConnectionSettings database, long lines) throws SQLException, IOException {
    String casts = String.join(", ", types.stream().map(type -> "?::" + type).toList());
    long began = System.nanoTime();
    try (Connection connection = database.withParameter("reWriteBatchedInserts", "true").connect();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO " + table + " VALUES (" + casts + ")");
        var reader = Files.newBufferedReader(path)) {
      connection.setAutoCommit(false);
      for (long line = 1; line <= lines; line++) {
        String[] fields = reader.readLine().split("\t", -1);
        for (int i = 0; i < fields.length; i++) {
          insert.setString(i + 1, fields[i].equals("\\N") ? null : fields[i]);
        }
        insert.addBatch();
        if (line % 1_000 == 0 || line == lines) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
