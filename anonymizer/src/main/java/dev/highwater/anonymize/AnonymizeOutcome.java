package dev.highwater.anonymize;

/// What a run has done.
///
/// @param tables how many hold rows
/// @param masked in how many of them something was masked
/// @param seconds from the snapshot to the swap
public record AnonymizeOutcome(String target, int tables, int masked, double seconds) {}
