package dev.highwater.dataset.parquet;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// Gives the fields of rows to Parquet's writer.
final class RowSupport extends WriteSupport<RowSupport.Row> {

  private final List<ParquetColumn> columns;
  private @Nullable RecordConsumer consumer;

  RowSupport(List<ParquetColumn> columns) {
    this.columns = columns;
  }

  /// One row.
  @SuppressWarnings("ArrayRecordComponent")
  record Row(byte[] bytes, int[] starts, int[] lengths) {}

  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration hadoop) {
    throw new UnsupportedOperationException();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    List<Type> types = columns.stream().map(ParquetColumn::type).toList();
    return new WriteContext(new MessageType("row", types), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(Row row) {
    RecordConsumer out = consumer;
    if (out == null) {
      throw new IllegalStateException("The file is not open");
    }
    out.startMessage();
    for (int i = 0; i < columns.size(); i++) {
      int length = row.lengths()[i];
      if (length >= 0) {
        ParquetColumn column = columns.get(i);
        String name = column.type().getName();
        out.startField(name, i);
        column.value().write(row.bytes(), row.starts()[i], length, out);
        out.endField(name, i);
      }
    }
    out.endMessage();
  }
}
