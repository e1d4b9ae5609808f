package dev.highwater.anonymize.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.anonymize.AnonymizeOptions;
import dev.highwater.anonymize.AnonymizeOutcome;
import dev.highwater.anonymize.Anonymizer;
import dev.highwater.anonymize.LeakException;
import dev.highwater.anonymize.LeakProof;
import dev.highwater.anonymize.check.Check;
import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.plan.PlanException;
import dev.highwater.anonymize.policy.ColumnRule;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.anonymize.snapshot.Snapshot;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.anonymize.subset.ClosureSearch;
import dev.highwater.anonymize.subset.Subset;
import dev.highwater.anonymize.subset.SubsetPlan;
import dev.highwater.anonymize.target.TargetDatabase;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SubsetRunIT {

  @RegisterExtension static final TestDatabase SOURCE = TestDatabase.empty();

  private static final Policy POLICY = policy();
  private static final Subset SUBSET =
      Runs.subset(
          List.of("customer: id % 20 = 0", "setting: 40 %", "link: memo_id < 1010"),
          List.of("customer -> orders(customer_id) -> *", "customer -> event -> note"));

  @TempDir private Path directory;

  @BeforeAll
  static void fill() {
    SOURCE.execute(SqlResource.read(SubsetPlan.class, "awkward.sql"));
  }

  @AfterEach
  void drop() throws SQLException {
    try (Connection connection = SOURCE.settings().withDatabase("postgres").connect();
        Statement statement = connection.createStatement()) {
      for (String name : List.of("subset_one", "subset_two", "subset_one_highwater_next")) {
        statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      }
    }
  }

  @Test
  void theTargetIsWholeInItselfAndProven() throws Exception {
    AnonymizeOutcome outcome = run("subset_one", SUBSET, 2);

    for (Closure.TableSize size : outcome.subset()) {
      assertThat(column("subset_one", "SELECT count(*) FROM ONLY " + size.table().quoted()))
          .as(size.table().toString())
          .containsExactly("" + size.rows());
    }
    assertThat(column("subset_one", "SELECT count(*) FROM customer WHERE id IS NOT NULL"))
        .isNotEqualTo(SOURCE.column("SELECT count(*) FROM customer"));
    // They were made with all rows in place, and looked at them.
    assertThat(column("subset_one", "SELECT conname FROM pg_constraint WHERE NOT convalidated"))
        .isEmpty();
    assertThat(column("subset_one", "SELECT count(*) FROM pg_constraint WHERE contype = 'f'"))
        .isEqualTo(SOURCE.column("SELECT count(*) FROM pg_constraint WHERE contype = 'f'"));
    assertThat(column("subset_one", "SELECT name FROM customer WHERE name LIKE 'Name %'"))
        .isEmpty();
    // A shuffled column has the values of the rows that are taken, and no others.
    String orders = "SELECT string_agg(at::text, ',' ORDER BY at) FROM orders";
    Closure rows =
        new Anonymizer(options(SUBSET, 1))
            .plan(SOURCE.settings(), POLICY, Runs.key("secrets!"))
            .rows();
    assertThat(column("subset_one", orders))
        .isEqualTo(
            SOURCE.column(
                orders
                    + " WHERE "
                    + rows.of(new QualifiedName("public", "orders")).condition(0, 1L << 32)));
  }

  @Test
  void anyNumberOfStreamsMakesTheSameRows() throws Exception {
    run("subset_one", SUBSET, 1);
    run("subset_two", SUBSET, 4);

    assertThat(digests("subset_two")).isEqualTo(digests("subset_one"));
  }

  @Test
  void aStoppedRunTakesUpWhatIsStillRight() throws Exception {
    Cancellation cancellation = new Cancellation();
    ConnectionSettings target = SOURCE.settings().withDatabase("subset_one");
    try (Snapshot snapshot = Snapshot.take(SOURCE.settings(), cancellation);
        Session reader = snapshot.reader()) {
      Closure rows =
          ClosureSearch.of(
              SubsetPlan.of(reader.connection(), snapshot.catalog(), POLICY, SUBSET),
              reader.connection(),
              () -> false);
      try (AnonymizeRun run =
              AnonymizeRun.begin(
                  snapshot,
                  MaskPlan.of(POLICY, snapshot.catalog()).withRows(rows),
                  new TargetDatabase(target),
                  Runs.key("secrets!"),
                  Pack.load("ph"),
                  new RunOptions(1, SUBSET),
                  RunProgress.SILENT,
                  cancellation);
          CopyStream stream = prepared(run)) {
        for (int i = 0; i < 8; i++) {
          stream.copy(run.take().orElseThrow());
        }
      }
    }
    List<String> begun =
        column("subset_one_highwater_next", "SELECT * FROM highwater.anonymize_range");
    // One customer less, one more, and one whose order now is somebody else's: parents and children
    // of the subset are others, of tables that did not change too.
    SOURCE.execute(
        "BEGIN",
        "INSERT INTO customer VALUES (2000, 7, 999, 'Name 2000')",
        "UPDATE orders SET customer_id = 2000 WHERE customer_id = 100",
        "COMMIT");
    try {
      run("subset_one", SUBSET, 2);
      run("subset_two", SUBSET, 2);

      assertThat(begun).hasSize(8);
      assertThat(digests("subset_one")).isEqualTo(digests("subset_two"));
    } finally {
      SOURCE.execute(
          "UPDATE orders SET customer_id = 100 WHERE customer_id = 2000",
          "DELETE FROM customer WHERE id = 2000");
    }
  }

  private static CopyStream prepared(AnonymizeRun run) throws Exception {
    run.prepare();
    return run.open();
  }

  @Test
  void theCheckCountsTheRowsOfTheSubset() throws Exception {
    run("subset_one", SUBSET, 2);

    assertThat(leaks(check(POLICY, SUBSET))).isEmpty();
    assertThat(leaks(check(POLICY, Subset.NONE)))
        .anyMatch(one -> one.kind() == Kind.ROW_COUNT && one.table().equals("customer"));
    execute("DELETE FROM link WHERE document_id = 1");
    assertThat(leaks(check(POLICY, SUBSET)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(Kind.ROW_COUNT);
              assertThat(one.table()).isEqualTo("link");
              assertThat(one.detail()).startsWith("the subset has ");
            });
    execute("ALTER TABLE link DISABLE TRIGGER ALL", "INSERT INTO link VALUES (9999, 1001)");
    assertThat(leaks(check(POLICY, SUBSET)))
        .singleElement()
        .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.DANGLING_REFERENCE));
  }

  @Test
  void aRuleThatIsNotCarriedOutIsFoundAmongFewRowsToo() throws Exception {
    Rule reviewed = POLICY.rule(new QualifiedName("public", "orders"), "at").orElseThrow();
    Policy kept =
        POLICY.with(
            new ColumnRule(
                new QualifiedName("public", "orders"),
                "at",
                new Rule(reviewed.dataClass(), new Technique.Keep(), "not as reviewed")));
    new Anonymizer(options(SUBSET, 2))
        .run(
            SOURCE.settings(),
            SOURCE.settings().withDatabase("subset_one"),
            kept,
            Runs.key("secrets!"),
            run -> {});

    assertThat(leaks(check(POLICY, SUBSET)))
        .anyMatch(
            one ->
                one.kind() == Kind.CARRIED_OVER
                    && one.table().equals("orders")
                    && one.cell().equals("at"));
  }

  @Test
  void nothingIsMadeOfASubsetThatCannotBe() throws Exception {
    assertThatThrownBy(() -> run("subset_one", Runs.subset(List.of("orders: x = 1"), List.of()), 2))
        .isInstanceOfSatisfying(
            PlanException.class,
            refused -> assertThat(refused.problems()).hasSize(1).allMatch(p -> p.contains("x")));
    assertThatThrownBy(() -> run("subset_one", Runs.subset(List.of("orders: false"), List.of()), 2))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining("no such row");
    assertThat(SOURCE.column("SELECT datname FROM pg_database"))
        .noneMatch(n -> n.contains("subset_one"));
  }

  private AnonymizeOutcome run(String name, Subset subset, int streams) throws Exception {
    try {
      return new Anonymizer(options(subset, streams))
          .run(
              SOURCE.settings(),
              SOURCE.settings().withDatabase(name),
              POLICY,
              Runs.key("secrets!"),
              new LeakProof(POLICY, CheckOptions.STANDARD.withSubset(subset), new Cancellation()));
    } catch (LeakException leak) {
      throw new AssertionError(leaks(leak.result()).toString(), leak);
    }
  }

  private AnonymizeOptions options(Subset subset, int streams) {
    return new AnonymizeOptions(
        new RunOptions(streams, subset),
        Pack.load("ph"),
        directory,
        RunProgress.SILENT,
        new Cancellation());
  }

  private static CheckResult check(Policy policy, Subset subset) throws Exception {
    return Check.run(
        SOURCE.settings(),
        SOURCE.settings().withDatabase("subset_one"),
        policy,
        CheckOptions.STANDARD.withSubset(subset),
        new Cancellation());
  }

  private static List<Finding> leaks(CheckResult result) {
    return result.findings().stream().filter(one -> one.severity() == Severity.LEAK).toList();
  }

  private static List<String> digests(String database) throws SQLException {
    List<String> digests = new ArrayList<>();
    for (String table :
        column(
            database,
            "SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND oid >= 16384 ORDER BY"
                + " oid::regclass::text")) {
      digests.add(
          table
              + " "
              + column(
                  database,
                  "SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, ',' ORDER BY"
                      + " t::text), '')) FROM ONLY %s AS t".formatted(table)));
    }
    return digests;
  }

  private static List<String> column(String database, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = SOURCE.settings().withDatabase(database).connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        values.add(String.valueOf(result.getString(1)));
      }
    }
    return values;
  }

  private static void execute(String... statements) throws SQLException {
    try (Connection connection = SOURCE.settings().withDatabase("subset_one").connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Policy policy() {
    try {
      return PolicyReader.read(
          "policy.yaml", SqlResource.read(SubsetPlan.class, "awkward-policy.yaml"));
    } catch (SpecException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
