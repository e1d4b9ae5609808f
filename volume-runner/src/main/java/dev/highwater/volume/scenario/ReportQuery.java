package dev.highwater.volume.scenario;

import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.util.Optional;

/// One report page, as SQL.
///
/// @param name the file's name without its ending
/// @param parameters the query that gives a row per selectivity: `selectivity`, then a column per
///   parameter; empty for a report that takes none and is the same for everybody
public record ReportQuery(
    String name,
    String title,
    String module,
    SqlScript script,
    Optional<SqlStatement> parameters) {}
