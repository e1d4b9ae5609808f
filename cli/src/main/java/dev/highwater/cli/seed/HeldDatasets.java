package dev.highwater.cli.seed;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.volume.words.Figures;
import java.util.List;
import java.util.stream.Collectors;

/// What the database that is worked on says of its datasets.
final class HeldDatasets {

  private HeldDatasets() {}

  /// The scale at which a dataset is there, so that nobody has to remember it; its own standard
  /// where it is not.
  static long scale(List<LedgerDataset> held, DatasetSpec spec) {
    return held.stream()
        .filter(one -> one.name().equals(spec.name()) && one.version().equals(spec.version()))
        .filter(one -> one.seed() == spec.seed())
        .mapToLong(LedgerDataset::scale)
        .findFirst()
        .orElse(spec.scale().rows());
  }

  /// In which way each of them is another than the planned one.
  static String differences(SeedPlan plan, List<LedgerDataset> held) {
    return held.stream().map(one -> difference(plan, one)).collect(Collectors.joining("\n"));
  }

  private static String difference(SeedPlan plan, LedgerDataset held) {
    String there =
        "it holds %s@%s, seed %d, scale %s"
            .formatted(held.name(), held.version(), held.seed(), Figures.count(held.scale()));
    if (!held.name().equals(plan.dataset())
        || !held.version().equals(plan.version())
        || held.seed() != plan.seed()) {
      return there;
    }
    return held.schemaFingerprint().equals(plan.schemaFingerprint())
        ? there + ", from another state of the spec or another Highwater"
        : there
            + ", and its schema has changed since: the logical fingerprint was "
            + held.schemaFingerprint()
            + " and is "
            + plan.schemaFingerprint();
  }
}
