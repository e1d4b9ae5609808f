package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.subset.Closure;
import dev.highwater.anonymize.subset.Closure.TableSize;
import dev.highwater.cli.render.TextTable;
import dev.highwater.volume.words.Figures;
import java.util.List;
import java.util.Map;

/// The rows of a subset in words.
final class SubsetView {

  private SubsetView() {}

  /// Table by table, those without rows counted.
  static String text(List<TableSize> sizes) {
    TextTable table = new TextTable("table", ">rows", ">of about", "because");
    int empty = 0;
    for (TableSize size : sizes) {
      if (size.rows() == 0) {
        empty++;
        continue;
      }
      String name = size.table().toString();
      String rows = Figures.count(size.rows());
      String of = Figures.count(size.of());
      for (String reason : size.because()) {
        table.row(name, rows, of, reason);
        name = rows = of = "";
      }
    }
    return table + (empty == 0 ? "" : "\n" + Figures.count(empty) + " tables stay empty\n");
  }

  /// All together, in one line.
  static String sum(List<TableSize> sizes) {
    Closure all = new Closure(Map.of(), sizes);
    return "%s of about %s rows in %s of %s tables, about %s"
        .formatted(
            Figures.count(all.rows()),
            Figures.count(sizes.stream().mapToLong(TableSize::of).sum()),
            Figures.count(sizes.stream().filter(size -> size.rows() > 0).count()),
            Figures.count(sizes.size()),
            Figures.bytes((double) all.bytes()));
  }
}
