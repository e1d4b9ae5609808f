package dev.highwater.cli.profile;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.dataset.SpecFolder;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.seed.Schemas;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.TableProfile;
import dev.highwater.seed.profile.ProfileFile;
import dev.highwater.seed.profile.ProfileOptions;
import dev.highwater.seed.profile.Profiling;
import dev.highwater.seed.profile.Profiling.Profiled;
import dev.highwater.seed.zero.ZeroOptions;
import dev.highwater.volume.words.Figures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "learn",
    header = "Learn the shapes of a database's rows into a dataset.yaml",
    description = {
      "Asks the database for counts, quantiles and groups, in one snapshot; no row leaves it, and"
          + " nothing is written there. Texts are counted, never named, unless --name-texts says so;"
          + " no value that fewer rows share than --group-size is named at all.",
      "The folder holds the spec, for 'seed run --dataset FOLDER', and "
          + ProfileFile.NAME
          + ", for 'profile compare'. Columns that constraints decide are inferred as by"
          + " --zero-config; the spec says which."
    })
final class LearnCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Where the spec and the profile are written. Nothing is written over.")
  private Path out = Path.of("");

  @Option(
      names = "--name-texts",
      paramLabel = "PATTERN",
      split = ",",
      description =
          "Columns whose texts may be named in the spec where a group of rows shares them, such as"
              + " '*.status', 'film.*' or '*'. Give none that may hold personal data.")
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--group-size",
      paramLabel = "N",
      description = "The fewest rows that must share a value for it to be named (default: 5).")
  private long groupSize = ProfileOptions.STANDARD.groupSize();

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      split = ",",
      description = "Learn of these tables alone, such as 'billing.*' or 'customer,order_*'.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "PATTERN",
      split = ",",
      description = "Leave these tables out.")
  private List<String> except = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "The seed from which the rows are dealt (default: 1).")
  private @Nullable Long seed;

  LearnCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    try (Target database = target.open(invocation)) {
      Catalog catalog = Schemas.read(database);
      Profiled profiled;
      try (Connection connection = database.settings().connect()) {
        profiled = Profiling.learn(connection, catalog, options());
      }
      Path spec =
          SpecFolder.write(invocation.console().directory().resolve(out), profiled.dataset());
      Path profile = spec.resolveSibling(ProfileFile.NAME);
      SpecFolder.writeOver(profile, ProfileFile.json(profiled.profile()));
      Written written = written(profiled, spec, profile);
      invocation.answer(written, () -> text(written));
    }
    return ExitCode.DONE;
  }

  private ProfileOptions options() {
    ZeroOptions standard = ZeroOptions.STANDARD;
    return new ProfileOptions(
        new ZeroOptions(
            seed == null ? standard.seed() : seed, standard.asOf(), only, except, List.of()),
        named,
        Math.max(1, groupSize));
  }

  /// What programs read.
  private record Written(
      String spec, String profile, int tables, long rows, long columns, long learned) {}

  private static Written written(Profiled profiled, Path spec, Path profile) {
    List<TableProfile> tables = profiled.profile().tables();
    long learned =
        profiled.dataset().reasons().columns().values().stream()
            .flatMap(reasons -> reasons.values().stream())
            .filter(why -> why.startsWith("learned"))
            .count();
    return new Written(
        spec.toString(),
        profile.toString(),
        tables.size(),
        tables.stream().mapToLong(TableProfile::rows).sum(),
        tables.stream().map(TableProfile::columns).mapToLong(List<ColumnProfile>::size).sum(),
        learned);
  }

  private static String text(Written written) {
    return new Facts()
        .add("spec", written.spec())
        .add("profile", written.profile())
        .add(
            "learned",
            "%s of %s columns, from %s rows of %s tables; the others are inferred"
                .formatted(
                    Figures.count(written.learned()),
                    Figures.count(written.columns()),
                    Figures.count(written.rows()),
                    Figures.count(written.tables())))
        .toString();
  }
}
