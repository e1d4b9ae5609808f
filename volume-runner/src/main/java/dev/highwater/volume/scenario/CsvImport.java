package dev.highwater.volume.scenario;

import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/// An import of a CSV file, as SQL.
///
/// @param paths how the rows get in, one after the other, each beginning with the same rows
/// @param lines the query whose rows are the file's lines and whose columns are its header
/// @param stagingTable where the lines go: `line bigint`, then a text column per field of the file
/// @param stage creates the staging table and the temporary table `import_rejects (line bigint,
///   field text, value text, reason text)`
/// @param validate fills `import_rejects`
/// @param upsert its last statement gives one row with `inserted` and `updated`
/// @param rollUp recomputes what hangs on the imported rows; may take `:keys`, their keys as an
///   array of text
/// @param outcome gives one text that is the same where the same rows are there
/// @param byLine for the paths that take line by line
public record CsvImport(
    String name,
    String title,
    String module,
    List<ImportPath> paths,
    SqlStatement lines,
    String stagingTable,
    SqlScript stage,
    SqlScript validate,
    SqlScript upsert,
    SqlScript rollUp,
    Optional<SqlStatement> outcome,
    Optional<LineImport> byLine) {

  public CsvImport {
    paths = List.copyOf(paths);
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("An import needs a path");
    }
  }
}
