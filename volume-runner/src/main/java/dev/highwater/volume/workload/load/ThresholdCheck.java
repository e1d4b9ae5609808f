package dev.highwater.volume.workload.load;

import dev.highwater.volume.result.ThresholdResult;
import dev.highwater.volume.result.ThresholdResult.State;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.scenario.Threshold;
import dev.highwater.volume.workload.measure.Latencies;
import java.util.List;
import org.HdrHistogram.Histogram;

/// Compares thresholds with what was measured.
///
/// @param seconds measured
/// @param dropped iterations that were never begun
record ThresholdCheck(List<Operation> mix, List<Tally> tallies, double seconds, long dropped) {

  private static final double MICROS_PER_MILLI = 1e3;

  /// What became of a threshold.
  ThresholdResult of(Threshold threshold, boolean aborted) {
    double value = value(threshold);
    State state =
        Double.isNaN(value)
            ? State.UNSUPPORTED
            : threshold.operator().holds(value, threshold.limit()) ? State.KEPT : State.MISSED;
    return new ThresholdResult(
        threshold.metric().word(),
        threshold.operation().orElse(""),
        threshold.asked(),
        threshold.expression(),
        threshold.unit(),
        value,
        state,
        aborted);
  }

  /// The value that is compared; NaN where there is none.
  double value(Threshold threshold) {
    Tally all = new Tally();
    for (int i = 0; i < mix.size(); i++) {
      String name = mix.get(i).name();
      if (threshold.operation().isEmpty() || threshold.operation().get().equals(name)) {
        all.add(tallies.get(i));
      }
    }
    return switch (threshold.metric()) {
      case ITERATION_DURATION -> trend(threshold, all.response());
      case SERVICE_DURATION -> trend(threshold, all.service());
      case POOL_WAIT -> trend(threshold, all.poolWait());
      case SCHEDULE_LAG -> trend(threshold, all.lag());
      case ITERATION_FAILED ->
          all.response().getTotalCount() == 0
              ? Double.NaN
              : (double) all.errors() / all.response().getTotalCount();
      case ITERATIONS -> counter(threshold, all.response().getTotalCount());
      case DROPPED_ITERATIONS -> counter(threshold, dropped);
    };
  }

  private double counter(Threshold threshold, long count) {
    return threshold.aggregation() == Threshold.Aggregation.COUNT
        ? count
        : seconds > 0 ? count / seconds : Double.NaN;
  }

  private static double trend(Threshold threshold, Histogram micros) {
    if (micros.getTotalCount() == 0) {
      return Double.NaN;
    }
    return switch (threshold.aggregation()) {
      case AVG -> micros.getMean() / MICROS_PER_MILLI;
      case MIN -> micros.getMinValue() / MICROS_PER_MILLI;
      case MAX -> micros.getMaxValue() / MICROS_PER_MILLI;
      case MED -> Latencies.percentile(micros, 0.5);
      case P -> Latencies.percentile(micros, threshold.percentile() / 100);
      case COUNT, RATE -> Double.NaN;
    };
  }
}
