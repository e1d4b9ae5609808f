package dev.highwater.volume.workload.load;

import org.HdrHistogram.Histogram;

/// What one worker measured of one operation, in microseconds. Failed iterations count like others:
/// somebody waited for them too.
final class Tally {

  private static final int DIGITS = 3;
  private static final long NANOS_PER_MICRO = 1_000;

  private final Histogram response = new Histogram(DIGITS);
  private final Histogram service = new Histogram(DIGITS);
  private final Histogram lag = new Histogram(DIGITS);
  private long errors;
  private String firstError = "";

  void record(long responseNanos, long serviceNanos, long lagNanos) {
    response.recordValue(Math.max(0, responseNanos / NANOS_PER_MICRO));
    service.recordValue(Math.max(0, serviceNanos / NANOS_PER_MICRO));
    lag.recordValue(Math.max(0, lagNanos / NANOS_PER_MICRO));
  }

  void error(String error) {
    errors++;
    if (firstError.isEmpty()) {
      firstError = error;
    }
  }

  void add(Tally other) {
    response.add(other.response);
    service.add(other.service);
    lag.add(other.lag);
    errors += other.errors;
    if (firstError.isEmpty()) {
      firstError = other.firstError;
    }
  }

  Histogram response() {
    return response;
  }

  Histogram service() {
    return service;
  }

  Histogram lag() {
    return lag;
  }

  long errors() {
    return errors;
  }

  String firstError() {
    return firstError;
  }
}
