package dev.highwater.volume.result;

/// A statement that was seen waiting for a lock which another session held.
///
/// @param workload such as `report`
/// @param name our own name of the statement, such as `q10-planning-budgeting/by-status`
/// @param millis how long it was seen to wait, between two looks at most too little
/// @param relation the table locked, or empty where the lock is not on a table
/// @param mode such as `AccessExclusiveLock`, of the lock that was waited for
/// @param blocker `application_name` of who held it and the beginning of its statement
public record LockWait(
    String workload, String name, double millis, String relation, String mode, String blocker) {}
