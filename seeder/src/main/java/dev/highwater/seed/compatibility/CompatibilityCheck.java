package dev.highwater.seed.compatibility;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.compatibility.Effect;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.fingerprint.SchemaDiff;
import dev.highwater.schema.fingerprint.SchemaDifference;
import dev.highwater.schema.fingerprint.SchemaDifference.Change;
import dev.highwater.schema.fingerprint.SchemaDifference.Kind;
import dev.highwater.seed.compatibility.Compatibility.Finding;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Refusals;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.SeedPlanner;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds a dataset that was written for one schema against another.
///
/// What differs is judged by rules; where rows decide, the dataset's rows at its smallest scale are
/// planned for both schemas, compared column by column, and offered to the target in temporary
/// tables.
public final class CompatibilityCheck {

  private static final int MOST_ROUNDS = 12;
  private static final List<String> SILENT = List.of("42501", "25006", "0A000");

  private final DatasetSpec spec;
  private final Catalog before;
  private final Catalog target;
  private final MigrationHistory history;
  private final List<SchemaDifference> differences;
  private final AdjustedSpec adjusted;
  private final Renames renames;
  private final Map<QualifiedName, Set<String>> changedColumns = new LinkedHashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private CompatibilityCheck(
      DatasetSpec spec, Catalog before, Catalog target, MigrationHistory history) {
    this.spec = spec;
    this.before = before;
    this.target = target;
    this.history = history;
    this.differences = SchemaDiff.between(before, target);
    this.adjusted = new AdjustedSpec(spec);
    this.renames = Renames.between(before, target);
    for (SchemaDifference difference : differences) {
      QualifiedName table = difference.table();
      if (table != null && difference.kind() == Kind.COLUMN) {
        changedColumns.computeIfAbsent(table, _ -> new HashSet<>()).add(difference.name());
      }
    }
  }

  /// Looks whether a dataset fits.
  ///
  /// @param before the schema it was written for
  /// @param server to the target, outside of a transaction and left so; null where there is only
  ///   its catalogue
  /// @param schema what to call the one
  /// @param name what to call the other
  /// @throws Failure when the dataset cannot even be planned for the schema it was written for
  public static Compatibility of(
      DatasetSpec spec,
      Catalog before,
      Catalog target,
      @Nullable Connection server,
      MigrationHistory history,
      String schema,
      String name)
      throws SQLException {
    CompatibilityCheck check = new CompatibilityCheck(spec, before, target, history);
    return check.run(server, schema, name);
  }

  private Compatibility run(@Nullable Connection server, String schema, String name)
      throws SQLException {
    Planning known = new SeedPlanner(spec, before, pools()).plan(spec.scale().minimum());
    if (!known.plan().problems().isEmpty()) {
      throw Refusals.of(
          "The dataset does not fit the schema it was written for",
          spec.name() + "@" + spec.version() + " for " + schema,
          known.plan().problems());
    }
    if (differences.isEmpty()) {
      return report(schema, name, List.of(), KeptColumns.all(known));
    }
    imagineWhatIsGone();
    Planning planned = planned();
    boolean possible = planned.plan().problems().isEmpty();
    KeptColumns kept = KeptColumns.of(known, before, possible ? planned : null, target);
    notes.addAll(kept.notes());
    boolean tried = possible && server != null && attempt(server, planned);
    if (!possible) {
      notes.add("No rows were tried: the dataset cannot be planned for this schema");
    } else if (server == null) {
      notes.add("No rows were tried: there is a catalogue and no server");
    }
    Findings findings =
        new Findings(before, target, adjusted, renames, history, refused, kept, tried);
    List<Finding> found = new ArrayList<>();
    differences.forEach(difference -> found.add(findings.of(difference, suggestions())));
    found.addAll(findings.unexplained(suggestions()));
    found.sort(
        Comparator.comparing(Finding::effect)
            .reversed()
            .thenComparing(Finding::table, Comparator.nullsLast(Comparator.naturalOrder())));
    return report(schema, name, found, kept);
  }

  private Compatibility report(String schema, String name, List<Finding> found, KeptColumns kept) {
    return new Compatibility(
        spec.name(),
        spec.version(),
        schema,
        name,
        found.stream().map(Finding::effect).reduce(Effect.COMPATIBLE, Effect::or),
        found,
        kept.columns(),
        kept.columns() - kept.changed().size(),
        kept.changed(),
        notes);
  }

  private Pools pools() {
    return Pools.standard(spec.seed());
  }

  private void imagineWhatIsGone() {
    for (SchemaDifference difference : differences) {
      QualifiedName table = difference.table();
      if (table == null || difference.change() != Change.REMOVED) {
        continue;
      }
      if (difference.kind() == Kind.TABLE) {
        adjusted.imagine(table);
      } else if (difference.kind() == Kind.COLUMN) {
        adjusted.imagine(
            table, difference.name(), renames.of(table, difference.name()).orElse(null));
      }
    }
  }

  /// The plan for the target, with what it does not let the spec have left out.
  private Planning planned() {
    Planning planning =
        new SeedPlanner(adjusted.spec(), target, pools()).plan(spec.scale().minimum());
    for (int i = 0; i < MOST_ROUNDS && !planning.plan().problems().isEmpty(); i++) {
      Blame blame = new Blame(target.tables(), changedColumns);
      boolean any = false;
      for (Problem problem : planning.plan().problems()) {
        Refused found = blame.of(problem).orElse(null);
        if (found == null) {
          notes.add(problem.what() + " (" + problem.where() + "): " + problem.why());
          continue;
        }
        refused.add(found);
        any |= leaveOut(found) || adjusted.imagine(found.table());
      }
      if (!any) {
        return planning;
      }
      planning = new SeedPlanner(adjusted.spec(), target, pools()).plan(spec.scale().minimum());
    }
    return planning;
  }

  /// Leaves the column to inference, or where none is named all that are others than they were.
  private boolean leaveOut(Refused found) {
    String column = found.column();
    if (column != null || found.constraint() != null) {
      return column != null && adjusted.infer(found.table(), column);
    }
    boolean any = false;
    for (String suspect : changedColumns.getOrDefault(found.table(), Set.of())) {
      any |= adjusted.infer(found.table(), suspect);
    }
    return any;
  }

  private boolean attempt(Connection server, Planning planned) throws SQLException {
    server.setAutoCommit(false);
    try {
      try (Statement statement = server.createStatement()) {
        statement.execute("SET LOCAL statement_timeout = '60s'");
        statement.execute("SET LOCAL lock_timeout = '2s'");
      }
      refused.addAll(
          new Trial(server, target, planned.sources(), Subjects.firing(adjusted.spec(), target))
              .of(Subjects.of(differences, before, target)));
      return true;
    } catch (SQLException failed) {
      if (!SILENT.contains(String.valueOf(failed.getSQLState()))) {
        throw failed;
      }
      notes.add("No rows were tried: the server does not let this role make temporary tables");
      return false;
    } finally {
      server.rollback();
      server.setAutoCommit(true);
    }
  }

  private @Nullable Suggestions suggestions;

  /// What inference would write where the spec's own formulas are refused.
  private Suggestions suggestions() {
    Suggestions found = suggestions;
    if (found == null) {
      found = Suggestions.of(spec, adjusted, target, refused, pools());
      suggestions = found;
    }
    return found;
  }

  /// The rows of a plan by table.
  static Map<QualifiedName, TableSource> byTable(Planning planning) {
    Map<QualifiedName, TableSource> sources = new LinkedHashMap<>();
    planning.sources().forEach(source -> sources.put(source.table(), source));
    return sources;
  }

  /// The columns that a constraint of that name is about; none where there is no such constraint.
  static List<String> columnsOf(@Nullable Table table, String constraint) {
    return table == null ? List.of() : Subjects.columns(table, constraint);
  }
}
