package dev.highwater.dataset.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A CSV file among Highwater's own resources. Its faults are ours, not the user's.
record PoolFile(String resource, List<String> header, List<CSVRecord> lines) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  PoolFile {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  static PoolFile read(String resource) {
    try (InputStream csv = PoolFile.class.getResourceAsStream(resource)) {
      if (csv == null) {
        throw new IllegalStateException("Highwater was built without its resource " + resource);
      }
      CSVParser parser =
          CSVParser.parse(new InputStreamReader(csv, StandardCharsets.UTF_8), FORMAT);
      return new PoolFile(resource, parser.getHeaderNames(), parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read Highwater's resource " + resource, e);
    }
  }

  int size() {
    return lines.size();
  }

  boolean has(String column) {
    return header.contains(column);
  }

  String value(String column, int line) {
    return lines.get(line).get(column);
  }

  List<String> values(String column) {
    return lines.stream().map(line -> line.get(column)).toList();
  }
}
