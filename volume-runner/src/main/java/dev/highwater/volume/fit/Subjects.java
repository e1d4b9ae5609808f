package dev.highwater.volume.fit;

import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ReportResult;

/// How the things that are measured are called in fits and objectives.
public final class Subjects {

  /// The whole database's storage.
  public static final String DATABASE = "storage/database";

  private Subjects() {}

  /// `report/<report>/<selectivity>`
  public static String report(ReportResult report) {
    return "report/" + report.name() + "/" + report.selectivity();
  }

  /// `load/<profile>`
  public static String load(LoadResult load) {
    return "load/" + load.name();
  }

  /// `load/<profile>/<operation>`
  public static String operation(LoadResult load, LoadResult.Operation operation) {
    return load(load) + "/" + operation.name();
  }

  /// `import/<import>` of the path `copy`, `import/<import>/<path>` of the others
  public static String imported(ImportResult result) {
    return ImportResult.subject(result.name(), result.path());
  }

  /// `storage/<table>`
  public static String table(String table) {
    return "storage/" + table;
  }

  /// `statement/<workload>/<statement>`
  public static String statement(String workload, String name) {
    return "statement/" + workload + "/" + name;
  }
}
