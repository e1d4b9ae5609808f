package dev.highwater.volume.workload.imports.line;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The lines of a CSV file, one after the other, whose first names the fields.
public final class CsvLines implements AutoCloseable {

  private final Reader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private long read;

  private CsvLines(Path file) throws IOException {
    this.reader = Files.newBufferedReader(file);
    this.parser = CSVParser.parse(reader, LineFile.FORMAT);
    this.records = parser.iterator();
    this.header = header(records, file);
  }

  /// Opens a file.
  ///
  /// @throws Failure when it has no header
  public static CsvLines open(Path file) throws IOException {
    return new CsvLines(file);
  }

  /// The header of a file's records, which is taken from them.
  ///
  /// @throws Failure when there is none
  public static List<String> header(Iterator<CSVRecord> records, Path file) {
    if (!records.hasNext()) {
      throw Failure.of("There is nothing to import")
          .where(file.toString())
          .why("the file is empty")
          .remedy("Give a CSV file whose first line names its fields");
    }
    return records.next().toList();
  }

  /// Lines read so far, the malformed ones included.
  public long read() {
    return read;
  }

  /// The next line, or null at the end of the file.
  ///
  /// @throws MalformedLine when it is no record of this file; reading goes on behind it
  public @Nullable Line next() throws MalformedLine {
    if (!records.hasNext()) {
      return null;
    }
    CSVRecord record = records.next();
    read++;
    Optional<Reject> fault = fault(record, header.size());
    if (fault.isPresent()) {
      throw new MalformedLine(List.of(fault.get()));
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String value = record.get(i);
      if (value != null) {
        values.put(header.get(i), value);
      }
    }
    return new Line(record.getRecordNumber(), values);
  }

  /// Why a record is no line of its file: fields are missing or too many, or hold a NUL, which
  /// PostgreSQL's text cannot.
  ///
  /// @param fields how many the header names
  public static Optional<Reject> fault(CSVRecord record, int fields) {
    if (record.size() != fields) {
      return Optional.of(
          new Reject(
              record.getRecordNumber(),
              "",
              "",
              "has %d fields; the header names %d".formatted(record.size(), fields)));
    }
    for (String value : record) {
      if (value != null && value.indexOf('\0') >= 0) {
        return Optional.of(new Reject(record.getRecordNumber(), "", "", "holds a NUL character"));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    parser.close();
    reader.close();
  }
}
