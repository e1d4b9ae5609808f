package dev.highwater.volume.workload.fault;

import dev.highwater.volume.scenario.Fault;
import java.util.OptionalLong;

/// A fault that was done, or was to be.
///
/// @param began nanoseconds after the warm-up
/// @param ended nanoseconds after the warm-up
/// @param failure why it could not be done, else empty
/// @param nextTransaction the number from which on a server that crashed gives numbers to
///   transactions: those that had one of them before are gone, and others may have got it since
public record Injection(
    Fault fault, long began, long ended, String failure, OptionalLong nextTransaction) {}
