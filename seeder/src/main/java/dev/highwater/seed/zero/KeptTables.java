package dev.highwater.seed.zero;

import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.Names;
import dev.highwater.dataset.expression.Parser;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.Place;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.zero.KeptRows.Kept;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Tables with rows that stay, as a spec has them: virtual tables whose rows are reference data.
///
/// @param tables those that others may refer to
/// @param files the reference data, as text by the name of its file
record KeptTables(Map<QualifiedName, TableSpec> tables, Map<String, String> files) {

  static KeptTables of(KeptRows rows) {
    Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    rows.tables()
        .forEach(
            (table, kept) -> {
              if (kept.known() > 0) {
                String reference = name(table, names);
                files.put(reference + ".csv", kept.csv());
                tables.put(table, spec(table, kept, reference));
              }
            });
    return new KeptTables(tables, files);
  }

  /// A name that any file system takes.
  private static String name(QualifiedName table, Set<String> names) {
    String plain = "kept/" + table.toString().replaceAll("[^A-Za-z0-9_.]", "_");
    String name = plain;
    for (int i = 2; !names.add(name); i++) {
      name = plain + "_" + i;
    }
    return name;
  }

  private static TableSpec spec(QualifiedName table, Kept kept, String reference) {
    Place place = new Place("zero-config", 1);
    Map<String, Formula> columns = new LinkedHashMap<>();
    for (String column : kept.columns()) {
      String formula = "ref." + Names.column(column);
      try {
        columns.put(column, new Formula(formula, Parser.parse(formula), place));
      } catch (ExpressionException e) {
        throw new IllegalStateException("Derived a formula that is none: " + formula, e);
      }
    }
    return new TableSpec(
        table,
        place,
        RowLaw.Reference.first(reference, kept.known()),
        true,
        false,
        Map.of(),
        columns);
  }
}
