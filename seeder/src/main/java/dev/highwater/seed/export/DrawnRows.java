package dev.highwater.seed.export;

import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.random.CellKey;
import dev.highwater.dataset.random.Permutation;
import dev.highwater.dataset.random.law.Law;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import java.util.List;
import java.util.stream.LongStream;

/// Some columns of some rows of a table, always the same for the same dataset.
final class DrawnRows implements TableSource {

  private final ExportTable table;
  private final List<StoredColumn> columns;
  private final long[] drawn;

  private DrawnRows(ExportTable table, List<StoredColumn> columns, long[] drawn) {
    this.table = table;
    this.columns = List.copyOf(columns);
    this.drawn = drawn;
  }

  /// Rows from all over the table, no row twice, in no visible order; all rows where there are not
  /// so many.
  static DrawnRows evenly(ExportTable table, List<StoredColumn> columns, long count, long seed) {
    long rows = table.source().rows();
    long taken = Math.min(count, rows);
    long key = CellKey.of(seed, table.name().toString(), "", "params", 1);
    Permutation order = Permutation.of(key, Math.max(1, taken));
    return new DrawnRows(
        table,
        columns,
        LongStream.range(0, taken)
            .map(order::apply)
            .map(part -> within(part, taken, rows, Cell.draw(key, part, 0)))
            .toArray());
  }

  /// A row of the part of that number, of so many parts of about the same size.
  private static long within(long part, long parts, long rows, long bits) {
    long first = Math.multiplyHigh(part, rows) == 0 ? part * rows / parts : part * (rows / parts);
    long end =
        Math.multiplyHigh(part + 1, rows) == 0
            ? (part + 1) * rows / parts
            : (part + 1) * (rows / parts);
    return first + Cell.below(bits, Math.max(1, end - first));
  }

  /// Rows drawn by Zipf's law, the table's first row most often.
  static DrawnRows byZipf(
      ExportTable table, List<StoredColumn> columns, long count, double exponent, long seed) {
    long rows = table.source().rows();
    long key = CellKey.of(seed, table.name().toString(), "", "params zipf", 1);
    var sampler = new Law.Zipf(exponent, 0, Math.max(0, rows - 1)).sampler();
    return new DrawnRows(
        table,
        columns,
        LongStream.range(0, rows == 0 ? 0 : count).map(row -> sampler.sample(key, row)).toArray());
  }

  /// With the columns that were picked.
  ExportTable asTable() {
    return new ExportTable(this, columns);
  }

  @Override
  public QualifiedName table() {
    return table.name();
  }

  @Override
  public List<String> columns() {
    return columns.stream().map(StoredColumn::name).toList();
  }

  @Override
  public long rows() {
    return drawn.length;
  }

  @Override
  public RowWriter open() {
    Fields fields = new Fields(table.source());
    int[] picked = columns.stream().mapToInt(table.columns()::indexOf).toArray();
    return (row, out) -> write(fields, picked, row, out);
  }

  private void write(Fields fields, int[] picked, long row, CopyBuffer out) {
    fields.read(drawn[(int) row]);
    out.tuple(picked.length);
    for (int field : picked) {
      if (fields.isNull(field)) {
        out.writeNull();
      } else {
        out.writeText(fields.array(), fields.start(field), fields.length(field));
      }
    }
  }
}
