package dev.highwater.seed.testing;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rows that a lambda writes.
record Rows(QualifiedName table, List<String> columns, long rows, RowWriter writer)
    implements TableSource {

  @Override
  public RowWriter open() {
    return writer;
  }

  static void text(CopyBuffer out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeText(bytes, 0, bytes.length);
  }

  /// The plan for some rows.
  ///
  /// @param unit the table that `scale` counts
  static SeedPlan plan(
      String datasetId, QualifiedName unit, long scale, int rangeRows, List<TableSource> sources) {
    return new SeedPlan(
        unit.name(),
        "1.0.0",
        datasetId,
        1,
        unit,
        scale,
        "fingerprint",
        sources.stream()
            .map(
                source ->
                    new TablePlan(source.table(), source.rows(), 60, rangeRows, "test", List.of()))
            .toList(),
        List.of(),
        List.of());
  }
}
