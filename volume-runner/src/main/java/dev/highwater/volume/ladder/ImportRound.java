package dev.highwater.volume.ladder;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.capture.StatementStatistics;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.StatementCounters;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.ImportPath;
import dev.highwater.volume.workload.imports.ImportRunner;
import dev.highwater.volume.workload.imports.PathComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The imports of one rung: every path of each on a fresh copy of the grown database, so that all
/// begin with the same rows, the same room in their tables and the same cold cache.
final class ImportRound {

  private final ConnectionSettings database;
  private final Path runFolder;
  private final long target;
  private final RunListener listener;
  private final BiConsumer<String, String> warning;

  ImportRound(
      ConnectionSettings database,
      Path runFolder,
      long target,
      RunListener listener,
      BiConsumer<String, String> warning) {
    this.database = database;
    this.runFolder = runFolder;
    this.target = target;
    this.listener = listener;
    this.warning = warning;
  }

  /// What came of them.
  record Imports(List<ImportResult> results, List<StatementCounters> statements) {

    /// The counters of other workloads, and those of the imports.
    List<StatementCounters> with(List<StatementCounters> others) {
      List<StatementCounters> all = new ArrayList<>(others);
      all.addAll(statements);
      return all;
    }
  }

  Imports run(List<CsvImport> imports) throws SQLException, IOException, InterruptedException {
    List<ImportResult> results = new ArrayList<>();
    List<StatementCounters> statements = new ArrayList<>();
    for (CsvImport each : imports) {
      for (ImportPath path : each.paths()) {
        LadderRunner.goOn();
        ImportResult result = run(each, path, statements);
        listener.on(new RunEvent.Imported(target, result));
        results.add(result);
      }
    }
    LadderRunner.goOn();
    return new Imports(PathComparison.of(results, runFolder), statements);
  }

  private ImportResult run(CsvImport what, ImportPath path, List<StatementCounters> statements)
      throws SQLException, IOException {
    try (WorkCopy copy = WorkCopy.of(database);
        Connection observer = copy.settings().withApplicationName("highwater/capture").connect()) {
      Optional<StatementStatistics> statistics = StatementStatistics.open(observer, warning);
      ImportResult result = new ImportRunner(copy.settings(), runFolder, target).run(what, path);
      if (statistics.isPresent()) {
        statements.addAll(statistics.get().gained(warning));
      }
      return result;
    }
  }
}
