package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.Discretion;
import dev.highwater.anonymize.classify.Classification;
import dev.highwater.anonymize.classify.Classifier;
import dev.highwater.anonymize.classify.Coverage;
import dev.highwater.anonymize.classify.Finding;
import dev.highwater.anonymize.classify.Gap;
import dev.highwater.anonymize.classify.PolicyRefusals;
import dev.highwater.anonymize.classify.Sampler;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyWriter;
import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.WrongUse;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.session.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "classify",
    header = "Propose a policy for every column, or check one",
    description = {
      "Looks at names, types, comments and constraints; with --sample at content too, of which"
          + " nothing but shares and the keys of JSON is told. What it does not know is never"
          + " kept.",
      "With --check it ends with exit code 3 where the policy does not cover the database, and"
          + " prints the lines to add."
    })
final class ClassifyCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Spec private @Nullable CommandSpec command;

  @Mixin private final SourceOptions source = new SourceOptions();

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      description = "The country pack: a name, or a folder with a pack.yaml (default: ph).")
  private String pack = "ph";

  @Option(
      names = "--sample",
      description = "Consent to content being read: first rows, and every value of JSON columns.")
  private boolean sample;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the policy is written; nothing is written over (default: printed).")
  private @Nullable Path out;

  @Option(names = "--check", description = "Compare the database with --policy.")
  private boolean check;

  @Option(names = "--policy", paramLabel = "FILE", description = "The policy to check.")
  private @Nullable Path policy;

  ClassifyCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path directory = invocation.console().directory();
    Path reviewed = policy;
    if (check != (reviewed != null)) {
      throw WrongUse.of(
          command,
          Failure.of("--check and --policy go together")
              .remedy("highwater anonymize classify --check --policy policy.yaml"));
    }
    Pack loaded = Pack.load(pack, directory);
    try (Source database = source.open(invocation, new Cancellation());
        Connection connection = database.settings().connect()) {
      Catalog catalog = CatalogReader.read(connection);
      if (catalog.tables().isEmpty()) {
        throw Failure.of("The source has no tables")
            .where(database.settings().url())
            .why("there is nothing in it to make anonymous")
            .remedy("Name the database: --db postgresql://user@host/name, or --db service=NAME");
      }
      Optional<Sampler> sampler = sample ? Optional.of(new Sampler(connection)) : Optional.empty();
      if (reviewed != null) {
        return checked(Policies.read(directory.resolve(reviewed)), catalog, loaded, sampler);
      }
      return proposed(Classifier.classify(catalog, loaded, sampler), catalog.database());
    } catch (SQLException refused) {
      throw Discretion.of(refused);
    }
  }

  /// What programs read of a check.
  private record Checked(
      boolean covered, List<Gap> gaps, List<String> refusals, List<String> warnings) {}

  private int checked(Policy reviewed, Catalog catalog, Pack loaded, Optional<Sampler> sampler) {
    List<Gap> gaps = Coverage.of(reviewed, catalog, loaded, sampler);
    PolicyRefusals.Verdict verdict = PolicyRefusals.of(reviewed, catalog, Optional.of(loaded));
    boolean covered = gaps.isEmpty() && verdict.refusals().isEmpty();
    invocation.answer(
        new Checked(covered, gaps, verdict.refusals(), verdict.warnings()),
        () -> text(gaps, verdict));
    return covered ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private static String text(List<Gap> gaps, PolicyRefusals.Verdict verdict) {
    StringBuilder text = new StringBuilder();
    for (Gap gap : gaps) {
      text.append("# ").append(gap.object()).append(": ").append(gap.why()).append('\n');
      if (!gap.yaml().isEmpty()) {
        text.append(gap.yaml()).append('\n');
      }
    }
    verdict.refusals().forEach(one -> text.append("# refused: ").append(one).append('\n'));
    if (text.isEmpty()) {
      text.append("# The policy covers the database.\n");
    }
    return text.toString();
  }

  /// What programs read of a proposal.
  private record Proposed(String pack, List<Line> columns) {
    static Proposed of(Classification classification) {
      return new Proposed(
          classification.pack(), classification.findings().stream().map(Line::of).toList());
    }
  }

  /// One column of a proposal.
  private record Line(
      String table,
      String column,
      String dataClass,
      String technique,
      double confidence,
      List<String> evidence,
      String yaml) {
    static Line of(Finding one) {
      return new Line(
          one.table().toString(),
          one.column(),
          one.rule().dataClass().written(),
          one.rule().technique().written(),
          one.confidence(),
          one.evidence(),
          PolicyWriter.inline(one.rule()));
    }
  }

  private int proposed(Classification classification, String database) {
    String text =
        PolicyWriter.write(
            classification.policy(database),
            List.of(
                "Proposed by 'highwater anonymize classify' for " + database + ".",
                "Review every line: what nobody reviews is a guess."));
    Path file = out;
    if (file == null) {
      invocation.answer(Proposed.of(classification), () -> text);
    } else {
      Path written = invocation.console().directory().resolve(file);
      try {
        Files.writeString(written, text, StandardOpenOption.CREATE_NEW);
      } catch (IOException unwritable) {
        throw Failure.of("The policy cannot be written")
            .where(written.toString())
            .why(unwritable)
            .remedy("Give a file that is not there yet")
            .causedBy(unwritable);
      }
      invocation.answer(Proposed.of(classification), () -> summary(classification, written));
    }
    return ExitCode.DONE;
  }

  private static String summary(Classification classification, Path written) {
    String classes =
        classification.findings().stream()
            .map(Finding::rule)
            .collect(
                Collectors.groupingBy(
                    rule -> rule.dataClass().written(), TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> String.format(Locale.ROOT, "%s %d", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return "policy  %s\nfound   %s\n".formatted(written, classes);
  }
}
