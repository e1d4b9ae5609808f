package dev.highwater.cli.seed;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.seed.SeedOutcome;
import dev.highwater.seed.load.LoadResult.TableLoad;
import dev.highwater.volume.words.Figures;
import java.util.List;

/// What a seeding brought about.
public final class OutcomeView {

  private OutcomeView() {}

  /// Prints it.
  public static void print(Invocation invocation, SeedOutcome outcome) {
    invocation.answer(Document.of(outcome), () -> text(outcome));
  }

  /// What programs read.
  private record Document(
      String datasetId,
      long scale,
      long rows,
      long rowsLoaded,
      long bytesLoaded,
      double seconds,
      List<String> notes,
      List<TableDocument> tables) {

    static Document of(SeedOutcome outcome) {
      return new Document(
          outcome.datasetId(),
          outcome.scale(),
          outcome.rows(),
          outcome.rowsLoaded(),
          outcome.bytesLoaded(),
          outcome.seconds(),
          outcome.notes(),
          outcome.tables().stream().map(TableDocument::of).toList());
    }
  }

  private record TableDocument(String table, long rows, long rowsLoaded, String digest) {
    static TableDocument of(TableLoad table) {
      return new TableDocument(
          table.table().toString(), table.rows(), table.rowsLoaded(), table.digest().hex());
    }
  }

  private static String text(SeedOutcome outcome) {
    TextTable tables = new TextTable(">rows", ">loaded", ">bytes", "table");
    for (TableLoad table : outcome.tables()) {
      tables.row(
          Figures.count(table.rows()),
          Figures.count(table.rowsLoaded()),
          Figures.bytes((double) table.bytesLoaded()),
          table.table());
    }
    Facts facts =
        new Facts()
            .add("rows", Figures.count(outcome.rows()) + " in the database now")
            .add("loaded", loaded(outcome));
    outcome.notes().forEach(note -> facts.add("note " + (outcome.notes().indexOf(note) + 1), note));
    return tables + "\n" + facts;
  }

  private static String loaded(SeedOutcome outcome) {
    if (outcome.rowsLoaded() == 0) {
      return "nothing; all rows were there";
    }
    double rate = outcome.rowsLoaded() / Math.max(outcome.seconds(), 1e-3);
    return Figures.count(outcome.rowsLoaded())
        + " in "
        + Figures.value(outcome.seconds(), "s")
        + ", "
        + Figures.compact(rate)
        + " rows/s, keys and indexes included";
  }
}
