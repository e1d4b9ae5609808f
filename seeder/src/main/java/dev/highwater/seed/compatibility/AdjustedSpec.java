package dev.highwater.seed.compatibility;

import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.Parser;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A spec from which is taken, step by step, what a schema does not let it have, so that the rest
/// can be planned and looked at.
final class AdjustedSpec {

  private final DatasetSpec spec;
  private final Map<QualifiedName, TableSpec> tables;

  AdjustedSpec(DatasetSpec spec) {
    this.spec = spec;
    this.tables = new LinkedHashMap<>(spec.tables());
  }

  DatasetSpec spec() {
    return spec.withTables(tables);
  }

  /// Whether the dataset has rows for a table of the database.
  boolean fills(QualifiedName table) {
    TableSpec found = spec.tables().get(table);
    return found != null && !found.virtual();
  }

  /// What the dataset writes into a column itself; a foreign key may be written without its `_id`.
  Optional<Formula> written(QualifiedName table, String column) {
    TableSpec found = spec.tables().get(table);
    return found == null
        ? Optional.empty()
        : Optional.ofNullable(found.columns().get(key(found, column)));
  }

  private static String key(TableSpec table, String column) {
    String bare = column.endsWith("_id") ? column.substring(0, column.length() - 3) : column;
    return table.columns().containsKey(column) || !table.columns().containsKey(bare)
        ? column
        : bare;
  }

  /// Goes on without a table of the database: its rows are there for others to look at.
  boolean imagine(QualifiedName table) {
    TableSpec found = tables.get(table);
    if (found == null || found.virtual()) {
      return false;
    }
    tables.put(
        table,
        new TableSpec(
            table,
            found.place(),
            found.rows(),
            true,
            found.triggers(),
            found.lets(),
            found.columns()));
    return true;
  }

  /// Goes on without a column of the database: its value is there for other formulas.
  ///
  /// @param renamed the column that gets the value now, null where there is none
  boolean imagine(QualifiedName table, String column, @Nullable String renamed) {
    TableSpec found = tables.get(table);
    Formula formula = found == null ? null : found.columns().get(key(found, column));
    if (found == null || formula == null) {
      return false;
    }
    String key = key(found, column);
    Map<String, Formula> lets = new LinkedHashMap<>();
    lets.put(key, formula);
    found.lets().forEach(lets::putIfAbsent);
    Map<String, Formula> columns = new LinkedHashMap<>(found.columns());
    columns.remove(key);
    if (renamed != null) {
      columns.put(renamed, named(key, formula));
    }
    tables.put(table, found.withFormulas(lets, columns));
    return true;
  }

  private static Formula named(String name, Formula formula) {
    String source = name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : '"' + name + '"';
    try {
      return new Formula(source, Parser.parse(source), formula.place());
    } catch (ExpressionException e) {
      throw new IllegalStateException("A name that is none: " + source, e);
    }
  }

  /// Leaves a column to inference.
  boolean infer(QualifiedName table, String column) {
    TableSpec found = tables.get(table);
    if (found == null || found.virtual() || !found.columns().containsKey(key(found, column))) {
      return false;
    }
    Map<String, Formula> columns = new LinkedHashMap<>(found.columns());
    columns.remove(key(found, column));
    tables.put(table, found.withFormulas(found.lets(), columns));
    return true;
  }
}
