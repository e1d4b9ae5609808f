package dev.highwater.volume.workload.fault;

import dev.highwater.volume.scenario.Fault;

/// A fault that was done, or was to be.
///
/// @param began nanoseconds after the warm-up
/// @param ended nanoseconds after the warm-up
/// @param failure why it could not be done, else empty
public record Injection(Fault fault, long began, long ended, String failure) {}
