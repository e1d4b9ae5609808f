package dev.highwater.seed.export;

import dev.highwater.dataset.archive.FileNames;
import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes values that exist in a dataset for load generators: for each table a JSON array (k6's
/// SharedArray), a CSV with a header (Locust, JMeter), and for pgbench, which reads no files, a
/// table to be made by psql and a script that picks from it.
public final class LoadParameters {

  private static final String SCHEMA = "highwater_params";

  private final List<ExportTable> tables;
  private final long seed;

  /// @param seed of the dataset
  public LoadParameters(List<ExportTable> tables, long seed) {
    this.tables = List.copyOf(tables);
    this.seed = seed;
  }

  /// How rows are drawn.
  public sealed interface Draw {
    /// All over the table, no row twice.
    record Evenly() implements Draw {}

    /// By Zipf's law.
    record Zipf(double exponent) implements Draw {}
  }

  /// Writes the files.
  ///
  /// @param picks such as `work_item.id`, with the table's schema where it is not `public`
  /// @param count rows to draw of each table
  /// @throws Failure when a column is not there or cannot be printed
  public List<Path> write(Path folder, List<String> picks, long count, Draw draw) {
    List<ExportTable> drawn =
        picked(picks).entrySet().stream()
            .map(entry -> drawn(entry.getKey(), entry.getValue(), count, draw))
            .toList();
    Texts.require(drawn);
    List<Path> files = new ArrayList<>();
    for (ExportTable table : drawn) {
      files.add(write(folder, table, "json", out -> json(table, out)));
      files.add(write(folder, table, "csv", out -> rows(table, new CsvForm(table), out)));
      files.add(write(folder, table, "setup.sql", out -> setup(table, out)));
      files.add(write(folder, table, "pgbench", out -> out.append(script(table))));
    }
    return files;
  }

  private ExportTable drawn(ExportTable table, List<StoredColumn> columns, long count, Draw draw) {
    return switch (draw) {
      case Draw.Evenly _ -> DrawnRows.evenly(table, columns, count, seed).asTable();
      case Draw.Zipf(double exponent) ->
          DrawnRows.byZipf(table, columns, count, exponent, seed).asTable();
    };
  }

  private Map<ExportTable, List<StoredColumn>> picked(List<String> picks) {
    Map<ExportTable, List<StoredColumn>> picked = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String pick : picks) {
      int dot = pick.lastIndexOf('.');
      String column = pick.substring(dot + 1);
      List<ExportTable> found =
          dot < 1
              ? List.of()
              : tables.stream()
                  .filter(table -> table.name().equals(QualifiedName.parse(pick.substring(0, dot))))
                  .filter(table -> table.source().columns().contains(column))
                  .toList();
      if (found.isEmpty()) {
        unknown.add(pick);
      } else {
        ExportTable table = found.getFirst();
        picked
            .computeIfAbsent(table, _ -> new ArrayList<>())
            .add(table.columns().get(table.source().columns().indexOf(column)));
      }
    }
    if (!unknown.isEmpty()) {
      throw Failure.of("The dataset has no such columns")
          .where(String.join(", ", unknown))
          .why("columns are picked as table.column or schema.table.column")
          .remedy(
              "Name columns that the dataset fills; 'dataset show DATASET TABLE' lists formulas");
    }
    return picked;
  }

  private static void rows(ExportTable table, TableForm form, Writer out) throws IOException {
    Fields fields = new Fields(table.source());
    form.begin(out);
    for (long row = 0; row < table.source().rows(); row++) {
      fields.read(row);
      form.row(fields, out);
    }
    form.end(out);
  }

  private static void json(ExportTable table, Writer out) throws IOException {
    StringWriter lines = new StringWriter();
    rows(table, new JsonForm(table), lines);
    out.append("[\n")
        .append(lines.toString().lines().collect(Collectors.joining(",\n")))
        .append("\n]\n");
  }

  /// Its rows are numbered from 1.
  private static void setup(ExportTable table, Writer out) throws IOException {
    ExportTable copy = new ExportTable(new Renamed(table.source(), params(table)), table.columns());
    String columns =
        table.columns().stream()
            .map(column -> QualifiedName.quote(column.name()) + " " + column.type())
            .collect(Collectors.joining(", "));
    out.append(
        """
        \\set ON_ERROR_STOP on
        BEGIN;
        SET LOCAL client_encoding = 'UTF8';
        SET LOCAL timezone = 'UTC';
        SET LOCAL client_min_messages = warning;
        CREATE SCHEMA IF NOT EXISTS %s;
        DROP TABLE IF EXISTS %s;
        CREATE UNLOGGED TABLE %s (%s, n bigserial PRIMARY KEY);
        """
            .formatted(SCHEMA, params(table).quoted(), params(table).quoted(), columns));
    rows(copy, new CopyForm(copy), out);
    out.append("COMMIT;\n");
    out.append("ANALYZE ").append(params(table).quoted()).append(";\n");
  }

  private static QualifiedName params(ExportTable table) {
    return new QualifiedName(SCHEMA, table.name().name());
  }

  private static String script(ExportTable table) {
    String columns =
        table.source().columns().stream()
            .map(QualifiedName::quote)
            .collect(Collectors.joining(", "));
    String first = table.source().columns().getFirst();
    return """
        -- Once: psql -f %s
        -- Then: pgbench -n -M prepared -f THIS_FILE; in prepared mode :values need no quotes.
        \\set n random(1, %d)
        SELECT %s FROM %s WHERE n = :n \\gset
        -- Put your own statements here.
        SELECT count(*) FROM %s WHERE %s = :%s;
        """
        .formatted(
            FileNames.of(table.name(), "setup.sql"),
            table.source().rows(),
            columns,
            params(table).quoted(),
            table.name().quoted(),
            QualifiedName.quote(first),
            first);
  }

  private static Path write(Path folder, ExportTable table, String ending, Content content) {
    Path file = folder.resolve(FileNames.of(table.name(), ending));
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      content.write(out);
    } catch (IOException failed) {
      throw Failure.of("The file cannot be written")
          .where(file.toString())
          .why(failed)
          .remedy("Make room there, or export into another folder: --out DIR")
          .causedBy(failed);
    }
    return file;
  }

  @FunctionalInterface
  private interface Content {
    void write(Writer out) throws IOException;
  }
}
