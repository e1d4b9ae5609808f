package dev.highwater.volume.scenario;

import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;

/// An import of a CSV file, as SQL.
///
/// @param path how the rows get in: `copy`
/// @param lines the query whose rows are the file's lines and whose columns are its header
/// @param stagingTable where the lines go: `line bigint`, then a text column per field of the file
/// @param stage creates the staging table and the temporary table `import_rejects (line bigint,
///   field text, value text, reason text)`
/// @param validate fills `import_rejects`
/// @param upsert its last statement gives one row with `inserted` and `updated`
/// @param rollUp recomputes what hangs on the imported rows
public record CsvImport(
    String name,
    String title,
    String module,
    String path,
    SqlStatement lines,
    String stagingTable,
    SqlScript stage,
    SqlScript validate,
    SqlScript upsert,
    SqlScript rollUp) {}
