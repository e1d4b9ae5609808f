package dev.highwater.anonymize;

import dev.highwater.anonymize.classify.Coverage;
import dev.highwater.anonymize.classify.Gap;
import dev.highwater.anonymize.classify.PolicyRefusals;
import dev.highwater.anonymize.classify.Sampler;
import dev.highwater.anonymize.job.AnonymizeJob;
import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.mask.MaskCompiler;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.plan.PlanException;
import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.preview.Preview;
import dev.highwater.anonymize.run.AnonymizeRun;
import dev.highwater.anonymize.run.Compilers;
import dev.highwater.anonymize.snapshot.Snapshot;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.anonymize.subset.ClosureSearch;
import dev.highwater.anonymize.subset.SubsetException;
import dev.highwater.anonymize.subset.SubsetPlan;
import dev.highwater.anonymize.target.TargetDatabase;
import dev.highwater.anonymize.text.Identifiers;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Session;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a database in which no person can be read out of one in which they can.
public final class Anonymizer {

  private final AnonymizeOptions options;

  public Anonymizer(AnonymizeOptions options) {
    this.options = options;
  }

  /// What a policy does with a database.
  ///
  /// @param sampler reads what columns of JSON hold; without, their paths are not compared
  /// @throws PlanException with all reasons why the policy cannot be applied
  public MaskPlan plan(Policy policy, Catalog catalog, MaskingKey key, Optional<Sampler> sampler)
      throws PlanException {
    List<Gap> gaps = Coverage.of(policy, catalog, options.pack(), sampler);
    List<String> problems = new ArrayList<>();
    gaps.forEach(gap -> problems.add(gap.object() + ": " + gap.why()));
    problems.addAll(PolicyRefusals.of(policy, catalog, Optional.of(options.pack())).refusals());
    List<String> additions = gaps.stream().map(Gap::yaml).filter(yaml -> !yaml.isBlank()).toList();
    if (!problems.isEmpty()) {
      throw new PlanException(problems, additions);
    }
    MaskPlan plan = MaskPlan.of(policy, catalog);
    problems.addAll(unfit(plan, key));
    if (!problems.isEmpty()) {
      throw new PlanException(problems, List.of());
    }
    return plan;
  }

  /// Techniques that do not take the type of their column.
  private List<String> unfit(MaskPlan plan, MaskingKey key) {
    MaskCompiler compiler = compiler(plan, key);
    List<String> problems = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      for (Column column : table.columns()) {
        try {
          compiler.check(table.columns(), column, table.technique(column));
        } catch (IllegalArgumentException wrong) {
          problems.add(table.table().name() + "." + column.name() + ": " + wrong.getMessage());
        }
      }
    }
    return problems;
  }

  /// What the masks of a plan do to invented values.
  public List<Preview.Line> preview(MaskPlan plan, MaskingKey key) {
    return Preview.of(plan, compiler(plan, key), options.pack());
  }

  /// Masks that know nobody of the snapshot.
  private MaskCompiler compiler(MaskPlan plan, MaskingKey key) {
    return Compilers.of(plan, key, options.pack(), new Identifiers());
  }

  /// Runs it: the target is as it was, or whole and proven.
  ///
  /// @param proof looks at the filled target before it takes its place
  /// @throws PlanException before the first byte, where the policy does not go with the source
  /// @throws LeakException where the proof found something of the source
  /// @throws Failure which never has a value of a row in it
  public AnonymizeOutcome run(
      ConnectionSettings source,
      ConnectionSettings target,
      Policy policy,
      MaskingKey key,
      AnonymizeJob.Proof proof)
      throws PlanException, LeakException {
    long began = System.nanoTime();
    try {
      mustDiffer(source, target);
      // The session that found the rows stays open: for as long, no table is written anew, and
      // rows stay where they are.
      try (Snapshot snapshot = Snapshot.take(source, options.cancellation());
          Session reader = snapshot.reader()) {
        MaskPlan plan = plan(policy, snapshot, reader, key);
        try (AnonymizeRun run =
            AnonymizeRun.begin(
                snapshot,
                plan,
                new TargetDatabase(target),
                key,
                options.pack(),
                options.run(),
                options.progress(),
                options.cancellation())) {
          AnonymizeJob.run(run, proof, options.workDirectory());
        }
        return new AnonymizeOutcome(
            target.url(),
            plan.tables().size(),
            (int) plan.tables().stream().filter(table -> !table.passes()).count(),
            plan.rows().sizes(),
            (System.nanoTime() - began) / 1e9);
      }
    } catch (Failure | PlanException | LeakException told) {
      throw told;
    } catch (SQLException refused) {
      throw Discretion.of(refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.of("The run was stopped")
          .why("somebody asked for it")
          .remedy("Run the same command again: it goes on with what is there");
    } catch (Exception failed) {
      throw failed.getCause() instanceof SQLException refused
          ? Discretion.of(refused)
          : Discretion.of(failed);
    }
  }

  /// What a run would do now. Reads the source, and finds the rows of a subset.
  ///
  /// @throws PlanException with all reasons why it could not
  public MaskPlan plan(ConnectionSettings source, Policy policy, MaskingKey key)
      throws SQLException, PlanException {
    try (Snapshot snapshot = Snapshot.take(source, options.cancellation());
        Session reader = snapshot.reader()) {
      return plan(policy, snapshot, reader, key);
    }
  }

  private MaskPlan plan(Policy policy, Snapshot snapshot, Session reader, MaskingKey key)
      throws SQLException, PlanException {
    List<String> problems = new ArrayList<>();
    List<String> additions = new ArrayList<>();
    MaskPlan masks = null;
    try {
      masks = masks(policy, snapshot, key);
    } catch (PlanException refused) {
      problems.addAll(refused.problems());
      additions.addAll(refused.additions());
    }
    SubsetPlan subset = null;
    if (!options.run().subset().none()) {
      try {
        subset =
            SubsetPlan.of(reader.connection(), snapshot.catalog(), policy, options.run().subset());
      } catch (SubsetException refused) {
        refused.problems().forEach(problem -> problems.add("subset " + problem));
      }
    }
    if (masks == null || !problems.isEmpty()) {
      throw new PlanException(problems, additions);
    }
    return subset == null ? masks : masks.withRows(rows(subset, reader));
  }

  /// The sampler has a session of its own, whose transaction it ends.
  private MaskPlan masks(Policy policy, Snapshot snapshot, MaskingKey key)
      throws SQLException, PlanException {
    try (Session session = snapshot.reader()) {
      return plan(policy, snapshot.catalog(), key, Optional.of(new Sampler(session.connection())));
    }
  }

  private Closure rows(SubsetPlan subset, Session reader) throws SQLException, PlanException {
    options.progress().step("looking for the rows of the subset");
    Closure rows = ClosureSearch.of(subset, reader.connection(), options.cancellation()::cancelled);
    if (rows.rows() == 0) {
      throw new PlanException(List.of("subset: there is no such row in any table"), List.of());
    }
    return rows;
  }

  /// A target that is its own source would be dropped in the end.
  private static void mustDiffer(ConnectionSettings source, ConnectionSettings target)
      throws SQLException {
    ConnectionSettings beside = target.withDatabase("postgres");
    Map.Entry<String, String> from = whereabouts(source);
    if (from.getKey().equals(whereabouts(beside).getKey())
        && from.getValue().equals(target.database())) {
      throw Failure.of("Source and target are the same database")
          .where(source.url())
          .why("the target is replaced in the end")
          .remedy("Give --into another name");
    }
  }

  private static Map.Entry<String, String> whereabouts(ConnectionSettings settings)
      throws SQLException {
    try (Connection connection = settings.connect();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT pg_catalog.pg_postmaster_start_time()::text,"
                    + " pg_catalog.current_database()")) {
      result.next();
      return Map.entry(result.getString(1), result.getString(2));
    }
  }
}
