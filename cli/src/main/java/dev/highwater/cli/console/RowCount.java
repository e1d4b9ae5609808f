package dev.highwater.cli.console;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.Ladder;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/// Reads a number of rows as people write it, `10000`, `10k` or `1.5M`, or the name of a step.
public final class RowCount implements ITypeConverter<AskedRows> {

  private static final long MOST = 1_000_000_000_000L;
  private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z_-]*\\d+");

  @Override
  public AskedRows convert(String typed) {
    if (STEP.matcher(typed).matches()) {
      return new AskedRows(typed, OptionalLong.empty());
    }
    try {
      long rows = Ladder.size(typed);
      if (rows >= 1 && rows <= MOST) {
        return new AskedRows(typed, OptionalLong.of(rows));
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
