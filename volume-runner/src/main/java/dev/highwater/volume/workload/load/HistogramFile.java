package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.LoadProfile;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/// Keeps whole histograms, in microseconds, in HdrHistogram's log format, one line per operation
/// and kind of time; any of its readers opens it.
final class HistogramFile {

  private HistogramFile() {}

  static void write(Path file, LoadProfile profile, List<Tally> tallies)
      throws FileNotFoundException {
    HistogramLogWriter log = new HistogramLogWriter(file.toFile());
    try {
      log.outputLogFormatVersion();
      log.outputComment("load profile " + profile.name() + ", times in microseconds");
      log.outputLegend();
      for (int i = 0; i < tallies.size(); i++) {
        String operation = profile.mix().get(i).name();
        line(log, "response/" + operation, tallies.get(i).response());
        line(log, "service/" + operation, tallies.get(i).service());
        line(log, "pool-wait/" + operation, tallies.get(i).poolWait());
        line(log, "lag/" + operation, tallies.get(i).lag());
      }
    } finally {
      log.close();
    }
  }

  private static void line(HistogramLogWriter log, String tag, Histogram histogram) {
    histogram.setTag(tag);
    log.outputIntervalHistogram(0, 0, histogram, 1);
  }
}
