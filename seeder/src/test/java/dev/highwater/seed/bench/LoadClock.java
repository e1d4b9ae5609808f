package dev.highwater.seed.bench;

import dev.highwater.seed.progress.SeedProgress;

/// Times the phase of a seeding in which rows are made and sent, and the whole of it.
final class LoadClock implements SeedProgress {

  private final long began = System.nanoTime();
  private long loadingSince;
  private double loading;

  @Override
  public void phase(Phase phase) {
    long now = System.nanoTime();
    if (phase == Phase.LOAD) {
      loadingSince = now;
    } else if (loadingSince != 0) {
      loading += (now - loadingSince) / 1e9;
      loadingSince = 0;
    }
  }

  /// Seconds of generating and loading.
  double loading() {
    return loading;
  }

  /// Seconds since this clock was made.
  double whole() {
    return (System.nanoTime() - began) / 1e9;
  }
}
