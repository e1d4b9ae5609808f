package dev.highwater.cli.seed;

import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.zero.ZeroOptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What a dataset that is derived from a catalogue leaves open: `--only`, `--except`, `--grow`,
/// `--as-of`.
public final class ZeroConfigOptions {

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      split = ",",
      description =
          "With --zero-config: fill these tables alone, such as 'billing.*' or 'customer,order_*'. "
              + "Foreign keys to the others stay null.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "PATTERN",
      split = ",",
      description = "With --zero-config: leave these tables as they are.")
  private List<String> except = new ArrayList<>();

  @Option(
      names = "--grow",
      paramLabel = "PATTERN",
      split = ",",
      description =
          "With --zero-config: give these tables rows beside those that they hold, which stay as "
              + "they are. Their keys go on after the largest. Without it, tables that hold rows "
              + "get none, and others refer to them.")
  private List<String> grow = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Moment.class,
      description =
          "With --zero-config: the dataset's clock, which no date passes that should lie in the "
              + "past (default: 2025-01-01).")
  private @Nullable Instant asOf;

  /// What was given, or the standard.
  public ZeroOptions options(@Nullable Long seed) {
    ZeroOptions standard = ZeroOptions.STANDARD;
    return new ZeroOptions(
        seed == null ? standard.seed() : seed,
        asOf == null ? standard.asOf() : asOf,
        only,
        except,
        grow);
  }

  /// Refuses all of them.
  ///
  /// @throws Failure when any of them was given though a spec says these things
  public void refuse() {
    if (asOf != null || !only.isEmpty() || !except.isEmpty() || !grow.isEmpty()) {
      throw Failure.of("A dataset that somebody wrote says itself which tables it fills, and when")
          .where("--only, --except, --grow, --as-of")
          .remedy("Give --zero-config, or change 'asOf', 'empty' and 'append' in the dataset.yaml");
    }
  }

  /// Reads `2025-01-31` and `2025-01-31T12:00:00Z`.
  static final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String written) {
      try {
        return written.contains("T")
            ? Instant.parse(written)
            : LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC);
      } catch (DateTimeException unreadable) {
        throw new TypeConversionException(
            "'" + written + "' is no date; write it as 2025-01-31 or 2025-01-31T12:00:00Z");
      }
    }
  }
}
