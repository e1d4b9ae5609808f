package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.check.Check;
import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.identifier.Vocabulary;
import dev.highwater.anonymize.check.read.Cells;
import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.mask.Shapes;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.policy.ColumnRule;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.anonymize.run.AnonymizeRun;
import dev.highwater.anonymize.run.CopyStream;
import dev.highwater.anonymize.run.RunOptions;
import dev.highwater.anonymize.run.RunProgress;
import dev.highwater.anonymize.snapshot.Snapshot;
import dev.highwater.anonymize.snapshot.TableRange;
import dev.highwater.anonymize.target.TargetDatabase;
import dev.highwater.dataset.value.Pool;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.reference.ReferenceSchemas;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Parallel;
import dev.highwater.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The shipped policy of OBCMS with rules replaced by `keep`: the check is red for each of them.
///
/// What the check says of a cell depends on that cell's values in the target and on the source, not
/// on other cells of the target. So all rules are replaced at once, and each must be named; some
/// are replaced alone as well, `torture.mutants` of them, spread over the policy. `scripts/torture
/// anonymize-policy` does so with more.
class ObcmsMutationIT {

  @RegisterExtension static final TestDatabase SOURCE = TestDatabase.empty();

  private static final int ALONE = Integer.getInteger("torture.mutants", 1);

  /// Codes of barangays and names of offices in which somebody's name is, as names of places are.
  private static final Set<String> ACCEPTED =
      Set.of(
          "common_barangay.code",
          "common_barangay.bounding_box",
          "organizations_organization.name");

  private static Policy reviewed;
  @TempDir static Path directory;

  @BeforeAll
  static void seed() throws Exception {
    reviewed =
        PolicyReader.read(
            "policy.yaml", ReferenceSchemas.script("obcms", "policy.yaml").orElseThrow());
    ReferenceSchemas.migrate("obcms@2.0", SOURCE.settings());
    Run seeded =
        Run.in(
            directory,
            "seed run --dataset obcms@2.0.0 --rows 1000"
                + Lending.db(directory, SOURCE.settings()));
    assertThat(seeded.code()).as(seeded.err()).isZero();
    try (Connection connection = SOURCE.connect()) {
      ObcmsCanaries.plant(connection, reviewed);
    }
  }

  @Test
  void theShippedPolicyLeavesNothing() throws Exception {
    assertThat(masked(reviewed).findings()).noneMatch(one -> one.severity() == Severity.LEAK);
  }

  @Test
  void everyRuleThatIsNotCarriedOutIsNamed() throws Exception {
    Policy none = reviewed;
    for (ColumnRule rule : mutable()) {
      none = none.with(kept(rule));
    }
    List<String> cells =
        new Cells(reviewed)
            .all().stream()
                .filter(cell -> cell.compared() && !cell.path().contains("(unlisted)"))
                .map(cell -> cell.table() + "." + cell.shown())
                .toList();

    List<String> named = leaks(masked(none));

    assertThat(cells).hasSizeGreaterThan(1_000);
    assertThat(cells).allSatisfy(cell -> assertThat(named).contains(cell));
  }

  @Test
  void aRuleThatAloneIsNotCarriedOutIsNamed() throws Exception {
    List<ColumnRule> rules = mutable();
    int wanted = Math.min(ALONE, rules.size());
    for (int i = 0; i < wanted; i++) {
      ColumnRule rule = rules.get((int) ((long) i * rules.size() / wanted));
      String column = rule.table() + "." + rule.column();

      CheckResult result = masked(reviewed.with(kept(rule)));

      assertThat(leaks(result)).as(column).anyMatch(cell -> cell.startsWith(column));
      System.out.printf("%d of %d: %s is red%n", i + 1, wanted, column);
    }
  }

  private static List<String> leaks(CheckResult result) {
    return result.findings().stream()
        .filter(one -> one.severity() == Severity.LEAK)
        .map(one -> one.table() + "." + one.cell())
        .distinct()
        .toList();
  }

  /// Rules that hide something of a person, and have something to hide.
  private static List<ColumnRule> mutable() {
    return reviewed.columns().stream()
        .filter(rule -> rule.rule().dataClass() != PersonalDataClass.ORDINARY)
        .filter(
            rule ->
                switch (rule.rule().technique()) {
                  case Technique.Keep _ -> false;
                  case Technique.Json json ->
                      json.paths().values().stream()
                          .anyMatch(path -> !(path.technique() instanceof Technique.Keep));
                  default -> true;
                })
        .toList();
  }

  private static ColumnRule kept(ColumnRule rule) {
    return new ColumnRule(
        rule.table(),
        rule.column(),
        new Rule(rule.rule().dataClass(), new Technique.Keep(), rule.rule().reason()));
  }

  @AfterEach
  void drop() throws SQLException {
    try (Connection connection = SOURCE.settings().withDatabase("postgres").connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS obcms_mutated WITH (FORCE)");
    }
  }

  private static CheckResult masked(Policy policy) throws Exception {
    ConnectionSettings target = SOURCE.settings().withDatabase("obcms_mutated");
    Cancellation cancellation = new Cancellation();
    try (Snapshot snapshot = Snapshot.take(SOURCE.settings(), cancellation);
        AnonymizeRun run =
            AnonymizeRun.begin(
                snapshot,
                MaskPlan.of(policy, snapshot.catalog()),
                new TargetDatabase(target),
                MaskingKey.of(new byte[32]),
                Pack.load("ph"),
                new RunOptions(2),
                RunProgress.SILENT,
                cancellation)) {
      run.prepare();
      Parallel.run(run.streams(), () -> copy(run));
      run.finish();
      run.swap();
    }
    return Check.run(
        SOURCE.settings(),
        target,
        reviewed,
        CheckOptions.STANDARD.withVocabulary(vocabulary()).withAccepted(ACCEPTED),
        cancellation);
  }

  private static void copy(AnonymizeRun run) throws SQLException {
    try (CopyStream stream = run.open()) {
      for (Optional<TableRange> range = run.take(); range.isPresent(); range = run.take()) {
        stream.copy(range.get());
      }
    } catch (IOException failed) {
      throw new SQLException(failed);
    }
  }

  private static Vocabulary vocabulary() {
    Shapes.Words words = Shapes.Words.of(Pack.load("ph"));
    Set<String> all = new HashSet<>();
    for (Pool pool : List.of(words.givenNames(), words.surnames())) {
      for (int i = 0; i < pool.size(); i++) {
        all.add(pool.text(i));
      }
    }
    return new Vocabulary(all);
  }
}
