package dev.highwater.dataset.parquet;

import dev.highwater.dataset.archive.StoredColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/// Writes the rows of a table into a Parquet file, packed by zstd. Confined to one thread.
///
/// The library's own names speak of Hadoop; nothing of it is there when this runs.
public final class ParquetTable implements AutoCloseable {

  private final ParquetWriter<RowSupport.Row> writer;

  private ParquetTable(ParquetWriter<RowSupport.Row> writer) {
    this.writer = writer;
  }

  /// Begins a file; one of that name is replaced.
  public static ParquetTable create(Path file, List<StoredColumn> columns) throws IOException {
    List<ParquetColumn> written = columns.stream().map(ParquetColumn::of).toList();
    return new ParquetTable(
        new Builder(new LocalOutputFile(file), written)
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCodecFactory(new ZstdCodec())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build());
  }

  /// Writes a row.
  ///
  /// @param starts where the bytes of each field begin
  /// @param lengths how many there are, -1 where the field is null
  public void write(byte[] bytes, int[] starts, int[] lengths) throws IOException {
    writer.write(new RowSupport.Row(bytes, starts, lengths));
  }

  /// Ends the file.
  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<RowSupport.Row, Builder> {

    private final List<ParquetColumn> columns;

    Builder(OutputFile file, List<ParquetColumn> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<RowSupport.Row> getWriteSupport(Configuration hadoop) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected WriteSupport<RowSupport.Row> getWriteSupport(ParquetConfiguration configuration) {
      return new RowSupport(columns);
    }
  }
}
