package dev.highwater.volume.workload.imports.line;

/// Why a line was not imported; a line may have several.
///
/// @param line of the file, its header being line 1
/// @param field empty where the whole line is at fault
public record Reject(long line, String field, String value, String reason) {}
