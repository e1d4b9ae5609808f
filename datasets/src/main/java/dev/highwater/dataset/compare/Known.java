package dev.highwater.dataset.compare;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.ForestSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of a dataset, as facts that can be compared one by one.
///
/// @param name how it was named
/// @param kinds what it can tell about
/// @param facts by table and name; those of the dataset itself under an empty table
public record Known(String name, Set<Kind> kinds, SortedMap<Fact, String> facts) {

  public Known {
    kinds = Set.copyOf(kinds);
    facts = new TreeMap<>(facts);
  }

  /// What a fact is about, in the order in which facts are told.
  public enum Kind {
    PROPERTY,
    TABLE,
    LAW,
    ROWS,
    LET,
    FORMULA,
    COLUMN,
    DIGEST
  }

  /// The place of a fact.
  public record Fact(String table, Kind kind, String name) implements Comparable<Fact> {
    @Override
    public int compareTo(Fact other) {
      int tables = table.compareTo(other.table);
      int order = tables != 0 ? tables : kind.compareTo(other.kind);
      return order != 0 ? order : name.compareTo(other.name);
    }
  }

  /// Of a spec.
  ///
  /// @param scale for which to tell the rows of tables whose law needs no others
  public static Known of(String name, DatasetSpec spec, OptionalLong scale) {
    SortedMap<Fact, String> facts = new TreeMap<>();
    property(facts, "dataset", spec.name());
    property(facts, "version", spec.version());
    property(facts, "schema", spec.schema());
    property(facts, "seed", spec.seed());
    property(facts, "as of", spec.asOf());
    property(facts, "zone", spec.zone());
    property(facts, "scale unit", spec.scale().unit());
    property(facts, "default scale", spec.scale().rows());
    property(facts, "smallest scale", spec.scale().minimum());
    spec.scale().steps().forEach((step, rows) -> property(facts, "scale " + step, rows));
    spec.scale()
        .projections()
        .forEach(
            (table, years) ->
                facts.put(
                    new Fact(table.toString(), Kind.LAW, "projection"),
                    "%d, %d, %d rows after 1, 5, 10 years"
                        .formatted(years.oneYear(), years.fiveYears(), years.tenYears())));
    for (TableSpec table : spec.tables().values()) {
      table(facts, table, scale);
    }
    for (ForestSpec forest : spec.forests().values()) {
      forest(facts, forest);
    }
    spec.empty()
        .forEach(
            (table, reason) ->
                facts.put(new Fact(table.toString(), Kind.LAW, "left empty"), reason));
    Set<Kind> kinds = EnumSet.of(Kind.PROPERTY, Kind.TABLE, Kind.LAW, Kind.LET, Kind.FORMULA);
    if (scale.isPresent()) {
      kinds.add(Kind.ROWS);
    }
    return new Known(name, kinds, facts);
  }

  private static void property(SortedMap<Fact, String> facts, String name, Object value) {
    facts.put(new Fact("", Kind.PROPERTY, name), String.valueOf(value));
  }

  private static void table(SortedMap<Fact, String> facts, TableSpec table, OptionalLong scale) {
    String name = table.name().toString();
    facts.put(
        new Fact(name, table.virtual() ? Kind.LAW : Kind.TABLE, "table"),
        table.virtual() ? "virtual" : "filled");
    facts.put(new Fact(name, Kind.LAW, "rows"), law(table.rows()));
    facts.put(new Fact(name, Kind.LAW, "triggers"), table.triggers() ? "on" : "off");
    if (scale.isPresent() && !table.virtual()) {
      rows(table.rows(), scale.getAsLong())
          .ifPresent(rows -> facts.put(new Fact(name, Kind.ROWS, "rows"), String.valueOf(rows)));
    }
    formulas(facts, name, Kind.LET, table.lets());
    formulas(facts, name, Kind.FORMULA, table.columns());
  }

  private static void forest(SortedMap<Fact, String> facts, ForestSpec forest) {
    String name = forest.name().toString();
    facts.put(new Fact(name, Kind.LAW, "block"), String.valueOf(forest.block()));
    facts.put(new Fact(name, Kind.LAW, "size"), forest.size().source());
    facts.put(new Fact(name, Kind.LAW, "depth"), forest.depth().source());
    facts.put(new Fact(name, Kind.LAW, "children"), forest.children().source());
    formulas(facts, name, Kind.LET, forest.lets());
  }

  private static void formulas(
      SortedMap<Fact, String> facts, String table, Kind kind, Map<String, Formula> formulas) {
    formulas.forEach((name, formula) -> facts.put(new Fact(table, kind, name), formula.source()));
  }

  private static String law(RowLaw law) {
    return switch (law) {
      case RowLaw.Constant(long rows) -> String.valueOf(rows);
      case RowLaw.Ratio(double ratio, long max) -> ratio + " × scale" + most(max);
      case RowLaw.Power(long rows, long at, double exponent, long max) ->
          rows + " × (scale / " + at + ")^" + exponent + most(max);
      case RowLaw.Reference reference -> reference(reference);
      case RowLaw.PerParent per ->
          "per "
              + per.parent()
              + (per.via() == null ? "" : " via " + per.via())
              + ": "
              + per.count().source();
      case RowLaw.Nodes(QualifiedName forest) -> "nodes of " + forest;
    };
  }

  private static String reference(RowLaw.Reference law) {
    StringBuilder text = new StringBuilder("reference data ").append(law.name());
    for (RowLaw.Reference.Limit limit : law.limits()) {
      text.append(limit.from() == 0 ? "" : "; from " + limit.from()).append(most(limit.lines()));
    }
    return text.append(law.within() == null ? "" : ", within " + law.within()).toString();
  }

  private static String most(long max) {
    return max == Long.MAX_VALUE ? "" : ", at most " + max;
  }

  /// The rows of a law that reads nothing but the scale.
  private static OptionalLong rows(RowLaw law, long scale) {
    return switch (law) {
      case RowLaw.Constant(long rows) -> OptionalLong.of(rows);
      case RowLaw.Ratio(double ratio, long max) ->
          OptionalLong.of(Math.min(max, (long) Math.ceil(ratio * scale)));
      case RowLaw.Power(long rows, long at, double exponent, long max) ->
          OptionalLong.of(
              Math.min(
                  max, (long) Math.ceil(rows * StrictMath.pow((double) scale / at, exponent))));
      case RowLaw.Reference _, RowLaw.PerParent _, RowLaw.Nodes _ -> OptionalLong.empty();
    };
  }

  /// Of a manifest.
  public static Known of(String name, Manifest manifest) {
    SortedMap<Fact, String> facts = new TreeMap<>();
    property(facts, "dataset", manifest.dataset());
    property(facts, "version", manifest.version());
    property(facts, "id", manifest.datasetId());
    property(facts, "schema", manifest.schema());
    property(facts, "schema version", manifest.flywayVersion());
    property(facts, "schema fingerprint", manifest.schemaFingerprint());
    property(facts, "seed", manifest.seed());
    property(facts, "scale", manifest.scale());
    property(facts, "as of", manifest.asOf());
    manifest.pools().forEach((pool, sum) -> property(facts, "pool " + pool, sum));
    manifest
        .tables()
        .forEach(
            (table, rows) -> {
              facts.put(new Fact(table.toString(), Kind.TABLE, "table"), "filled");
              facts.put(new Fact(table.toString(), Kind.ROWS, "rows"), String.valueOf(rows.rows()));
              facts.put(new Fact(table.toString(), Kind.DIGEST, "digest"), rows.digest().hex());
              rows.columns()
                  .forEach(
                      column ->
                          facts.put(new Fact(table.toString(), Kind.COLUMN, column), "written"));
            });
    return new Known(
        name, EnumSet.of(Kind.PROPERTY, Kind.TABLE, Kind.ROWS, Kind.COLUMN, Kind.DIGEST), facts);
  }

  /// Of files.
  public static Known of(String name, Archive archive) {
    Known known = of(name, archive.manifest());
    for (TableFile file : archive.tables()) {
      for (StoredColumn column : file.columns()) {
        known
            .facts()
            .put(new Fact(file.table().toString(), Kind.COLUMN, column.name()), column.type());
      }
    }
    return known;
  }
}
