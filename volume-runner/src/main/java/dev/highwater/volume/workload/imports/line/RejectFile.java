package dev.highwater.volume.workload.imports.line;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/// The file that tells of each rejected line why.
public final class RejectFile {

  private static final Comparator<Reject> ORDER =
      Comparator.comparingLong(Reject::line)
          .thenComparing(Reject::field)
          .thenComparing(Reject::reason);

  private RejectFile() {}

  /// What the import's own rules found.
  public static List<Reject> read(Connection connection) throws SQLException {
    List<Reject> rejects = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT line, field, coalesce(value, ''), reason FROM import_rejects")) {
      while (rows.next()) {
        rejects.add(
            new Reject(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return rejects;
  }

  /// Writes the file, even when there is nothing to tell.
  ///
  /// @return lines that were rejected
  public static long write(Path file, List<Reject> rejects) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(writer, LineFile.FORMAT)) {
      printer.printRecord("line", "field", "value", "reason");
      for (Reject reject : rejects.stream().sorted(ORDER).toList()) {
        printer.printRecord(reject.line(), reject.field(), reject.value(), reject.reason());
      }
    }
    return rejects.stream().mapToLong(Reject::line).distinct().count();
  }
}
