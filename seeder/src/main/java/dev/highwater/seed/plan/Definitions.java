package dev.highwater.seed.plan;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.ExpressionText;
import dev.highwater.dataset.expression.Parser;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.ForestSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.Place;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.CheckPlan;
import dev.highwater.seed.constraint.Contradiction;
import dev.highwater.seed.constraint.TableConstraints;
import dev.highwater.seed.document.Documents;
import dev.highwater.seed.generate.TableDefinition;
import dev.highwater.seed.link.Linking;
import dev.highwater.seed.link.SharedValue;
import dev.highwater.seed.link.TableLinks;
import dev.highwater.seed.plan.Inference.Choice;
import dev.highwater.seed.plan.SeedPlan.EmptyTable;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.TablePlan.ColumnPlan;
import dev.highwater.seed.unique.Capacity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Brings a spec and a catalogue together: a definition for every table that gets rows, a reason
/// for every other.
final class Definitions {

  private final DatasetSpec spec;
  private final Catalog catalog;
  private final Reasons reasons;
  private final Map<QualifiedName, Documents> documents;
  private final Map<QualifiedName, Table> tables;
  private final Set<QualifiedName> filled;
  private final Set<QualifiedName> single;
  private final KeyRows keys;
  private final Linking linking;
  private final PartitionBounds bounds;
  private final List<Problem> problems = new ArrayList<>();
  private final List<EmptyTable> empty = new ArrayList<>();
  private final Map<QualifiedName, TableDefinition> definitions = new LinkedHashMap<>();
  private final Map<QualifiedName, List<ColumnPlan>> columns = new LinkedHashMap<>();
  private final Map<QualifiedName, List<CheckPlan>> checks = new LinkedHashMap<>();
  private final Map<QualifiedName, List<Capacity>> uniques = new LinkedHashMap<>();

  private Definitions(DatasetSpec spec, Catalog catalog, Reasons reasons) {
    this.spec = spec;
    this.catalog = catalog;
    this.reasons = reasons;
    Set<QualifiedName> kept =
        spec.tables().values().stream()
            .filter(TableSpec::virtual)
            .map(TableSpec::name)
            .collect(Collectors.toUnmodifiableSet());
    this.documents = new HashMap<>();
    Present.tables(catalog, kept)
        .forEach((name, table) -> documents.put(name, Documents.of(table, formulas(name))));
    this.tables = new HashMap<>();
    documents.forEach((name, found) -> tables.put(name, found.table()));
    this.filled =
        spec.tables().keySet().stream()
            .filter(tables::containsKey)
            .collect(Collectors.toUnmodifiableSet());
    this.single =
        spec.tables().values().stream()
            .filter(table -> isSingle(table.rows()))
            .map(TableSpec::name)
            .collect(Collectors.toUnmodifiableSet());
    this.keys = new KeyRows(spec, tables);
    this.linking = Linking.of(tables, filled);
    this.bounds = PartitionBounds.of(catalog);
  }

  /// The columns and lets of a table that the spec has formulas for.
  private Set<String> formulas(QualifiedName name) {
    TableSpec table = spec.tables().get(name);
    if (table == null) {
      return Set.of();
    }
    Set<String> formulas = new HashSet<>(table.lets().keySet());
    formulas.addAll(table.columns().keySet());
    return formulas;
  }

  static Definitions of(DatasetSpec spec, Catalog catalog, Reasons reasons) {
    Definitions definitions = new Definitions(spec, catalog, reasons);
    definitions.forests();
    definitions.tables();
    definitions.sharedValues();
    definitions.leftEmpty();
    definitions.problems.addAll(reasons.problems());
    return definitions;
  }

  List<Problem> problems() {
    return problems;
  }

  List<EmptyTable> empty() {
    return empty;
  }

  Map<QualifiedName, TableDefinition> definitions() {
    return definitions;
  }

  List<ColumnPlan> columns(QualifiedName table) {
    return columns.getOrDefault(table, List.of());
  }

  List<CheckPlan> checks(QualifiedName table) {
    return checks.getOrDefault(table, List.of());
  }

  List<Capacity> uniques(QualifiedName table) {
    return uniques.getOrDefault(table, List.of());
  }

  private void forests() {
    for (ForestSpec forest : spec.forests().values()) {
      definitions.put(
          forest.name(),
          new TableDefinition(
              forest.name(), forest.place(), null, null, forest, forest.lets(), Map.of()));
    }
  }

  private void tables() {
    for (TableSpec table : spec.tables().values()) {
      Table found = tables.get(table.name());
      if (table.virtual()) {
        definitions.put(
            table.name(),
            new TableDefinition(
                table.name(),
                table.place(),
                null,
                table.rows(),
                null,
                table.lets(),
                table.columns()));
      } else if (found == null) {
        problems.add(
            new Problem(
                "The database has no table " + table.name(),
                table.place().toString(),
                "the spec describes it",
                "migrate the schema " + spec.schema() + ", or mark the table 'virtual: true'"));
      } else {
        define(table, found);
      }
    }
  }

  private void define(TableSpec table, Table found) {
    Map<String, Formula> written = written(table, found);
    TableLinks links = linking.of(found, table.lets().keySet());
    Inference.Setting setting = setting(table.rows(), filled);
    TableDecisions decisions =
        TableDecisions.of(
            bounds.bounded(found),
            links,
            written.keySet(),
            setting.parentOf(found),
            setting.nodes(),
            filled,
            single,
            linking.referenced(table.name()),
            table.lets().keySet());
    contradictions(table, decisions.constraints());
    Inference inference =
        new Inference(
            found, setting, links, linking.referenced(table.name()), decisions.apartness(), keys);
    OwnWords words = new OwnWords(names(table, found));
    TableConstraints constraints = decisions.constraints();
    Choices choices = new Choices(inference, constraints, decisions.given());
    Map<String, Formula> lets = new LinkedHashMap<>(table.lets());
    choices.lets().forEach((name, choice) -> lets.put(name, inferred(choice, table, words)));
    linkLets(links, written)
        .forEach((name, choice) -> lets.put(name, inferred(choice, table, words)));
    decisions
        .apartness()
        .lets()
        .forEach(
            (name, formula) ->
                lets.put(name, inferred(new Choice(formula, "uniqueness"), table, words)));
    Set<String> taken = new HashSet<>(names(table, found));
    taken.addAll(lets.keySet());
    OrderedLinks ordered =
        OrderedLinks.of(found, choices, decisions.apartness(), open(found, written, links), taken);
    ordered.lets().forEach((name, choice) -> lets.put(name, inferred(choice, table, words)));
    Beside shift = Beside.of(table.append(), found);
    Map<String, Formula> formulas = new LinkedHashMap<>();
    List<ColumnPlan> plans = new ArrayList<>();
    Documents inside = Objects.requireNonNull(documents.get(table.name()));
    for (Column column : found.columns()) {
      if (!column.insertable()) {
        continue;
      }
      Formula formula = written.get(column.name());
      if (inside.isHidden(column.name())) {
        if (formula == null) {
          Formula inferred = inferred(ordered.of(column, choices), table, words);
          lets.put(column.name(), shift.of(column.name(), inferred));
        }
      } else if (formula != null) {
        formulas.put(column.name(), formula);
        String why = reasons.column(table.name(), column.name());
        plans.add(new ColumnPlan(column.name(), formula.source(), why == null ? "the spec" : why));
      } else {
        Choice choice = document(column, ordered.of(column, choices), inside);
        Formula inferred = shift.of(column.name(), inferred(choice, table, words));
        formulas.put(column.name(), inferred);
        plans.add(new ColumnPlan(column.name(), inferred.source(), choice.reason()));
      }
    }
    columns.put(table.name(), List.copyOf(plans));
    uniques.put(
        table.name(),
        reasons.uniques().getOrDefault(table.name(), decisions.unique().capacities()));
    checks.put(
        table.name(),
        reasons.checks().getOrDefault(table.name(), ordered.checks(constraints.checks())));
    definitions.put(
        table.name(),
        new TableDefinition(
            table.name(), table.place(), found, table.rows(), null, lets, formulas));
  }

  private static Choice document(Column column, Choice natural, Documents inside) {
    return inside
        .formula(column.name(), natural.formula())
        .map(formula -> new Choice(formula, "holds what is read out of it"))
        .orElse(natural);
  }

  /// Columns that are inferred, and whose rows are not chosen together with those of others.
  private static Set<String> open(Table found, Map<String, Formula> written, TableLinks links) {
    return found.columns().stream()
        .map(Column::name)
        .filter(name -> !written.containsKey(name) && !links.columns().containsKey(name))
        .collect(Collectors.toSet());
  }

  private void contradictions(TableSpec table, TableConstraints constraints) {
    for (Contradiction contradiction : constraints.contradictions()) {
      problems.add(
          new Problem(
              "No row of "
                  + table.name()
                  + " can meet "
                  + String.join(" and ", contradiction.constraints()),
              table.name().toString(),
              "together they ask for " + String.join(" and ", contradiction.expressions()),
              "give the columns they read formulas in the spec"));
    }
  }

  /// The lets of foreign keys whose columns the spec leaves open.
  private static Map<String, Choice> linkLets(TableLinks links, Map<String, Formula> written) {
    Map<String, Choice> lets = new LinkedHashMap<>();
    if (!written.keySet().containsAll(links.columns().keySet())) {
      links.lets().forEach((name, formula) -> lets.put(name, new Choice(formula, "a link")));
    }
    return lets;
  }

  private static Set<String> names(TableSpec table, Table found) {
    Set<String> names = new HashSet<>(table.lets().keySet());
    for (Column column : found.columns()) {
      names.add(column.name());
      if (column.name().endsWith("_id") && found.foreignKeyOf(column.name()).isPresent()) {
        names.add(column.name().substring(0, column.name().length() - "_id".length()));
      }
    }
    return names;
  }

  /// The spec's formulas by the columns' real names; a foreign key may be written without its
  /// `_id`.
  private Map<String, Formula> written(TableSpec table, Table found) {
    Map<String, Formula> written = new LinkedHashMap<>();
    table
        .columns()
        .forEach(
            (name, formula) -> {
              boolean isKey = found.foreignKeyOf(name + "_id").isPresent();
              String column = found.column(name).isEmpty() && isKey ? name + "_id" : name;
              if (found.column(column).isEmpty()) {
                problems.add(
                    new Problem(
                        "Table " + table.name() + " has no column " + name,
                        formula.place().toString(),
                        "the spec gives it a value",
                        "rename or drop the line, or make it a 'let'"));
              } else if (found.column(column).filter(Column::insertable).isEmpty()) {
                problems.add(
                    new Problem(
                        "Column " + table.name() + "." + column + " is generated",
                        formula.place().toString(),
                        "the spec gives it a value, and the server computes its own",
                        "drop the line"));
              } else {
                written.put(column, formula);
              }
            });
    table.lets().entrySet().stream()
        .filter(let -> Objects.requireNonNull(documents.get(table.name())).isHidden(let.getKey()))
        .forEach(let -> written.put(let.getKey(), let.getValue()));
    return written;
  }

  private static Formula inferred(Choice choice, TableSpec table, OwnWords words) {
    try {
      Expression expression = Parser.parse(choice.formula());
      if (!words.needed()) {
        return new Formula(choice.formula(), expression, table.place());
      }
      Expression own = words.in(expression);
      return new Formula(ExpressionText.of(own), own, table.place());
    } catch (ExpressionException e) {
      throw new IllegalStateException("Inferred a formula that is none: " + choice.formula(), e);
    }
  }

  /// Whether there is never more than one row.
  private static boolean isSingle(RowLaw law) {
    return switch (law) {
      case RowLaw.Constant constant -> constant.rows() <= 1;
      case RowLaw.Ratio ratio -> ratio.max() <= 1;
      case RowLaw.Power power -> power.max() <= 1;
      case RowLaw.Reference reference -> reference.limit(Long.MAX_VALUE) <= 1;
      case RowLaw.PerParent _, RowLaw.Nodes _ -> false;
    };
  }

  private static Inference.Setting setting(RowLaw law, Set<QualifiedName> filled) {
    return switch (law) {
      case RowLaw.PerParent per -> new Inference.Setting(per.parent(), per.via(), false, filled);
      case RowLaw.Nodes _ -> new Inference.Setting(null, null, true, filled);
      case RowLaw.Constant _, RowLaw.Ratio _, RowLaw.Power _, RowLaw.Reference _ ->
          new Inference.Setting(null, null, false, filled);
    };
  }

  /// Values that columns share and no table has are kept in a table of their own.
  private void sharedValues() {
    for (SharedValue value : linking.shared()) {
      if (!spec.tables().containsKey(value.table())) {
        Place place = new Place(value.table().toString(), 1);
        definitions.put(
            value.table(),
            new TableDefinition(
                value.table(),
                place,
                null,
                new RowLaw.Ratio(1, Long.MAX_VALUE),
                null,
                Map.of(),
                Map.of(SharedValue.VALUE, SharedFormula.of(value, place))));
      }
    }
  }

  /// A virtual table of that name stands for the rows of the real one.
  private boolean isKept(QualifiedName name) {
    TableSpec table = spec.tables().get(name);
    return table != null && table.virtual();
  }

  private void leftEmpty() {
    for (Table table : catalog.tables()) {
      QualifiedName name = table.name();
      String reason = spec.empty().get(name);
      if (reason != null && spec.tables().containsKey(name)) {
        problems.add(
            new Problem(
                "Table " + name + " is both filled and empty",
                spec.tables().get(name).place().toString(),
                "it stands under 'tables' and under 'empty'",
                "keep one of the two"));
      } else if (reason != null) {
        empty.add(new EmptyTable(name, reason));
      } else if (isKept(name)) {
        empty.add(new EmptyTable(name, "keeps the rows that it holds; others refer to them"));
      } else if (!spec.tables().containsKey(name)) {
        empty.add(new EmptyTable(name, "the spec does not mention it"));
      }
    }
  }
}
