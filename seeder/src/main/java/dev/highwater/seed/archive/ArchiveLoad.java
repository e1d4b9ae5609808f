package dev.highwater.seed.archive;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveCheck;
import dev.highwater.dataset.archive.Flaw;
import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.dataset.digest.OidMask;
import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.field.FieldText;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.TablePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A built dataset as a plan and its rows, for a database that is there: what a seeding loads.
///
/// @param plan of the dataset that was built; with problems where the database's tables are others
/// @param sources the files
public record ArchiveLoad(SeedPlan plan, List<TableSource> sources) {

  /// What columns hold of which the file has the text.
  private static final ColumnType TEXT =
      new ColumnType(
          new QualifiedName("pg_catalog", "text"),
          "text",
          25,
          ColumnType.Kind.BASE,
          -1,
          null,
          List.of());

  public ArchiveLoad {
    sources = List.copyOf(sources);
  }

  /// Plans to load an archive.
  ///
  /// @param catalog of the database
  public static ArchiveLoad of(Path folder, Archive archive, Catalog catalog) {
    Map<QualifiedName, Table> tables = catalog.tablesByName();
    List<Problem> problems = new ArrayList<>();
    List<TablePlan> plans = new ArrayList<>();
    List<TableSource> sources = new ArrayList<>();
    for (TableFile file : archive.tables()) {
      Table table = tables.get(file.table());
      if (table == null) {
        problems.add(
            new Problem(
                "A table is missing",
                file.table().toString(),
                "the files have rows for it",
                "Migrate the schema first"));
      } else {
        sources.add(source(folder, archive, file, table, problems));
      }
      plans.add(plan(archive, file));
    }
    Manifest manifest = archive.manifest();
    return new ArchiveLoad(
        new SeedPlan(
            manifest.dataset(),
            manifest.version(),
            manifest.datasetId(),
            manifest.seed(),
            archive.scaleUnit(),
            manifest.scale(),
            manifest.schemaFingerprint(),
            plans,
            List.of(),
            problems),
        problems.isEmpty() ? sources : List.of());
  }

  private static TablePlan plan(Archive archive, TableFile file) {
    long rows = archive.rows(file).rows();
    long bytes = archive.rows(file).digest().bytes();
    return new TablePlan(
        file.table(),
        rows,
        (int) Math.max(1, bytes / Math.max(1, rows)),
        file.rangeRows(),
        file.name(),
        file.triggers(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static TableSource source(
      Path folder, Archive archive, TableFile file, Table table, List<Problem> problems) {
    List<ColumnType> types = new ArrayList<>();
    Set<String> textual = new HashSet<>();
    for (StoredColumn stored : file.columns()) {
      Optional<Column> column = table.column(stored.name());
      if (column.isEmpty() || !fits(stored, column.get().type(), textual)) {
        problems.add(
            new Problem(
                "A column is not the one that the files have",
                table.name() + "." + stored.name(),
                "the files have "
                    + stored.type()
                    + ", the table "
                    + column.map(one -> one.type().sql()).orElse("no such column"),
                "Load into the schema that the dataset was built for, or build it for this one:"
                    + " highwater dataset build --db"));
      } else {
        types.add(textual.contains(stored.name()) ? TEXT : column.get().type());
      }
    }
    if (types.size() < file.columns().size()) {
      return new ArchivedRows(folder, archive, file);
    }
    if (!textual.isEmpty()) {
      unprintable(file, problems);
    }
    return new ArchivedRows(
        folder, archive, file, textual, OidMask.of(types), OidMask.filling(types));
  }

  /// A table with a column that travels as text travels as text.
  private static void unprintable(TableFile file, List<Problem> problems) {
    for (StoredColumn column : file.columns()) {
      if (FieldText.of(column.form()).isEmpty()) {
        problems.add(
            new Problem(
                "A column cannot be loaded",
                file.table() + "." + column.name(),
                "another column of the table has no binary form, and of "
                    + column.type()
                    + " nobody here knows the text",
                "Seed this dataset with 'highwater seed run' instead"));
      }
    }
  }

  /// Whether the bytes of the file are bytes of the column's type.
  private static boolean fits(StoredColumn stored, ColumnType type, Set<String> textual) {
    FieldForm form = FieldForm.of(type);
    if (stored.form().equals(form)) {
      return true;
    }
    if (isText(stored.form()) && isText(form)) {
      return true;
    }
    // A type without a binary form, or one of which the builder knew none.
    if (stored.form().equals(FieldForm.TEXT)) {
      textual.add(stored.name());
      return true;
    }
    return false;
  }

  private static boolean isText(FieldForm form) {
    return form instanceof FieldForm.Plain(String type)
        && Set.of("text", "varchar", "citext", "name", "enum").contains(type);
  }

  /// Checks all bytes of the files before any is loaded.
  ///
  /// @throws Failure naming everything that is damaged or missing
  public static void check(Path folder, Archive archive, int threads) throws InterruptedException {
    List<Flaw> flaws = new ArchiveCheck(folder, archive, threads).ofBytes();
    if (!flaws.isEmpty()) {
      throw Failure.of("Files of the dataset are damaged or missing")
          .where(folder.toString())
          .why(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")))
          .remedy(
              "Fetch the files again, or let 'highwater dataset build' into the same folder make"
                  + " anew what is damaged");
    }
  }
}
