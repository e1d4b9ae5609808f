package dev.highwater.volume.result;

/// What `pg_stat_statements` gained for one statement during one workload of a rung.
///
/// @param name our own name of the statement; queryids change with versions and re-creation
/// @param workload the workload it ran in: `import`, `report`, `load`
public record StatementCounters(
    String name,
    String workload,
    long queryId,
    long calls,
    double totalMillis,
    double meanMillis,
    long rows,
    long sharedHit,
    long sharedRead,
    long sharedDirtied,
    long tempRead,
    long tempWritten,
    long walRecords,
    long walBytes,
    String query) {}
