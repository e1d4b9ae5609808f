package dev.highwater.dataset.archive;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;

/// The file of one table.
///
/// @param name of the file, within its folder
/// @param bytes how long it is
/// @param sha256 of all its bytes
/// @param rangeRows rows of a whole range
/// @param triggers whether the table's triggers fire while it is loaded
/// @param columns in the order of the fields
/// @param blocks one for each range of the table's manifest, in the same order
public record TableFile(
    QualifiedName table,
    String name,
    long bytes,
    String sha256,
    int rangeRows,
    boolean triggers,
    List<StoredColumn> columns,
    List<Block> blocks) {

  public TableFile {
    columns = List.copyOf(columns);
    blocks = List.copyOf(blocks);
    long next = blocks.isEmpty() ? 0 : blocks.getFirst().offset();
    for (Block block : blocks) {
      if (block.offset() != next) {
        throw new IllegalArgumentException("the blocks of " + name + " do not follow each other");
      }
      next = block.end();
    }
    if (next > bytes) {
      throw new IllegalArgumentException("the blocks of " + name + " go beyond its end");
    }
    if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new IllegalArgumentException("'" + name + "' is no name of a file in the folder");
    }
  }

  /// Whether its rows are CSV; if not, they are COPY BINARY.
  public boolean csv() {
    return name.endsWith("." + CsvFileWriter.ENDING);
  }

  /// The names of the columns.
  public List<String> columnNames() {
    return columns.stream().map(StoredColumn::name).toList();
  }
}
