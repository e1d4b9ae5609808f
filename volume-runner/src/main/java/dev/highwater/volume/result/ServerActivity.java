package dev.highwater.volume.result;

import java.util.List;

/// What the server did while a workload ran.
///
/// @param workload such as `load/steady`
/// @param samples how often sessions were looked at, ten times a second
/// @param waits what the workload's active sessions did in those moments, most frequent first
/// @param mostConnections of all roles and databases, background processes left out
/// @param mostBlocked sessions that waited for a lock at once
/// @param blockedOn what was waited for and held by whom, such as `tuple common_work_item`
/// @param io what the server's processes read and wrote (PostgreSQL 16 and later)
/// @param checkpoints timed and asked for, that ended meanwhile
/// @param clientCpuSeconds of this process
/// @param serverCpuSeconds of the server's processes where it is on this machine, else NaN
public record ServerActivity(
    String workload,
    double seconds,
    long samples,
    List<Wait> waits,
    int mostConnections,
    int maximumConnections,
    int mostBlocked,
    List<String> blockedOn,
    List<Io> io,
    long checkpoints,
    long walRecords,
    long walFullPages,
    long walBytes,
    double clientCpuSeconds,
    double serverCpuSeconds) {

  public ServerActivity {
    waits = List.copyOf(waits);
    blockedOn = List.copyOf(blockedOn);
    io = List.copyOf(io);
  }

  /// One state of active sessions.
  ///
  /// @param event such as `IO: DataFileRead`; `CPU` where they waited for nothing
  /// @param share of all active sessions in all samples, from 0 to 1
  public record Wait(String event, double share) {}

  /// What one kind of process did, in operations as `pg_stat_io` counts them.
  ///
  /// @param who such as `client backend, relation, normal`
  public record Io(
      String who, long hits, long reads, long writes, long extensions, long evictions) {}
}
