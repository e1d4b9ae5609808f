package dev.highwater.seed.generate;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Table;

/// Writes one column of a row as a field of COPY BINARY.
@FunctionalInterface
interface ColumnWriter {

  void write(long row, CopyBuffer out);

  /// The writer of a column.
  static ColumnWriter of(TableScope scope, Table table, Column column) {
    ColumnWriter writer = FieldWriters.of(value(scope, table, column), column, scope);
    return column.nullable() ? writer : required(writer, table, column);
  }

  /// The text form of a column, as COPY reads it.
  static Term.OfText text(TableScope scope, Table table, Column column) {
    return ColumnText.of(value(scope, table, column), column, scope);
  }

  private static Value value(TableScope scope, Table table, Column column) {
    return keyed(scope.written(column), scope, table, column);
  }

  private static ColumnWriter required(ColumnWriter writer, Table table, Column column) {
    return (row, out) -> {
      int before = out.size();
      writer.write(row, out);
      if (out.size() == before + Integer.BYTES && isNull(out, before)) {
        throw new NullValueException(table.name(), column.name(), row);
      }
    };
  }

  /// Whether the field that starts there has the length -1.
  private static boolean isNull(CopyBuffer out, int at) {
    byte[] bytes = out.array();
    return bytes[at] == -1 && bytes[at + 1] == -1;
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
