package dev.highwater.seed.testing;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.highwater.schema.catalog.QualifiedName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Compares a Parquet file, read by another library than wrote it, with a table.
public final class ParquetValues {

  private ParquetValues() {}

  /// Values that are not the same, up to the first few. Rows are told apart by their first column.
  public static List<String> differences(Path file, QualifiedName table, Connection connection)
      throws IOException, SQLException {
    List<String> differences = new ArrayList<>();
    try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file));
        RowReader rows = parquet.rowReader();
        Statement statement = connection.createStatement();
        ResultSet expected = statement.executeQuery("TABLE " + table.quoted())) {
      int columns = expected.getMetaData().getColumnCount();
      Map<String, @Nullable Object[]> written = new HashMap<>();
      while (rows.hasNext()) {
        rows.next();
        @Nullable Object[] values = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = rows.isNull(i) ? null : rows.getValue(i);
        }
        written.put(String.valueOf(values[0]), values);
      }
      while (expected.next() && differences.size() < 3) {
        String row = expected.getString(1);
        @Nullable Object[] values = written.remove(row);
        if (values == null) {
          return List.of("row " + row + " is missing");
        }
        for (int i = 0; i < columns; i++) {
          Object found = values[i];
          if (!same(found, expected, i + 1)) {
            differences.add(
                "row %s, %s: %s (%s), not %s"
                    .formatted(
                        row,
                        expected.getMetaData().getColumnName(i + 1),
                        found,
                        found == null ? "" : found.getClass().getSimpleName(),
                        expected.getString(i + 1)));
          }
        }
      }
      if (differences.isEmpty() && !written.isEmpty()) {
        differences.add("there are " + written.size() + " more rows");
      }
    }
    return differences;
  }

  private static boolean same(@Nullable Object found, ResultSet expected, int i)
      throws SQLException {
    Object value =
        switch (found) {
          case null -> expected.getObject(i);
          case Boolean _ -> expected.getBoolean(i);
          case Short _ -> expected.getShort(i);
          case Integer _ -> expected.getInt(i);
          case Long _ -> expected.getLong(i);
          case Float _ -> expected.getFloat(i);
          case Double _ -> expected.getDouble(i);
          case BigDecimal _ -> expected.getBigDecimal(i);
          case UUID _ -> expected.getObject(i, UUID.class);
          case LocalDate _ -> expected.getObject(i, LocalDate.class);
          case LocalTime _ -> expected.getObject(i, LocalTime.class);
          case LocalDateTime _ -> expected.getObject(i, LocalDateTime.class);
          case Instant _ -> expected.getObject(i, OffsetDateTime.class).toInstant();
          case byte[] bytes -> Arrays.equals(bytes, expected.getBytes(i)) ? bytes : "other bytes";
          default -> expected.getString(i);
        };
    return Objects.equals(found, value);
  }
}
