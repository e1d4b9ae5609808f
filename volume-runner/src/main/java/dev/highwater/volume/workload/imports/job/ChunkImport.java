package dev.highwater.volume.workload.imports.job;

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

/// What the parts of the job have in common: the file, the target's session and its ledger.
///
/// A chunk's rows, their roll-up, its rejects and the ledger commit in one transaction of the
/// target; the job's own history is committed after it and may lag behind, which the ledger mends.
final class ChunkImport implements AutoCloseable {

  private final Connection connection;
  private final LineImport lines;
  private final LineCheck check;
  private final ChunkLedger ledger;
  private final CsvLines csv;
  private final LineStatement upsert;
  private final RollUp rollUp;
  private final Phases phases = new Phases();
  private final TransactionMeter meter = new TransactionMeter();
  private final List<Reject> pending = new ArrayList<>();
  private @Nullable SQLException broken;

  private ChunkImport(Connection connection, CsvImport what, Path file)
      throws SQLException, IOException {
    String tag = "import/" + what.name() + " by chunk";
    this.connection = connection;
    this.lines = what.byLine().orElseThrow();
    this.check = new LineCheck(lines, new References(connection, tag, true));
    this.ledger = ChunkLedger.open(connection, what.name());
    this.csv = CsvLines.open(file);
    this.upsert = LineStatement.batched(connection, lines.upsert(), tag + "/upsert");
    this.rollUp = new RollUp(connection, what);
  }

  /// Opens the file and goes to the first line that no committed chunk has dealt with.
  ///
  /// @param connection not in autocommit
  static ChunkImport open(Connection connection, CsvImport what, Path file)
      throws SQLException, IOException {
    ChunkImport opened = new ChunkImport(connection, what, file);
    while (opened.csv.read() < opened.ledger.progress().records()) {
      opened.skip();
    }
    opened.meter.begin();
    return opened;
  }

  private void skip() {
    try {
      Line line = csv.next();
      if (line != null) {
        check.remember(line);
      }
    } catch (MalformedLine known) {
      // Its reject is in the ledger.
    }
  }

  int size() {
    return lines.size();
  }

  /// The next line, or null at the end.
  @Nullable Line read() throws MalformedLine {
    Line line = csv.next();
    phases.lap("read and check");
    return line;
  }

  /// The same line, if it can be imported.
  Line checked(Line line) throws MalformedLine, SQLException {
    List<Reject> faults = check.check(line);
    phases.lap("read and check");
    if (!faults.isEmpty()) {
      throw new MalformedLine(faults);
    }
    return line;
  }

  /// Keeps the reasons for a line that was skipped.
  void skipped(MalformedLine line) {
    pending.addAll(line.rejects());
  }

  /// Saves and commits a chunk.
  ///
  /// @throws SQLException also when an earlier chunk could not be saved: Spring Batch would try its
  ///   lines one by one then, but a chunk is whole or nothing
  void write(List<Line> chunk) throws SQLException {
    if (broken != null) {
      throw broken;
    }
    try {
      long inserted = upsert.batch(chunk);
      phases.lap("upsert");
      rollUp.run(chunk.stream().map(line -> line.text(lines.key())).toList());
      phases.lap("roll up");
      ledger.note(csv.read(), inserted, chunk.size() - inserted, pending);
      meter.commit(connection, chunk.size());
      pending.clear();
      phases.lap("commit");
    } catch (SQLException failed) {
      broken = failed;
      undo(failed);
      throw failed;
    }
  }

  private void undo(SQLException why) {
    try {
      connection.rollback();
    } catch (SQLException lost) {
      // The session is gone, and with it the transaction.
      why.addSuppressed(lost);
    }
  }

  /// What was done by all attempts together.
  Imported finish() throws SQLException {
    if (!pending.isEmpty() || csv.read() > ledger.progress().records()) {
      write(List.of());
    }
    ChunkLedger.Progress progress = ledger.progress();
    List<Reject> rejects = ledger.rejects();
    phases.lap("commit");
    Imported imported =
        new Imported(
            progress.records(),
            progress.inserted(),
            progress.updated(),
            rejects,
            phases.phases(),
            phases.seconds(),
            meter);
    ledger.close();
    return imported;
  }

  @Override
  public void close() throws SQLException, IOException {
    if (!connection.isClosed()) {
      connection.rollback();
      upsert.close();
    }
    csv.close();
  }
}
