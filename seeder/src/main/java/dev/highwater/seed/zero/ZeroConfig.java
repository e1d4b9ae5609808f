package dev.highwater.seed.zero;

import dev.highwater.dataset.spec.AppendSpec;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.Place;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.Scale;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSchema;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.spec.SpecWriter;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.plan.Completion;
import dev.highwater.seed.plan.Reasons;
import dev.highwater.seed.plan.RowLimits;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Derives a dataset for any database from its catalogue.
///
/// The outcome is an ordinary spec: it is written as text and read back before anybody uses it, so
/// that what `seed init` writes and what `--zero-config` loads are the same rows.
public final class ZeroConfig {

  private final Catalog catalog;
  private final ZeroOptions options;
  private final KeptRows kept;
  private final @Nullable Learned learned;

  private ZeroConfig(
      Catalog catalog, ZeroOptions options, KeptRows kept, @Nullable Learned learned) {
    this.catalog = catalog;
    this.options = options;
    this.kept = kept;
    this.learned = learned;
  }

  /// The tables that a derived dataset may fill, in the catalogue's order.
  public static List<Table> candidates(Catalog catalog, ZeroOptions options) {
    Set<QualifiedName> empty = LeftEmpty.of(catalog, options, KeptRows.NONE, Map.of()).keySet();
    return catalog.tables().stream().filter(table -> !empty.contains(table.name())).toList();
  }

  /// The dataset for an empty database whose rows should have the shapes that were learned.
  ///
  /// @throws Failure when there is no table to fill
  public static ZeroDataset of(Catalog catalog, ZeroOptions options, Learned learned) {
    return new ZeroConfig(catalog, options, KeptRows.NONE, learned).dataset();
  }

  /// The dataset for a database.
  ///
  /// @throws Failure when there is no table to fill
  public static ZeroDataset of(Catalog catalog, ZeroOptions options) {
    return of(catalog, options, KeptRows.NONE);
  }

  /// The dataset for a database in which some tables hold rows already.
  ///
  /// @throws Failure when there is no table to fill
  public static ZeroDataset of(Catalog catalog, ZeroOptions options, KeptRows kept) {
    return new ZeroConfig(catalog, options, kept, null).dataset();
  }

  private ZeroDataset dataset() {
    Map<QualifiedName, String> empty =
        LeftEmpty.of(catalog, options, kept, learned == null ? Map.of() : learned.empty());
    KeptTables keptTables = KeptTables.of(kept);
    List<Table> filled =
        catalog.tables().stream()
            .filter(table -> !empty.containsKey(table.name()))
            .filter(table -> !keptTables.tables().containsKey(table.name()))
            .toList();
    if (filled.isEmpty()) {
      throw Failure.of("There is no table to fill")
          .where("database " + catalog.database())
          .why(
              catalog.tables().isEmpty()
                  ? "it has no tables"
                  : "each of its tables holds rows already, or must stay as it is")
          .remedy(
              "Look at 'highwater schema show', and at --only, --except, and --grow for tables that"
                  + " hold rows");
    }
    RowLimits limits =
        RowLimits.of(
            catalog,
            filled.stream().map(Table::name).collect(Collectors.toSet()),
            keptTables.tables().keySet().stream()
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        name -> Objects.requireNonNull(kept.tables().get(name)).known())));
    Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>(keptTables.tables());
    for (Table table : filled) {
      tables.put(table.name(), table(table, limits));
    }
    DatasetSpec skeleton =
        new DatasetSpec(
            catalog.database(),
            "1.0.0",
            catalog.database(),
            options.seed(),
            options.asOf(),
            ZoneOffset.UTC,
            learned == null
                ? new Scale(unit(filled, limits), ZeroOptions.ROWS, minimum(filled, limits))
                : learned.scale(),
            Map.of(),
            tables,
            empty,
            new SpecSource.Made("zero-config", keptTables.files()),
            "");
    Completion completion = Completion.of(skeleton, catalog);
    Reasons reasons =
        new Reasons(
            head(),
            learned == null ? limits.reasons() : LearnedSpec.rowReasons(learned),
            learned == null
                ? completion.reasons()
                : LearnedSpec.columnReasons(completion.reasons(), learned),
            completion.checks(),
            completion.uniques(),
            completion.problems());
    DatasetSpec whole =
        learned == null ? completion.spec() : LearnedSpec.withNulls(completion.spec(), learned);
    String yaml = SpecWriter.write(whole, reasons);
    Map<String, String> files = new LinkedHashMap<>(keptTables.files());
    files.put(SpecReader.FILE, yaml);
    return new ZeroDataset(read(files), files, reasons);
  }

  private TableSpec table(Table table, RowLimits limits) {
    Long after = kept.grown().get(table.name());
    TableSpec spec = plain(table, limits);
    return after == null ? spec : spec.withAppend(new AppendSpec(after));
  }

  private TableSpec plain(Table table, RowLimits limits) {
    TableSpec known = learned == null ? null : learned.tables().get(table.name());
    return known != null
        ? known
        : new TableSpec(
            table.name(),
            new Place("zero-config", 1),
            new RowLaw.Ratio(limits.kinds(table.name()), limits.mostRows(table.name())),
            false,
            false,
            Map.of(),
            Map.of());
  }

  private String head() {
    String origin =
        learned == null
            ? "Derived from the catalogue of database %s by 'highwater seed init'."
                .formatted(catalog.database())
            : learned.head().stripTrailing();
    return """
    yaml-language-server: $schema=%s

    %s It is yours to change:
    docs/dataset-spec.md describes the language, and 'highwater seed plan --dataset FOLDER'
    shows what becomes of it. Columns that are removed are inferred again.
    """
        .formatted(SpecSchema.FILE, origin);
  }

  /// The table with the most foreign keys: whatever is measured is measured by it.
  private static QualifiedName unit(List<Table> tables, RowLimits limits) {
    return tables.stream()
        .max(
            Comparator.<Table, Boolean>comparing(table -> limits.kinds(table.name()) == 1)
                .thenComparingInt(table -> table.foreignKeys().size())
                .thenComparing(Table::name, Comparator.reverseOrder()))
        .orElseThrow()
        .name();
  }

  /// Two rows of each table where a row must refer to two different ones of another; three, which
  /// make three pairs, where rows are combinations.
  private static long minimum(List<Table> tables, RowLimits limits) {
    long least = limits.leastRows();
    if (limits.combines()) {
      return Math.max(3, least);
    }
    return Math.max(tables.stream().anyMatch(ZeroConfig::refersTwice) ? 2 : 1, least);
  }

  /// Whether a CHECK reads what two foreign keys to one table are made of.
  private static boolean refersTwice(Table table) {
    return table.checks().stream()
        .anyMatch(
            check -> {
              List<QualifiedName> read =
                  table.foreignKeys().stream()
                      .filter(key -> key.columns().stream().anyMatch(check.columns()::contains))
                      .map(ForeignKey::referencedTable)
                      .toList();
              return new HashSet<>(read).size() < read.size();
            });
  }

  private DatasetSpec read(Map<String, String> files) {
    try {
      return SpecReader.read(new SpecSource.Made("zero-config of " + catalog.database(), files));
    } catch (SpecException | IOException wrong) {
      throw new IllegalStateException(
          "The derived spec cannot be read back: " + wrong.getMessage() + "\n" + files, wrong);
    }
  }
}
