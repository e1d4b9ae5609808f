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

/// The path `batch`: lines are checked here, what they name is looked up a batch at a time, and
/// upserts go out in JDBC batches. One transaction: the file is in, but for its rejects, or nothing
/// is.
final class BatchPath {

  private final Connection connection;
  private final CsvImport what;
  private final LineImport lines;
  private final Phases phases = new Phases();
  private final TransactionMeter meter = new TransactionMeter();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private long inserted;

  /// @param connection not in autocommit
  BatchPath(Connection connection, CsvImport what) {
    this.connection = connection;
    this.what = what;
    this.lines = what.byLine().orElseThrow();
  }

  Imported run(Path file) throws SQLException, IOException {
    String tag = "import/" + what.name() + " by batch";
    References references = new References(connection, tag, true);
    LineCheck check = new LineCheck(lines, references);
    meter.begin();
    try (CsvLines csv = CsvLines.open(file);
        LineStatement upsert = LineStatement.batched(connection, lines.upsert(), tag + "/upsert")) {
      List<Line> batch = read(csv);
      while (!batch.isEmpty()) {
        references.prepare(lines.fields(), batch);
        List<Line> good = new ArrayList<>();
        for (Line line : batch) {
          List<Reject> faults = check.check(line);
          rejects.addAll(faults);
          if (faults.isEmpty()) {
            good.add(line);
            keys.add(line.text(lines.key()));
          }
        }
        phases.lap("read and check");
        inserted += upsert.batch(good);
        phases.lap("upsert");
        batch = read(csv);
      }
      new RollUp(connection, what).run(keys);
      phases.lap("roll up");
      meter.commit(connection, keys.size());
      phases.lap("commit");
      return new Imported(
          csv.read(),
          inserted,
          keys.size() - inserted,
          rejects,
          phases.phases(),
          phases.seconds(),
          meter);
    }
  }

  /// The next well-formed lines; none at the end of the file.
  private List<Line> read(CsvLines csv) {
    List<Line> batch = new ArrayList<>();
    while (batch.size() < lines.size()) {
      try {
        Line line = csv.next();
        if (line == null) {
          return batch;
        }
        batch.add(line);
      } catch (MalformedLine malformed) {
        rejects.addAll(malformed.rejects());
      }
    }
    return batch;
  }
}
