package dev.highwater.volume.result;

import java.util.List;

/// How far a load profile is, by what its workers handed in since they were asked before.
///
/// @param seconds since the end of the warm-up; negative while it lasts
/// @param of seconds it is to take after the warm-up
/// @param workers connections there are
/// @param target workers, or iterations a second, that are asked for now
/// @param rate iterations a second that ended since it was told before
/// @param response of those
/// @param operations what ended since the beginning, the warm-up left out
public record LoadProgress(
    String profile,
    double seconds,
    double of,
    int workers,
    double target,
    double rate,
    Latency response,
    List<Operation> operations) {

  public LoadProgress {
    operations = List.copyOf(operations);
  }

  /// One kind of iteration in the mix.
  public record Operation(String name, String module, long iterations, long errors) {}
}
