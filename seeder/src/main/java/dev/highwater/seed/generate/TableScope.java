package dev.highwater.seed.generate;

import dev.highwater.dataset.random.CellKey;
import dev.highwater.dataset.spec.ForestSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of one table, in one session.
final class TableScope {

  private final Session session;
  private final TableDefinition definition;
  private final Map<String, Value> values = new HashMap<>();
  private final Set<String> readByFormulas = new HashSet<>();
  private final Map<String, Forward> forwards = new HashMap<>();
  private @Nullable Extent extent;
  private @Nullable FanOut fanOut;
  private @Nullable Nodes nodes;
  private int lastLevel;

  TableScope(Session session, TableDefinition definition) {
    this.session = session;
    this.definition = definition;
  }

  Session session() {
    return session;
  }

  World world() {
    return session.world();
  }

  TableDefinition definition() {
    return definition;
  }

  QualifiedName name() {
    return definition.name();
  }

  /// Not asked for before it is needed: the terms that count a table are made in its own scope.
  private Extent extent() {
    Extent known = extent;
    if (known == null) {
      known = world().extent(name());
      extent = known;
    }
    return known;
  }

  /// The level of the grid at which everything a row may refer to exists.
  int level(long row) {
    long[] atGrid = extent().atGrid();
    int level = lastLevel;
    boolean stillRight =
        (level == 0 || atGrid[level] <= row)
            && (level + 1 >= atGrid.length || atGrid[level + 1] > row);
    if (!stillRight) {
      level = extent().level(row);
      lastLevel = level;
    }
    return level;
  }

  /// Rows of another table that exist wherever a row of this one does.
  long existing(Extent other, long row) {
    return other.rowsFor(row, extent(), level(row), world().grid(), world().scale());
  }

  long key(String column, String purpose) {
    QualifiedName name = definition.name();
    return CellKey.of(world().spec().seed(), name.schema() + "." + name.name(), column, purpose, 1);
  }

  /// Makes a formula ready in this table's scope.
  ///
  /// @param owner whose value it is: a column, a let, or the count of another table; part of the
  ///   key of its draws
  Value compile(Formula formula, String owner) {
    return new ExpressionCompiler(this, owner).compile(formula.expression());
  }

  boolean hasColumnOrLet(String name) {
    return definition.columns().containsKey(name) || definition.lets().containsKey(name);
  }

  /// The value of a column or let, or null if there is no such name.
  ///
  /// @param fromOtherRow whether it is read in another row than the one being compiled, so that it
  ///   may be the very column that is being compiled
  @Nullable Value named(String name, boolean fromOtherRow) {
    String key = canonical(name);
    if (key == null) {
      return null;
    }
    readByFormulas.add(key);
    return value(key, fromOtherRow);
  }

  /// The value of a column for its own writer.
  Value written(Column column) {
    String key = column.name();
    if (!definition.columns().containsKey(key)) {
      throw new IllegalStateException("No formula for " + name() + "." + key);
    }
    return value(key, false);
  }

  /// Once everything that this session writes is compiled: what no formula reads is asked for by
  /// its writer alone.
  void compiled() {
    values.forEach(
        (key, value) -> {
          if (!readByFormulas.contains(key)) {
            Memo.askedOnceARow(value.term());
          }
        });
  }

  private Value value(String key, boolean fromOtherRow) {
    Value known = values.get(key);
    if (known != null) {
      return known;
    }
    if (session.isCompiling(this, key)) {
      return unfinished(key, fromOtherRow);
    }
    session.enter(this, key, fromOtherRow);
    Value value;
    Formula formula = formula(key);
    try {
      value = compile(formula, key);
      Column column = column(key);
      if (column != null) {
        value = referring(Coercion.toColumn(value, column, this), key);
      }
    } catch (CompileFailure failure) {
      throw failure.within(formula.place(), name() + "." + key);
    } finally {
      session.leave();
    }
    Value remembered = new Value(value.type(), Memo.of(value.term()), value.constant());
    values.put(key, remembered);
    Forward forward = forwards.get(key);
    if (forward != null) {
      forward.resolve(remembered);
    }
    return remembered;
  }

  /// A foreign key's link stands for the column that it refers to.
  private Value referring(Value value, String key) {
    if (value.type() instanceof Type.Link link && definition.table() != null) {
      for (ForeignKey foreign : definition.table().foreignKeys()) {
        if (foreign.columns().equals(List.of(key))
            && foreign.referencedTable().equals(link.table())) {
          Type type = new Type.Link(link.table(), foreign.referencedColumns().getFirst());
          return new Value(type, value.term(), value.constant());
        }
      }
    }
    return value;
  }

  private @Nullable Column column(String key) {
    return definition.table() == null || definition.lets().containsKey(key)
        ? null
        : definition.table().column(key).orElse(null);
  }

  private Formula formula(String key) {
    Formula let = definition.lets().get(key);
    Formula formula = let == null ? definition.columns().get(key) : let;
    if (formula == null) {
      throw new IllegalStateException("No formula for " + key);
    }
    return formula;
  }

  /// A column may be called by its name, a foreign key also without its `_id`.
  private @Nullable String canonical(String name) {
    if (hasColumnOrLet(name)) {
      return name;
    }
    String key = name + "_id";
    return isForeignKey(key) && definition.columns().containsKey(key) ? key : null;
  }

  private boolean isForeignKey(String column) {
    return definition.table() != null && definition.table().foreignKeyOf(column).isPresent();
  }

  private Value unfinished(String key, boolean fromOtherRow) {
    if (!session.recurs(this, key, fromOtherRow)) {
      throw new CompileFailure(
          name() + "." + key + " depends on itself: " + session.trail(), "break the circle");
    }
    Column column = isForeignKey(key) ? null : column(key);
    Type fixed = column == null ? null : ColumnTypes.fixed(column);
    if (session.probing() && fixed == null) {
      return Value.NULL;
    }
    Forward forward = forwards.get(key);
    if (forward == null) {
      Type type = fixed == null ? session.probe(name(), key) : fixed;
      forward = new Forward(name() + "." + key, type);
      forwards.put(key, forward);
    }
    return Value.of(forward.type(), forward.term());
  }

  /// The parent of a row and its place among the parent's children.
  FanOut fanOut() {
    FanOut known = fanOut;
    if (known == null) {
      RowLaw.PerParent law = world().perParent(name());
      if (law == null) {
        throw new CompileFailure(
            name() + " has no parent", "'parent', 'ordinal' and 'siblings' need 'per'");
      }
      known = new FanOut(world().fanOut(name()), World.count(session, name(), law));
      fanOut = known;
    }
    return known;
  }

  /// The tree and node of a row, in tables that hold nodes.
  Nodes nodes() {
    if (!(definition.rows() instanceof RowLaw.Nodes law)) {
      throw new CompileFailure(name() + " holds no nodes", "'node' and 'tree' need 'nodes'");
    }
    Nodes known = nodes;
    if (known == null) {
      TableScope forest = session.scope(law.forest());
      ForestSpec spec = forest.definition.forest();
      if (spec == null) {
        throw new CompileFailure(law.forest() + " is no forest", "");
      }
      known =
          new Nodes(
              world().forest(law.forest()),
              forest.key("nodes", "shape"),
              Numbers.whole(forest.compile(spec.depth(), law.forest() + " depth")),
              Numbers.whole(forest.compile(spec.children(), law.forest() + " children")));
      nodes = known;
    }
    return known;
  }
}
