package dev.highwater.volume.workload.imports.line;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Makes the file that an import will read: a line per row of a query over the rung's own data.
public final class LineFile {

  public static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setNullString("").get();
  private static final int FETCH = 2_000;

  private LineFile() {}

  public static void write(Connection connection, String query, Path file)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery(query);
          Writer writer = Files.newBufferedWriter(file);
          CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> line = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          line.add(columns.getColumnLabel(i));
        }
        printer.printRecord(line);
        while (rows.next()) {
          line.clear();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            line.add(rows.getString(i));
          }
          printer.printRecord(line);
        }
      }
    }
  }
}
