package dev.highwater.seed.generate;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Table;

/// Writes one column of a row as a field of COPY BINARY.
@FunctionalInterface
interface ColumnWriter {

  void write(long row, CopyBuffer out);

  /// The value that a column is written from.
  static Value value(TableScope scope, Table table, Column column) {
    return keyed(scope.written(column), scope, table, column);
  }

  /// Links become the key they stand for, converted to the column's type.
  private static Value keyed(Value value, TableScope scope, Table table, Column column) {
    if (!(value.type() instanceof Type.Link link)) {
      return value;
    }
    if (link.column() == null && table.foreignKeyOf(column.name()).isPresent()) {
      throw new CompileFailure(
          table.name() + "." + column.name() + " gets a link to " + link.table(),
          "its foreign key points at "
              + table.foreignKeyOf(column.name()).orElseThrow().referencedTable());
    }
    return Coercion.to(Links.key(value, link, scope), column, scope);
  }
}
