package dev.highwater.volume.testing;

import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.LineImport;
import java.time.Duration;
import java.util.Optional;

/// Imports whose chunks are small enough for small files.
public final class SizedImport {

  private SizedImport() {}

  /// The same import with chunks of another size and another budget.
  public static CsvImport of(CsvImport of, int size, Duration budget) {
    LineImport lines = of.byLine().orElseThrow();
    return new CsvImport(
        of.name(),
        of.title(),
        of.module(),
        of.paths(),
        of.lines(),
        of.stagingTable(),
        of.stage(),
        of.validate(),
        of.upsert(),
        of.rollUp(),
        of.outcome(),
        Optional.of(
            new LineImport(
                lines.key(),
                size,
                lines.upsert(),
                lines.find(),
                lines.insert(),
                lines.update(),
                lines.transactionPerLine(),
                budget,
                lines.fields())));
  }
}
