package dev.highwater.seed.export;

import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.field.FieldText;
import dev.highwater.schema.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What prints the columns of a table.
final class Texts {

  private Texts() {}

  /// @throws Failure naming every column of all tables that nobody can print
  static void require(List<ExportTable> tables) {
    List<String> unknown = new ArrayList<>();
    for (ExportTable table : tables) {
      for (StoredColumn column : table.columns()) {
        if (FieldText.of(column.form()).isEmpty()) {
          unknown.add(table.name() + "." + column.name() + ": " + column.type());
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw Failure.of("Columns have types whose binary form cannot be printed")
          .where(String.join("\n", unknown))
          .remedy(
              "Leave these tables out with --tables, or load the dataset and let the server print"
                  + " them: COPY … TO STDOUT");
    }
  }

  static FieldText[] of(ExportTable table) {
    return table.columns().stream()
        .map(column -> FieldText.of(column.form()))
        .flatMap(Optional::stream)
        .toArray(FieldText[]::new);
  }
}
