package dev.highwater.seed.generate;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.ForestSpec;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What all threads share: definitions, extents and indexes at one scale. Immutable once every
/// extent is known.
final class World {

  private final DatasetSpec spec;
  private final Map<QualifiedName, TableDefinition> definitions;
  private final Map<String, Reference> references;
  private final Pools pools;
  private final long scale;
  private final long[] grid;

  private final Map<QualifiedName, Extent> extents = new HashMap<>();
  private final Map<QualifiedName, FanOutIndex> fanOuts = new HashMap<>();
  private final Map<QualifiedName, ForestIndex> forests = new HashMap<>();
  private final Map<QualifiedName, CompileFailure> failures = new HashMap<>();
  private final Set<QualifiedName> measuring = new LinkedHashSet<>();
  private final Session measurer;

  World(
      DatasetSpec spec,
      Map<QualifiedName, TableDefinition> definitions,
      Map<String, Reference> references,
      Pools pools,
      long scale) {
    this.spec = spec;
    this.definitions = definitions;
    this.references = references;
    this.pools = pools;
    this.scale = scale;
    this.grid = ScaleGrid.upTo(spec.scale().minimum(), scale);
    this.measurer = new Session(this);
  }

  DatasetSpec spec() {
    return spec;
  }

  long scale() {
    return scale;
  }

  /// The scales at which the existence of rows is compared.
  long[] grid() {
    return grid;
  }

  Pools pools() {
    return pools;
  }

  /// How many scales the grid of scales has.
  int levels() {
    return grid.length;
  }

  boolean knows(QualifiedName table) {
    return definitions.containsKey(table);
  }

  TableDefinition definition(QualifiedName table) {
    TableDefinition definition = definitions.get(table);
    if (definition == null) {
      throw new CompileFailure(
          "there is no table " + table + " in this dataset",
          "it may be among the empty ones, or misspelt");
    }
    return definition;
  }

  Reference reference(String name) {
    Reference reference = references.get(name);
    if (reference == null) {
      throw new CompileFailure("there is no reference data " + name, "");
    }
    return reference;
  }

  /// Rows of a table; measured when first asked for, which must have happened for every table
  /// before threads share it.
  Extent extent(QualifiedName table) {
    Extent extent = extents.get(table);
    if (extent != null) {
      return extent;
    }
    if (!measuring.add(table)) {
      throw new CompileFailure(
          "the number of rows of " + table + " depends on itself, by way of " + measuring,
          "let a count depend on the parent's own columns only");
    }
    CompileFailure known = failures.get(table);
    if (known != null) {
      measuring.remove(table);
      throw known;
    }
    try {
      extent = measure(definition(table));
    } catch (CompileFailure failure) {
      CompileFailure placed = failure.within(definition(table).place(), table.toString());
      failures.put(table, placed);
      throw placed;
    } finally {
      measuring.remove(table);
    }
    extents.put(table, extent);
    return extent;
  }

  FanOutIndex fanOut(QualifiedName table) {
    extent(table);
    FanOutIndex index = fanOuts.get(table);
    if (index == null) {
      throw new CompileFailure(
          table + " is no fan-out of another table", "only tables with 'per' have a parent");
    }
    return index;
  }

  ForestIndex forest(QualifiedName forest) {
    extent(forest);
    ForestIndex index = forests.get(forest);
    if (index == null) {
      throw new CompileFailure(forest + " is no forest", "");
    }
    return index;
  }

  private Extent measure(TableDefinition definition) {
    if (definition.forest() != null) {
      return measureForest(definition.name(), definition.forest());
    }
    RowLaw law = definition.rows();
    return switch (law) {
      case null -> Extent.constant(0, grid.length);
      case RowLaw.Constant constant -> Extent.constant(constant.rows(), grid.length);
      case RowLaw.Reference reference -> measureReference(reference);
      case RowLaw.Ratio ratio -> lawful(at -> ratio(ratio, at));
      case RowLaw.Power power -> lawful(at -> power(power, at));
      case RowLaw.PerParent per -> measureFanOut(definition.name(), per);
      case RowLaw.Nodes nodes -> {
        ForestIndex forest = forest(nodes.forest());
        yield lawful(at -> forest.start(forest.treesAt(at)));
      }
    };
  }

  private Extent measureReference(RowLaw.Reference law) {
    Reference reference = reference(law.name());
    LongUnaryOperator lines = at -> Math.min(law.limit(at), reference.rows());
    if (law.constant()) {
      return Extent.constant(lines.applyAsLong(0), grid.length);
    }
    if (law.within() == null) {
      return lawful(lines);
    }
    if (!(definition(law.within()).rows() instanceof RowLaw.Reference)) {
      throw new CompileFailure(
          law.within() + " has no reference data", "'within' names a table with 'reference'");
    }
    Extent parents = extent(law.within());
    LongUnaryOperator linesUnder = reference.linesUnder();
    return lawful(
        at -> Math.min(lines.applyAsLong(at), linesUnder.applyAsLong(parents.rowsAt(at))));
  }

  private Extent lawful(LongUnaryOperator rows) {
    return Extent.lawful(rows, grid, scale);
  }

  private static long ratio(RowLaw.Ratio law, long scale) {
    return Math.min(law.max(), (long) StrictMath.ceil(law.ratio() * scale));
  }

  private static long power(RowLaw.Power law, long scale) {
    double rows = law.rows() * StrictMath.pow((double) scale / law.at(), law.exponent());
    return Math.min(law.max(), (long) StrictMath.ceil(rows));
  }

  private Extent measureFanOut(QualifiedName table, RowLaw.PerParent law) {
    Extent parents = extent(law.parent());
    long[] atGrid = new long[grid.length];
    Term.OfLong count = count(measurer, table, law);
    FanOutIndex index = FanOutIndex.build(parents, count, atGrid);
    fanOuts.put(table, index);
    return new Extent(index.children(), atGrid);
  }

  /// The term that counts the children of a parent's row.
  static Term.OfLong count(Session session, QualifiedName table, RowLaw.PerParent law) {
    TableScope parent = session.scope(law.parent());
    return Numbers.whole(parent.compile(law.count(), table + " count"));
  }

  private Extent measureForest(QualifiedName name, ForestSpec spec) {
    Term.OfLong size = Numbers.whole(measurer.scope(name).compile(spec.size(), name + " size"));
    ForestIndex index = ForestIndex.build(spec, size, scale);
    forests.put(name, index);
    long[] atGrid = new long[grid.length];
    java.util.Arrays.setAll(atGrid, level -> index.treesAt(grid[level]));
    return new Extent(index.trees(), atGrid);
  }

  /// The law of a table that is a fan-out, or null.
  RowLaw.@Nullable PerParent perParent(QualifiedName table) {
    return definition(table).rows() instanceof RowLaw.PerParent per ? per : null;
  }
}
