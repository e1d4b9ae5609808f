package dev.highwater.volume.workload.imports;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.sql.SqlStatement;
import dev.highwater.volume.workload.imports.line.CsvLines;
import dev.highwater.volume.workload.imports.line.LineFile;
import dev.highwater.volume.workload.imports.line.Reject;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Copies the lines of a file into the staging table, each with its number. Lines that are no
/// records of this file, because fields are missing or too many or hold a NUL, which PostgreSQL's
/// text cannot, are kept back with the reason.
final class Staging {

  private static final CSVFormat COPIED =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setNullString("").get();
  private static final int BUFFER = 64 * 1024;

  private final String table;
  private final String tag;
  private final List<Reject> malformed = new ArrayList<>();
  private long lines;

  Staging(String table, String tag) {
    this.table = table;
    this.tag = tag;
  }

  /// Lines read, the malformed ones included.
  long lines() {
    return lines;
  }

  List<Reject> malformed() {
    return malformed;
  }

  void copy(Connection connection, Path file) throws SQLException, IOException {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser records = CSVParser.parse(reader, LineFile.FORMAT)) {
      List<String> header = CsvLines.header(records.iterator(), file);
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql(header));
      try {
        stream(records, header.size(), copy);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    }
  }

  private String sql(List<String> header) {
    return "COPY "
        + SqlStatement.comment(tag)
        + " "
        + QualifiedName.quote(table)
        + header.stream()
            .map(QualifiedName::quote)
            .collect(Collectors.joining(", ", " (line, ", ")"))
        + " FROM STDIN (FORMAT csv)";
  }

  private void stream(CSVParser records, int fields, CopyIn copy) throws SQLException, IOException {
    StringBuilder text = new StringBuilder(BUFFER + 4096);
    CSVPrinter printer = new CSVPrinter(text, COPIED);
    List<Object> line = new ArrayList<>();
    for (CSVRecord record : records) {
      lines++;
      long number = record.getRecordNumber();
      Optional<Reject> fault = CsvLines.fault(record, fields);
      if (fault.isPresent()) {
        malformed.add(fault.get());
        continue;
      }
      line.clear();
      line.add(number);
      line.addAll(record.toList());
      printer.printRecord(line);
      if (text.length() >= BUFFER) {
        flush(text, copy);
      }
    }
    flush(text, copy);
  }

  private static void flush(StringBuilder text, CopyIn copy) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  /// Keys of the accepted lines, where the roll-up asks for them.
  List<String> keys(Connection connection, CsvImport what) throws SQLException {
    if (what.byLine().isEmpty()
        || what.rollUp().statements().stream().allMatch(each -> each.parameters().isEmpty())) {
      return List.of();
    }
    String sql =
        "SELECT DISTINCT %s FROM %s"
            .formatted(QualifiedName.quote(what.byLine().get().key()), QualifiedName.quote(table));
    List<String> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }
}
