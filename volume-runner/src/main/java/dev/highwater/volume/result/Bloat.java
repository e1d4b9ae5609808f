package dev.highwater.volume.result;

/// What of a table is no row after the loads of a rung, as `pgstattuple_approx` estimates it.
///
/// @param deadShare of its bytes that dead rows take, from 0 to 1
/// @param freeShare of its bytes that are free
public record Bloat(String table, long bytes, long deadRows, double deadShare, double freeShare) {}
