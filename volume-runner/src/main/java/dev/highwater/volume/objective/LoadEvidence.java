package dev.highwater.volume.objective;

import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.words.Figures;

/// Says whether a load was slow to serve or slow to begin.
final class LoadEvidence {

  private static final double WAITING = 2;
  private static final double BEHIND = 0.95;

  private LoadEvidence() {}

  static Finding of(String subject, LoadResult load) {
    Finding.Builder words = new Finding.Builder();
    if (load.generatorBound()) {
      words.say("The runner, not the server, was the limit, so a missed limit proves nothing");
      load.generator().reasons().forEach(reason -> words.say("Of the runner: " + reason));
      words.remedy("Run the load with more workers or a lower rate, or from another machine.");
    }
    if (load.targetRate() > 0 && load.achievedRate() < BEHIND * load.targetRate()) {
      words.say(
          "It finished %s iterations a second of %s asked for"
              .formatted(Figures.plain(load.achievedRate()), Figures.plain(load.targetRate())));
    }
    if (load.stopped() != null) {
      words.say("It was ended early: " + load.stopped());
    }
    for (LoadResult.Operation operation : load.operations()) {
      if (!subject.endsWith("/" + operation.name())) {
        continue;
      }
      if (operation.response().p95() > WAITING * operation.service().p95()) {
        words.say(
            "Most of its time is waiting for a free worker: the server's part is %s of %s"
                .formatted(
                    Figures.millis(operation.service().p95()),
                    Figures.millis(operation.response().p95())));
        words.remedy(
            "The connections are saturated: look at the operations that hold them longest first.");
      }
      if (!operation.firstError().isEmpty()) {
        words.say("Its first error: " + operation.firstError());
      }
    }
    return words.build();
  }
}
