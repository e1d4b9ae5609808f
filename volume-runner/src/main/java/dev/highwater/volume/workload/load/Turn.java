package dev.highwater.volume.workload.load;

/// A worker's next iteration; one object a worker, filled anew each time.
final class Turn {

  /// Which of the profile, warm-up included.
  long iteration;

  /// When it is to start, in nanoseconds after the profile's beginning.
  long intended;

  /// Whether it is measured, not warm-up.
  boolean measured;

  /// Whether it was meant for this time, whoever was free: an open model.
  boolean open;
}
