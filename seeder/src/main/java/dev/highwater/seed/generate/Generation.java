package dev.highwater.seed.generate;

import dev.highwater.dataset.csv.ReferenceTable;
import dev.highwater.dataset.digest.OidMask;
import dev.highwater.dataset.literal.Literals;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A dataset at one scale, ready to give rows. Its sources may be opened from any thread.
public final class Generation {

  /// What a column is read back as of which only the text is known.
  private static final ColumnType TEXT =
      new ColumnType(
          new QualifiedName("pg_catalog", "text"),
          "text",
          25,
          ColumnType.Kind.BASE,
          -1,
          null,
          List.of());

  private final World world;
  private final List<CompileFailure> failures = new ArrayList<>();

  private Generation(World world) {
    this.world = world;
  }

  /// Makes a dataset ready: counts the rows of every table.
  ///
  /// @param definitions of all tables and forests
  /// @param references the reference data they use, by name
  public static Generation of(
      DatasetSpec spec,
      Collection<TableDefinition> definitions,
      Map<String, ReferenceTable> references,
      Pools pools,
      long scale) {
    Map<QualifiedName, TableDefinition> byName = new HashMap<>();
    definitions.forEach(definition -> byName.put(definition.name(), definition));
    Map<String, Reference> ready = new HashMap<>();
    references.forEach((name, table) -> ready.put(name, new Reference(name, table)));
    World world = new World(spec, byName, ready, pools, scale);
    Generation generation = new Generation(world);
    definitions.stream().map(TableDefinition::name).sorted().forEach(generation::measure);
    return generation;
  }

  private void measure(QualifiedName table) {
    try {
      world.extent(table);
    } catch (CompileFailure failure) {
      failures.add(failure);
    }
  }

  /// What kept tables from being counted; nothing else may be asked while there is any.
  public List<CompileFailure> failures() {
    return List.copyOf(failures);
  }

  /// Rows of a table or forest.
  public long rows(QualifiedName table) {
    return world.extent(table).rows();
  }

  /// Rows of a table at the smallest scale of the dataset.
  public long rowsAtMinimum(QualifiedName table) {
    return world.extent(table).atGrid()[0];
  }

  /// The rows of a table in the database.
  ///
  /// @throws CompileFailure from [TableSource#open] if a formula cannot be made ready
  public TableSource source(Table table) {
    List<Column> columns = columns(table);
    return new Source(world, table, columns, form(columns));
  }

  /// Makes every formula of a table ready, to find out which cannot be.
  public List<CompileFailure> check(Table table) {
    TableScope scope = new Session(world).scope(table.name());
    List<CompileFailure> found = new ArrayList<>();
    for (Column column : columns(table)) {
      try {
        FieldWriters.of(ColumnWriter.value(scope, table, column), column, scope);
      } catch (CompileFailure failure) {
        found.add(failure);
      }
    }
    return found;
  }

  private List<Column> columns(Table table) {
    var formulas = world.definition(table.name()).columns();
    return table.columns().stream()
        .filter(column -> column.insertable() && formulas.containsKey(column.name()))
        .toList();
  }

  private static RowForm form(List<Column> columns) {
    Set<String> textual =
        columns.stream()
            .filter(column -> !Literals.isKnown(column.type()))
            .map(Column::name)
            .collect(Collectors.toUnmodifiableSet());
    List<ColumnType> read =
        columns.stream()
            .map(column -> textual.contains(column.name()) ? TEXT : column.type())
            .toList();
    return new RowForm(textual, OidMask.of(read));
  }

  private record Source(World world, Table definition, List<Column> written, RowForm form)
      implements TableSource {

    @Override
    public QualifiedName table() {
      return definition.name();
    }

    @Override
    public List<String> columns() {
      return written.stream().map(Column::name).toList();
    }

    @Override
    public long rows() {
      return world.extent(definition.name()).rows();
    }

    @Override
    public RowWriter open() {
      TableScope scope = new Session(world).scope(definition.name());
      List<Value> values =
          written.stream().map(column -> ColumnWriter.value(scope, definition, column)).toList();
      if (!form.isText()) {
        // A row of text is asked for twice: for its line and for its digest.
        scope.compiled();
      }
      List<TableRows.Field> fields = new ArrayList<>();
      List<Term.OfText> texts = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        Column column = written.get(i);
        Value value = Memo.settled(values.get(i));
        fields.add(
            new TableRows.Field(definition.name(), column, FieldWriters.of(value, column, scope)));
        if (form.isText()) {
          texts.add(ColumnText.of(value, column, scope));
        }
      }
      return new TableRows(fields, texts);
    }
  }
}
