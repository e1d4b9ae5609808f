package dev.highwater.volume.objective;

import dev.highwater.volume.result.Storage.Relation;
import dev.highwater.volume.words.Figures;

/// Says what a table's bytes are.
final class StorageEvidence {

  private static final double HEAVY = 0.5;

  private StorageEvidence() {}

  static Finding of(Relation table) {
    Finding.Builder words = new Finding.Builder();
    if (table.totalBytes() == 0) {
      return Finding.NOTHING;
    }
    double share = (double) table.indexBytes() / table.totalBytes();
    words.say(
        "%s of it are its %d indexes, %s TOAST"
            .formatted(
                Figures.percent(share),
                table.indexes(),
                Figures.percent((double) table.toastBytes() / table.totalBytes())));
    if (share > HEAVY) {
      words.remedy(
          "Drop redundant indexes of %s: prefixes of others, doubles, and those that pg_stat_user_indexes never saw used."
              .formatted(table.table()));
    }
    return words.build();
  }
}
