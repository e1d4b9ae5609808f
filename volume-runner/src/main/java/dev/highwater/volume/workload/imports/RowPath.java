package dev.highwater.volume.workload.imports;

import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.LineImport;
import dev.highwater.volume.workload.imports.line.CsvLines;
import dev.highwater.volume.workload.imports.line.Imported;
import dev.highwater.volume.workload.imports.line.Line;
import dev.highwater.volume.workload.imports.line.LineCheck;
import dev.highwater.volume.workload.imports.line.LineStatement;
import dev.highwater.volume.workload.imports.line.MalformedLine;
import dev.highwater.volume.workload.imports.line.Phases;
import dev.highwater.volume.workload.imports.line.References;
import dev.highwater.volume.workload.imports.line.Reject;
import dev.highwater.volume.workload.imports.line.RollUp;
import dev.highwater.volume.workload.imports.line.TransactionMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The path `row`: each line is looked up, inserted or updated, and rolled up by itself, as an
/// object mapper with hooks on its objects does. It stops at the end of a line when its budget is
/// spent.
final class RowPath {

  private final Connection connection;
  private final CsvImport what;
  private final LineImport lines;
  private final Phases phases = new Phases();
  private final TransactionMeter meter = new TransactionMeter();
  private final List<Reject> rejects = new ArrayList<>();
  private long inserted;
  private long updated;

  /// @param connection not in autocommit
  RowPath(Connection connection, CsvImport what) {
    this.connection = connection;
    this.what = what;
    this.lines = what.byLine().orElseThrow();
  }

  Imported run(Path file) throws SQLException, IOException {
    String tag = "import/" + what.name() + " by row";
    LineCheck check = new LineCheck(lines, new References(connection, tag, false));
    RollUp rollUp = new RollUp(connection, what);
    long deadline = System.nanoTime() + lines.budget().toNanos();
    meter.begin();
    try (CsvLines csv = CsvLines.open(file);
        LineStatement find = LineStatement.single(connection, lines.find(), tag + "/find");
        LineStatement insert = LineStatement.single(connection, lines.insert(), tag + "/insert");
        LineStatement update = LineStatement.single(connection, lines.update(), tag + "/update")) {
      for (Line line = next(csv); line != null; line = next(csv)) {
        List<Reject> faults = check.check(line);
        phases.lap("read and check");
        if (faults.isEmpty()) {
          save(line, find, insert, update);
          phases.lap("save");
          rollUp.run(List.of(line.text(lines.key())));
          phases.lap("roll up");
          if (lines.transactionPerLine()) {
            meter.commit(connection, 1);
            phases.lap("commit");
          }
        } else {
          rejects.addAll(faults);
        }
        if (System.nanoTime() > deadline) {
          break;
        }
      }
      if (!lines.transactionPerLine()) {
        meter.commit(connection, inserted + updated);
      }
      phases.lap("commit");
      return new Imported(
          csv.read(), inserted, updated, rejects, phases.phases(), phases.seconds(), meter);
    }
  }

  private void save(Line line, LineStatement find, LineStatement insert, LineStatement update)
      throws SQLException {
    if (find.finds(line)) {
      update.run(line);
      updated++;
    } else {
      insert.run(line);
      inserted++;
    }
  }

  private @Nullable Line next(CsvLines csv) {
    while (true) {
      try {
        return csv.next();
      } catch (MalformedLine malformed) {
        rejects.addAll(malformed.rejects());
      }
    }
  }
}
