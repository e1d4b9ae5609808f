package dev.highwater.volume.compare;

import dev.highwater.volume.fit.Subjects;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage.Relation;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares tables: rows, bytes and the number of indexes.
final class StorageComparer {

  private static final double LAYOUT_SHARE = 0.02;
  private static final long SLACK = 32 * 8192;

  private StorageComparer() {}

  static List<Difference> compare(RungResult baseline, RungResult candidate) {
    Map<String, Relation> found =
        candidate.storage().relations().stream()
            .collect(Collectors.toMap(Relation::table, Function.identity()));
    List<Difference> differences = new ArrayList<>();
    for (Relation was : baseline.storage().relations()) {
      Relation is = found.get(was.table());
      if (is == null) {
        differences.add(
            of(
                was,
                baseline.target(),
                "table",
                1,
                0,
                "tables",
                Weight.NOTICE,
                "the table is gone"));
        continue;
      }
      bytes(differences, was, is, baseline.target());
      if (was.indexes() != is.indexes()) {
        differences.add(
            of(
                was,
                baseline.target(),
                "indexes",
                was.indexes(),
                is.indexes(),
                "indexes",
                Weight.NOTICE,
                "%s has %d indexes, %d in the baseline"
                    .formatted(was.table(), is.indexes(), was.indexes())));
      }
    }
    return differences;
  }

  private static void bytes(List<Difference> differences, Relation was, Relation is, long rung) {
    double before = (double) was.heapBytes() + was.toastBytes();
    double now = (double) is.heapBytes() + is.toastBytes();
    if (Math.abs(now - before) > LAYOUT_SHARE * before + SLACK) {
      differences.add(
          of(
              was,
              rung,
              "bytes",
              before,
              now,
              "bytes",
              now > before ? Weight.REGRESSION : Weight.IMPROVEMENT,
              "%s takes %s without its indexes, %s in the baseline"
                  .formatted(was.table(), Figures.bytes(now), Figures.bytes(before))));
    }
  }

  private static Difference of(
      Relation table,
      long rung,
      String metric,
      double baseline,
      double candidate,
      String unit,
      Weight weight,
      String words) {
    return new Difference(
        Subjects.table(table.table()),
        "",
        "",
        rung,
        metric,
        baseline,
        candidate,
        unit,
        weight,
        words);
  }
}
