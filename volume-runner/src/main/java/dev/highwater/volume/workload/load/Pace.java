package dev.highwater.volume.workload.load;

/// Deals out a worker's iterations. Times are nanoseconds after the profile's beginning.
interface Pace {

  /// The next iteration.
  ///
  /// @param turn is filled
  /// @param free since when the worker is free
  ///
  /// @return false if there is none any more
  boolean next(Turn turn, long free);
}
