package dev.highwater.seed.plan;

import dev.highwater.dataset.csv.ReferenceTable;
import dev.highwater.dataset.spec.AppendSpec;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.fingerprint.SchemaFingerprint;
import dev.highwater.schema.graph.DependencyGraph;
import dev.highwater.seed.generate.CompileFailure;
import dev.highwater.seed.generate.Generation;
import dev.highwater.seed.generate.TableDefinition;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.TablePlan.UniqueDemand;
import dev.highwater.seed.unique.Capacity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Plans a seeding: reads nothing but the spec and the catalogue, writes nothing.
public final class SeedPlanner {

  private static final int RANGE_BYTES = 16 << 20;
  private static final int MOST_RANGE_ROWS = 1 << 16;

  private final DatasetSpec spec;
  private final Catalog catalog;
  private final String fingerprint;
  private final Pools pools;
  private final Reasons reasons;

  /// A planner for a spec that somebody wrote.
  public SeedPlanner(DatasetSpec spec, Catalog catalog, Pools pools) {
    this(spec, catalog, pools, Reasons.NONE);
  }

  /// @param reasons why the spec is as it is, where nobody wrote it
  public SeedPlanner(DatasetSpec spec, Catalog catalog, Pools pools, Reasons reasons) {
    this.spec = spec;
    this.reasons = reasons;
    this.catalog = catalog;
    this.fingerprint = SchemaFingerprint.logical(catalog);
    this.pools = pools;
  }

  /// Plans the dataset at a scale. Every problem is found before the plan is given up.
  ///
  /// @param scale rows of the scale unit
  public Planning plan(long scale) {
    Definitions definitions = Definitions.of(spec, catalog, reasons);
    Set<Problem> problems = new LinkedHashSet<>(definitions.problems());
    checkScale(scale, definitions, problems);
    Map<String, ReferenceTable> references = new ReferenceLoader(spec, problems).load();
    List<TablePlan> tables = new ArrayList<>();
    List<TableSource> sources = new ArrayList<>();
    if (problems.isEmpty()) {
      Generation generation =
          Generation.of(spec, definitions.definitions().values(), references, pools, scale);
      generation.failures().forEach(failure -> problems.add(problem(failure)));
      if (problems.isEmpty()) {
        for (Table table : loadOrder(definitions)) {
          plan(table, generation, definitions, problems, tables, sources);
        }
        tables = Discriminators.in(spec, definitions.definitions(), tables, problems);
      }
    } else {
      checkFormulas(scale, definitions, references, problems);
    }
    SeedPlan plan =
        new SeedPlan(
            spec.name(),
            spec.version(),
            DatasetIdentity.of(spec, fingerprint, pools, references),
            spec.seed(),
            spec.scale().unit(),
            scale,
            fingerprint,
            tables,
            definitions.empty(),
            List.copyOf(problems));
    return new Planning(plan, problems.isEmpty() ? sources : List.of(), spec, pools.checksums());
  }

  /// Looks for mistakes in formulas where others are known already, so that all are told at once.
  /// Where whole tables are missing formulas would only repeat that.
  private void checkFormulas(
      long scale,
      Definitions definitions,
      Map<String, ReferenceTable> references,
      Set<Problem> problems) {
    if (!definitions.definitions().keySet().containsAll(spec.tables().keySet())
        || !definitions.definitions().containsKey(spec.scale().unit())
        || problems.stream().anyMatch(problem -> !definitions.problems().contains(problem))) {
      return;
    }
    Generation generation =
        Generation.of(
            spec,
            definitions.definitions().values(),
            references,
            pools,
            Math.max(scale, spec.scale().minimum()));
    generation.failures().forEach(failure -> problems.add(problem(failure)));
    if (generation.failures().isEmpty()) {
      for (Table table : loadOrder(definitions)) {
        generation.check(table).forEach(failure -> problems.add(problem(failure)));
      }
    }
  }

  private void checkScale(long scale, Definitions definitions, Set<Problem> problems) {
    if (scale < spec.scale().minimum()) {
      problems.add(
          new Problem(
              "A scale of " + scale + " rows is too small",
              "--rows",
              "dataset " + spec.name() + " begins at " + spec.scale().minimum(),
              "ask for at least " + spec.scale().minimum()));
    }
    if (!definitions.definitions().containsKey(spec.scale().unit())) {
      problems.add(
          new Problem(
              "The scale's unit " + spec.scale().unit() + " is no table of the dataset",
              "'scale' of the spec",
              "--rows counts its rows",
              "name a table that the spec describes"));
    }
  }

  private List<Table> loadOrder(Definitions definitions) {
    Map<QualifiedName, Table> tables = catalog.tablesByName();
    return DependencyGraph.of(catalog).loadOrder().stream()
        .filter(table -> isFilled(definitions, table))
        .map(tables::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean isFilled(Definitions definitions, QualifiedName name) {
    TableDefinition definition = definitions.definitions().get(name);
    return definition != null && definition.isReal();
  }

  private void plan(
      Table table,
      Generation generation,
      Definitions definitions,
      Set<Problem> problems,
      List<TablePlan> tables,
      List<TableSource> sources) {
    List<CompileFailure> failures = generation.check(table);
    if (!failures.isEmpty()) {
      failures.forEach(failure -> problems.add(problem(failure)));
      return;
    }
    TableSource source = generation.source(table);
    int rowBytes =
        RowSample.of(source, Math.max(1, generation.rowsAtMinimum(table.name())), problems);
    TableDefinition definition = definitions.definitions().get(table.name());
    RowLaw law = definition == null ? null : definition.rows();
    tables.add(
        new TablePlan(
            table.name(),
            source.rows(),
            rowBytes,
            rangeRows(rowBytes),
            law == null ? "" : LawText.of(law) + beside(table.name()),
            fires(table.name()),
            definitions.columns(table.name()),
            definitions.checks(table.name()),
            uniques(definitions.uniques(table.name()), generation),
            null));
    tooFew(table, source.rows(), definitions, generation).ifPresent(problems::add);
    sources.add(source);
  }

  private String beside(QualifiedName table) {
    TableSpec written = spec.tables().get(table);
    AppendSpec append = written == null ? null : written.append();
    return append == null ? "" : ", beside the rows that it holds";
  }

  private boolean fires(QualifiedName table) {
    TableSpec written = spec.tables().get(table);
    return written != null && written.triggers();
  }

  private static List<UniqueDemand> uniques(List<Capacity> capacities, Generation generation) {
    return capacities.stream()
        .map(
            capacity ->
                new UniqueDemand(
                    capacity.demand(),
                    capacity.columns(),
                    capacity.how(),
                    capacity.values().at(generation::rows)))
        .toList();
  }

  /// The demand that has fewer values than the table gets rows.
  private static Optional<Problem> tooFew(
      Table table, long rows, Definitions definitions, Generation generation) {
    return definitions.uniques(table.name()).stream()
        .filter(capacity -> capacity.mostRows(generation::rows) < rows)
        .findFirst()
        .map(
            capacity ->
                new Problem(
                    "Table %s cannot have %,d rows".formatted(table.name(), rows),
                    "%s (%s)".formatted(capacity.demand(), String.join(", ", capacity.columns())),
                    "%,d rows can be kept apart: %s"
                        .formatted(capacity.mostRows(generation::rows), capacity.how()),
                    "give the table fewer rows, such as 'rows: {ratio: 1, max: %d}', or one of the columns a formula that never repeats"
                        .formatted(capacity.mostRows(generation::rows))));
  }

  private static Problem problem(CompileFailure failure) {
    return new Problem(
        failure.message(),
        failure.subject() + (failure.place() == null ? "" : " (" + failure.place() + ")"),
        "the formula cannot be made ready",
        failure.remedy());
  }

  /// A power of two that makes about four megabytes.
  static int rangeRows(int rowBytes) {
    int rows = Integer.highestOneBit(Math.max(1, RANGE_BYTES / Math.max(1, rowBytes)));
    return Math.clamp(rows, 256, MOST_RANGE_ROWS);
  }
}
