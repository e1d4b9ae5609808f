package dev.highwater.anonymize.check;

import dev.highwater.anonymize.check.CheckResult.TableRead;
import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.integrity.Counts;
import dev.highwater.anonymize.check.integrity.Integrity;
import dev.highwater.anonymize.check.pass.Comparison;
import dev.highwater.anonymize.check.pass.Known;
import dev.highwater.anonymize.check.pass.SourcePass;
import dev.highwater.anonymize.check.pass.State;
import dev.highwater.anonymize.check.pass.TargetPass;
import dev.highwater.anonymize.check.read.Cells;
import dev.highwater.anonymize.check.read.Relation;
import dev.highwater.anonymize.check.read.Relations;
import dev.highwater.anonymize.check.risk.GroupRisk;
import dev.highwater.anonymize.check.risk.Risks;
import dev.highwater.anonymize.check.scan.ObjectScan;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.anonymize.subset.ClosureSearch;
import dev.highwater.anonymize.subset.Subset;
import dev.highwater.anonymize.subset.SubsetException;
import dev.highwater.anonymize.subset.SubsetPlan;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.fingerprint.SchemaFingerprint;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks a target against its source: that nothing of what the policy hides is in it.
public final class Check {

  private Check() {}

  /// Checks. Nothing is written, in neither database.
  ///
  /// @param policy as it was reviewed, whatever the masking used
  public static CheckResult run(
      ConnectionSettings source,
      ConnectionSettings target,
      Policy policy,
      CheckOptions options,
      Cancellation cancellation)
      throws SQLException, InterruptedException {
    Cells cells = new Cells(policy);
    try (State from = State.of(source, options.snapshot(), cancellation);
        State to = State.of(target, cancellation);
        Beside beside = new Beside()) {
      Beside.Answer<Catalog> catalog = beside.ask(() -> catalog(to));
      Beside.Answer<List<Finding>> integrity =
          beside.ask(() -> integrity(to, catalog.get(), policy));
      Beside.Answer<List<GroupRisk>> risks = beside.ask(() -> risks(to, catalog.get(), policy));
      List<Relation> sources = Relations.of(from.connection());
      List<Relation> targets = Relations.of(to.connection());
      Closure taken = taken(from.connection(), policy, options.subset(), cancellation);
      Known known =
          SourcePass.read(
              from,
              cells,
              sources,
              targets,
              taken,
              options.vocabulary(),
              options.mostIdentifiers(),
              options.threads());
      Beside.Answer<ObjectScan.Outcome> objects =
          beside.ask(
              () ->
                  ObjectScan.search(
                      to.connection(), known.identifiers(), cells::origin, options.accepted()));
      TargetPass.Outcome rows =
          TargetPass.search(to, targets, known, options.accepted(), options.threads());
      ObjectScan.Outcome texts = objects.get();
      List<Finding> findings = new ArrayList<>(texts.findings());
      findings.addAll(
          rows.places().findings(new ShownRows(to.connection(), cells, texts.tainted())));
      findings.addAll(Comparison.of(known, rows.tallies()));
      Map<QualifiedName, Long> counted = new HashMap<>();
      rows.counts().forEach((relation, count) -> counted.put(relation.name(), count.rows()));
      findings.addAll(Counts.rows(from.connection(), sources, known.rows(), counted, taken));
      if (taken.all()) {
        findings.addAll(Counts.statistics(from.connection(), to.connection()));
      }
      findings.addAll(integrity.get());
      findings.addAll(thresholds(risks.get(), options));
      return new CheckResult(
          SchemaFingerprint.of(catalog.get()),
          options.subset().fingerprint(),
          known.identifiers().size(),
          known.identifiers().dates().size(),
          rows.bytes(),
          rows.explained(),
          tables(rows, texts),
          risks.get(),
          findings);
    }
  }

  private static Catalog catalog(State target) throws SQLException {
    try (Session session = target.session()) {
      return CatalogReader.read(session.connection());
    }
  }

  private static List<Finding> integrity(State target, Catalog catalog, Policy policy)
      throws SQLException {
    try (Session session = target.session()) {
      return Integrity.of(session.connection(), catalog, policy);
    }
  }

  private static List<GroupRisk> risks(State target, Catalog catalog, Policy policy)
      throws SQLException {
    try (Session session = target.session()) {
      return Risks.of(session.connection(), catalog, policy);
    }
  }

  /// The rows that a target was made of, found anew.
  private static Closure taken(
      Connection source, Policy policy, Subset subset, Cancellation cancellation)
      throws SQLException {
    if (subset.none()) {
      return Closure.ALL;
    }
    try {
      return ClosureSearch.of(
          SubsetPlan.of(source, CatalogReader.read(source), policy, subset),
          source,
          cancellation::cancelled);
    } catch (SubsetException refused) {
      throw Failure.of("The subset does not go with the source")
          .why(String.join("\n", refused.problems()))
          .remedy("Give what the run was given")
          .causedBy(refused);
    }
  }

  private static List<TableRead> tables(TargetPass.Outcome rows, ObjectScan.Outcome objects) {
    List<TableRead> tables = new ArrayList<>();
    rows.counts()
        .forEach(
            (relation, count) ->
                tables.add(
                    new TableRead(
                        shown(relation, objects),
                        count.rows(),
                        "%016x%016x".formatted(count.first(), count.second()))));
    return tables;
  }

  private static String shown(Relation relation, ObjectScan.Outcome objects) {
    return objects.tainted().contains(relation.oid())
        ? "number " + relation.oid()
        : relation.name().toString();
  }

  private static List<Finding> thresholds(List<GroupRisk> risks, CheckOptions options) {
    List<Finding> findings = new ArrayList<>();
    for (GroupRisk risk : risks) {
      if (risk.smallest() < options.leastGroup()) {
        findings.add(
            new Finding(
                Kind.SMALL_GROUP,
                Severity.LEAK,
                risk.table(),
                String.join(", ", risk.columns()),
                risk.rare(),
                "",
                "the smallest group has %d, and %d are wanted"
                    .formatted(risk.smallest(), options.leastGroup())));
      }
      if (risk.diversity() > 0 && risk.diversity() < options.leastDiversity()) {
        findings.add(
            new Finding(
                Kind.LITTLE_DIVERSITY,
                Severity.LEAK,
                risk.table(),
                risk.sensitive(),
                risk.rows(),
                "",
                "a group has %d values, and %d are wanted"
                    .formatted(risk.diversity(), options.leastDiversity())));
      }
    }
    return findings;
  }
}
