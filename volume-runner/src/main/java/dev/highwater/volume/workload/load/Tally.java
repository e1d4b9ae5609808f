package dev.highwater.volume.workload.load;

import org.HdrHistogram.Histogram;

/// What was measured of one operation, in microseconds, in four histograms: the response, the
/// service, the wait for a free worker, and the runner's own lag. Failed iterations count like
/// others: somebody waited for them too. Not for several threads.
final class Tally {

  private static final int DIGITS = 3;
  private static final long NANOS_PER_MICRO = 1_000;

  private final Histogram response = new Histogram(DIGITS);
  private final Histogram service = new Histogram(DIGITS);
  private final Histogram poolWait = new Histogram(DIGITS);
  private final Histogram lag = new Histogram(DIGITS);
  private long errors;
  private String firstError = "";

  /// An iteration of an open model.
  ///
  /// @param intended when it was to start
  /// @param free when its worker was
  /// @param start when it really started
  void open(long intended, long free, long start, long end) {
    closed(intended, start, end);
    record(poolWait, free - intended);
    record(lag, start - Math.max(intended, free));
  }

  /// An iteration of a closed model, whose start nobody intended but the worker itself.
  void closed(long intended, long start, long end) {
    record(response, end - intended);
    record(service, end - start);
  }

  private static void record(Histogram histogram, long nanos) {
    histogram.recordValue(Math.max(0, nanos / NANOS_PER_MICRO));
  }

  void error(String error) {
    errors++;
    note(error);
  }

  /// Keeps a message without counting an error.
  void note(String error) {
    if (firstError.isEmpty()) {
      firstError = error;
    }
  }

  void add(Tally other) {
    add(response, other.response);
    add(service, other.service);
    add(poolWait, other.poolWait);
    add(lag, other.lag);
    errors += other.errors;
    if (firstError.isEmpty()) {
      firstError = other.firstError;
    }
  }

  private static void add(Histogram sum, Histogram other) {
    if (other.getTotalCount() > 0) {
      sum.add(other);
    }
  }

  /// Forgets everything.
  void clear() {
    response.reset();
    service.reset();
    poolWait.reset();
    lag.reset();
    errors = 0;
    firstError = "";
  }

  boolean isEmpty() {
    return response.getTotalCount() == 0 && firstError.isEmpty();
  }

  Histogram response() {
    return response;
  }

  Histogram service() {
    return service;
  }

  Histogram poolWait() {
    return poolWait;
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
