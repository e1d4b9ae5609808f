package dev.highwater.volume.compare;

/// Something about the circumstances of two runs that is not the same.
///
/// @param what such as `setting work_mem`
/// @param consequence what that means for the comparison
public record Condition(String what, String baseline, String candidate, String consequence) {}
