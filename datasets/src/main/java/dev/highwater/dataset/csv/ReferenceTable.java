package dev.highwater.dataset.csv;

import dev.highwater.dataset.value.Pool;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/// A table of facts, column by column, addressed by row index from 0. Read whole from CSV (RFC
/// 4180, UTF-8, the first line names the columns), because even the largest fits in a few
/// megabytes.
public final class ReferenceTable {

  private static final String BUILT_IN = "/highwater/reference-data/";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  private final String name;
  private final int rows;
  private final Map<String, List<String>> columns;

  private ReferenceTable(String name, int rows, Map<String, List<String>> columns) {
    this.name = name;
    this.rows = rows;
    this.columns = columns;
  }

  /// Reads a table that comes with Highwater, such as `psgc/barangays`.
  public static ReferenceTable load(String name) {
    return find(name)
        .orElseThrow(
            () ->
                Failure.of("There is no reference data called " + name)
                    .why("it is neither built in nor a CSV file beside the dataset")
                    .remedy(
                        "Use one of psgc/regions, psgc/provinces, psgc/city_municipalities,"
                            + " psgc/barangays, or add "
                            + name
                            + ".csv beside dataset.yaml"));
  }

  /// Reads a table that comes with Highwater, if there is one of that name.
  public static Optional<ReferenceTable> find(String name) {
    try (InputStream csv = open(name)) {
      return csv == null ? Optional.empty() : Optional.of(read(name, csv));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the built-in reference data " + name, e);
    }
  }

  private static @Nullable InputStream open(String name) {
    return ReferenceTable.class.getResourceAsStream(BUILT_IN + name + ".csv");
  }

  /// Reads a table from a stream, which is left open.
  ///
  /// @param name how messages call it
  public static ReferenceTable read(String name, InputStream csv) {
    Reader reader = new InputStreamReader(csv, StandardCharsets.UTF_8);
    try {
      return parse(name, CSVParser.parse(reader, FORMAT));
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw Failure.of("Cannot read reference data")
          .where(name)
          .why(String.valueOf(e.getMessage()))
          .remedy("Give it a header line with unique names, and quotes around commas (RFC 4180)")
          .causedBy(e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the reference data " + name, e);
    }
  }

  private static ReferenceTable parse(String name, CSVParser parser) throws IOException {
    List<String> header = parser.getHeaderNames();
    Map<String, List<String>> columns = new LinkedHashMap<>();
    header.forEach(column -> columns.put(column, new ArrayList<>()));
    int rows = 0;
    for (CSVRecord line : parser) {
      if (line.size() != header.size()) {
        throw Failure.of("A line of reference data has not as many values as there are columns")
            .where(name + ", line " + parser.getCurrentLineNumber())
            .why(line.size() + " values, " + header.size() + " columns: " + header)
            .remedy("Quote values that hold a comma, and leave no value out");
      }
      int index = 0;
      for (List<String> column : columns.values()) {
        column.add(line.get(index++));
      }
      rows++;
    }
    return new ReferenceTable(name, rows, columns);
  }

  /// What the table is called.
  public String name() {
    return name;
  }

  /// How many rows there are.
  public int rows() {
    return rows;
  }

  /// The columns in the order of the file.
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /// A column as texts by row index.
  public Pool text(String column) {
    return Pool.of(name + "." + column, values(column));
  }

  /// A column as strings by row index.
  public List<String> values(String column) {
    List<String> values = columns.get(column);
    if (values == null) {
      throw Failure.of("The reference data " + name + " has no column " + column)
          .why("its columns are " + String.join(", ", columns.keySet()))
          .remedy("Use one of these");
    }
    return Collections.unmodifiableList(values);
  }

  /// Whether every value of a column is an integer as [#number] reads it. Codes with zeros in front
  /// are text.
  public boolean isNumber(String column) {
    return rows > 0 && values(column).stream().allMatch(ReferenceTable::isInteger);
  }

  /// A column as integers by row index.
  public long[] number(String column) {
    List<String> values = values(column);
    long[] numbers = new long[rows];
    for (int row = 0; row < rows; row++) {
      String value = values.get(row);
      if (!isInteger(value)) {
        throw Failure.of("A value of reference data is no integer")
            .where(name + ", column " + column + ", row " + (row + 1))
            .why("it reads '" + value + "'")
            .remedy("Use the column as text, or mend the value");
      }
      numbers[row] = Long.parseLong(value);
    }
    return numbers;
  }

  private static boolean isInteger(String value) {
    int start = value.startsWith("-") ? 1 : 0;
    int digits = value.length() - start;
    return digits >= 1
        && digits <= 18
        && (digits == 1 || value.charAt(start) != '0')
        && value.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return name + " (" + rows + " rows)";
  }
}
