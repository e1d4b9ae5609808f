package dev.highwater.volume.result;

/// What a load profile measured in a stretch of its time, by the moment iterations ended.
///
/// @param from seconds after the warm-up
/// @param to seconds after the warm-up
/// @param target workers, or iterations a second, that were asked for at its end
public record LoadMoment(
    double from, double to, double target, long iterations, long errors, Latency response) {

  /// Iterations a second that ended in it.
  public double rate() {
    return to > from ? iterations / (to - from) : 0;
  }
}
