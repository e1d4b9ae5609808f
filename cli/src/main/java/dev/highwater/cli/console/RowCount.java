package dev.highwater.cli.console;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.Ladder;
import picocli.CommandLine.ITypeConverter;

/// Reads a number of rows as people write it: `10000`, `10k`, `1.5M`.
public final class RowCount implements ITypeConverter<Long> {

  private static final long MOST = 1_000_000_000_000L;

  @Override
  public Long convert(String typed) {
    try {
      long rows = Ladder.size(typed);
      if (rows >= 1 && rows <= MOST) {
        return rows;
      }
    } catch (Failure none) {
      throw refused(typed).causedBy(none);
    }
    throw refused(typed).why("there can be 1 to a trillion");
  }

  private static Failure refused(String typed) {
    return Failure.of("\"" + typed + "\" is no number of rows")
        .remedy("Write it as 10000, 10k or 1.5M");
  }
}
