package dev.highwater.cli.console;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.Ladder;
import picocli.CommandLine.ITypeConverter;

/// Reads a number of rows as people write it: `10000`, `10k`, `1.5M`.
public final class RowCount implements ITypeConverter<Long> {

  @Override
  public Long convert(String typed) {
    try {
      return Ladder.size(typed);
    } catch (Failure none) {
      throw Failure.of("This is no number of rows")
          .where(typed)
          .remedy("Write it as 10000, 10k or 1.5M")
          .causedBy(none);
    }
  }
}
