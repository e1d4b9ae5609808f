package dev.highwater.volume.workload.imports;

import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import dev.highwater.volume.workload.imports.line.Imported;
import dev.highwater.volume.workload.imports.line.Phases;
import dev.highwater.volume.workload.imports.line.Reject;
import dev.highwater.volume.workload.imports.line.RejectFile;
import dev.highwater.volume.workload.imports.line.RollUp;
import dev.highwater.volume.workload.imports.line.TransactionMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The path `copy`: COPY into a staging table, rules over all lines at once, one upsert. One
/// transaction: the file is in, but for its rejects, or nothing is.
final class CopyPath {

  private final Connection connection;
  private final CsvImport what;

  /// @param connection not in autocommit
  CopyPath(Connection connection, CsvImport what) {
    this.connection = connection;
    this.what = what;
  }

  Imported run(Path file) throws SQLException, IOException {
    Phases phases = new Phases();
    TransactionMeter meter = new TransactionMeter();
    Staging staging =
        new Staging(what.stagingTable(), "import/" + what.name() + "/copy into staging");
    execute("stage", what.stage());
    staging.copy(connection, file);
    phases.lap("stage");
    execute("validate", what.validate());
    List<Reject> rejects = new ArrayList<>(staging.malformed());
    rejects.addAll(RejectFile.read(connection));
    phases.lap("validate");
    Saved saved = execute("upsert", what.upsert());
    phases.lap("upsert");
    new RollUp(connection, what).run(staging.keys(connection, what));
    phases.lap("roll up");
    Imported imported =
        new Imported(
            staging.lines(), saved.inserted(), saved.updated(), rejects, List.of(), 0, meter);
    Accounts.nothingLost(what, file, imported);
    meter.commit(connection, saved.inserted() + saved.updated());
    phases.lap("commit");
    return new Imported(
        staging.lines(),
        saved.inserted(),
        saved.updated(),
        rejects,
        phases.phases(),
        phases.seconds(),
        meter);
  }

  /// Runs a phase's statements; where the last one gives rows, its first says what was saved.
  private Saved execute(String phase, SqlScript script) throws SQLException {
    Saved saved = new Saved(0, 0);
    try (Statement statement = connection.createStatement()) {
      for (SqlStatement each : script.statements()) {
        String tag = "import/" + what.name() + "/" + phase + ": " + each.name();
        // JDBC's simple statements take the text as it is.
        if (statement.execute(each.tagged(tag).replace("??", "?"))) {
          saved = saved(statement);
        }
      }
    }
    return saved;
  }

  private static Saved saved(Statement statement) throws SQLException {
    try (ResultSet row = statement.getResultSet()) {
      return row.getMetaData().getColumnCount() == 2 && row.next()
          ? new Saved(row.getLong(1), row.getLong(2))
          : new Saved(0, 0);
    }
  }

  private record Saved(long inserted, long updated) {}
}
