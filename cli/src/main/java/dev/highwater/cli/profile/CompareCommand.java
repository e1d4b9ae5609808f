package dev.highwater.cli.profile;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.cli.seed.Schemas;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.seed.profile.DatabaseProfile;
import dev.highwater.seed.profile.Deviation;
import dev.highwater.seed.profile.Deviation.Aspect;
import dev.highwater.seed.profile.Fidelity;
import dev.highwater.seed.profile.ProfileFile;
import dev.highwater.volume.words.Figures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    header = "Tell how near a database comes to a profile",
    description = {
      "Column by column: the share of nulls (within 0.5 points), the number of values (5 %%), the"
          + " shares of frequent values (1 point), the distribution (0.02 by Kolmogorov and"
          + " Smirnov) and the children per parent (0.02 likewise). One score, and what is farthest"
          + " off.",
      "Ends with exit code 3 where the score is below --at-least."
    })
final class CompareCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  private final Invocation invocation;

  @Parameters(
      paramLabel = "PROFILE",
      description = "A profile.json, or the folder that 'profile learn' wrote.")
  private Path profile = Path.of("");

  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--at-least",
      paramLabel = "PERCENT",
      description = "The lowest score that passes (default: 0).")
  private double atLeast;

  CompareCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    DatabaseProfile expected = ProfileFile.read(invocation.console().directory().resolve(profile));
    try (Target database = target.open(invocation)) {
      Catalog catalog = Schemas.read(database);
      Fidelity fidelity;
      try (Connection connection = database.settings().connect()) {
        fidelity = Fidelity.of(expected, connection, catalog);
      }
      double score = 100 * fidelity.score();
      invocation.answer(
          new Document(score, fidelity.missing(), fidelity.deviations()),
          () -> text(expected, catalog, fidelity));
      return score < atLeast ? ExitCode.NEGATIVE : ExitCode.DONE;
    }
  }

  /// What programs read.
  private record Document(double score, List<String> missing, List<Deviation> deviations) {}

  private static String text(DatabaseProfile expected, Catalog catalog, Fidelity fidelity) {
    StringBuilder text = new StringBuilder();
    List<Deviation> offenders = fidelity.offenders();
    if (!offenders.isEmpty()) {
      TextTable worst =
          new TextTable("farthest off", "in", ">expected", ">found", ">off by", ">limit");
      offenders.stream().limit(SHOWN).forEach(one -> row(worst, one));
      text.append(worst).append('\n');
    }
    Facts facts = new Facts();
    facts.add(
        "compared",
        "database %s with the profile of %s".formatted(catalog.database(), expected.database()));
    facts.add(
        "score",
        "%s %%: %s of %s things are near enough"
            .formatted(
                String.format(Locale.ROOT, "%.1f", 100 * fidelity.score()),
                Figures.count(fidelity.passing()),
                Figures.count(fidelity.deviations().size() + fidelity.missing().size())));
    for (Aspect aspect : Aspect.values()) {
      List<Deviation> of =
          fidelity.deviations().stream().filter(one -> one.aspect() == aspect).toList();
      facts.add(
          aspect.shown(),
          "%s of %s"
              .formatted(
                  Figures.count(of.stream().filter(Deviation::passes).count()),
                  Figures.count(of.size())));
    }
    if (offenders.size() > SHOWN) {
      facts.add(
          "not shown", Figures.count(offenders.size() - SHOWN) + " more; --output json has all");
    }
    fidelity.missing().stream().limit(SHOWN).forEach(name -> facts.add("missing", name));
    return text.append(facts).toString();
  }

  private static void row(TextTable table, Deviation one) {
    table.row(
        one.table() + "." + one.column(),
        one.aspect().shown(),
        figure(one.aspect(), one.expected()),
        figure(one.aspect(), one.found()),
        distance(one.aspect(), one.distance()),
        distance(one.aspect(), one.limit()));
  }

  private static String figure(Aspect aspect, double value) {
    return switch (aspect) {
      case NULLS, FREQUENT, TOGETHER -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
      case DISTINCT -> Figures.count(StrictMath.round(value));
      case SHAPE -> value == 0 ? "" : String.format(Locale.ROOT, "%.3f", value);
      case FAN_OUT -> String.format(Locale.ROOT, "%.1f", value);
    };
  }

  private static String distance(Aspect aspect, double distance) {
    return switch (aspect) {
      case NULLS, FREQUENT, TOGETHER, DISTINCT ->
          String.format(Locale.ROOT, "%.1f %%", 100 * distance);
      case SHAPE, FAN_OUT -> String.format(Locale.ROOT, "%.3f", distance);
    };
  }
}
