package dev.highwater.volume.objective;

import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.words.Figures;
import java.util.Comparator;

/// Says where an import's time goes.
final class ImportEvidence {

  private ImportEvidence() {}

  static Finding of(ImportResult result) {
    Finding.Builder words = new Finding.Builder();
    if (result.failure() != null) {
      words.say("It came to a halt: " + result.failure());
      return words.build();
    }
    double seconds = result.phases().stream().mapToDouble(ImportResult.Phase::seconds).sum();
    result.phases().stream()
        .max(Comparator.comparingDouble(ImportResult.Phase::seconds))
        .filter(p -> seconds > 0)
        .ifPresent(
            phase -> {
              words.say(
                  "Its phase '%s' takes %s of the time"
                      .formatted(phase.name(), Figures.percent(phase.seconds() / seconds)));
              words.remedy(
                  "Look at phase '%s' first: its plan, and the indexes it has to keep."
                      .formatted(phase.name()));
            });
    if (result.linesRead() > 0) {
      words.say(
          "It writes %s of WAL a line"
              .formatted(Figures.bytes((double) result.walBytes() / result.linesRead())));
    }
    if (result.sampled()) {
      words.say(
          "It was stopped after %s of %s lines"
              .formatted(Figures.count(result.linesRead()), Figures.count(result.fileLines())));
    }
    if (result.difference() != null) {
      words.say("It did not do the same: " + result.difference());
    }
    return words.build();
  }
}
