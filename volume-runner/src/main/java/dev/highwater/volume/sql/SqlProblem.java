package dev.highwater.volume.sql;

/// A mistake in a SQL file.
///
/// @param line from 1
public record SqlProblem(int line, String what) {}
