package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.Circumstances;
import dev.highwater.seed.constraint.ColumnUses;
import dev.highwater.seed.constraint.TableConstraints;
import dev.highwater.seed.infer.TypeFormulas;
import dev.highwater.seed.plan.Inference.Choice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Chooses formulas for plain values by type and name.
final class ValueInference {

  private static final String WINDOW = "moment_between(today - 1095, as_of)";

  private final Table table;
  private final ColumnUses uses;
  private final boolean fanOut;

  ValueInference(Table table, ColumnUses uses, boolean fanOut) {
    this.table = table;
    this.uses = uses;
    this.fanOut = fanOut;
  }

  Choice choose(Column column, boolean unique) {
    ColumnType type = base(column.type());
    String name = column.name();
    return switch (type.name().name()) {
      case "bool" ->
          new Choice(
              has(name, "active", "available", "enabled", "visible", "approved")
                  ? "chance(0.9)"
                  : "chance(0.2)",
              "a flag by its name");
      case "timestamptz", "timestamp" -> moment(column);
      case "date" -> day(column);
      case "time" -> optional(column, "time(uniform(480, 960))", "a time of day in office hours");
      case "int2", "int4", "int8" -> whole(column, unique);
      case "numeric" -> decimal(column, type);
      case "float4", "float8" -> new Choice(coordinate(name, "uniform(0.0, 1.0)"), "by its name");
      case "uuid" -> optional(column, "uuid()", "random");
      case "text", "varchar", "bpchar", "name", "citext" ->
          new TextInference(table, uses).choose(column, type, unique);
      default -> other(column);
    };
  }

  /// Everything else by what its type is made of. A type that nobody knows gets nothing, which is
  /// refused where something must stand.
  private Choice other(Column column) {
    ColumnType type = column.type();
    return new TypeFormulas(this::plain, this::checked)
        .of(column.name(), type)
        .map(formula -> optional(column, formula, "a value of type " + type.sql()))
        .orElseGet(
            () -> new Choice("null", "nobody knows what values of type " + type.sql() + " are"));
  }

  /// A value of an everyday type that is a part of another.
  private @Nullable String plain(String name, ColumnType type) {
    return switch (type.name().name()) {
      case "text", "varchar", "bpchar", "name", "citext" ->
          TextInference.part(name, type.maximumLength());
      case "bool",
          "timestamptz",
          "timestamp",
          "date",
          "time",
          "int2",
          "int4",
          "int8",
          "numeric",
          "float4",
          "float8",
          "uuid" ->
          choose(part(name, type), false).formula();
      default -> null;
    };
  }

  /// A part whose domains have CHECKs, chosen like the only column of a table.
  private @Nullable String checked(String name, ColumnType type) {
    Column column = part(name, type);
    Table alone =
        new Table(
            table.name(),
            Table.Kind.ORDINARY,
            List.of(column),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);
    TableConstraints constraints =
        TableConstraints.of(
            alone,
            new Circumstances(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
    // A branching needs names beside the column, and a part has none.
    return constraints.branching(name).isPresent()
        ? null
        : new Inference(alone, new Inference.Setting(null, null, false, Set.of()))
            .choose(column, constraints.domain(name))
            .formula();
  }

  private static Column part(String name, ColumnType type) {
    return new Column(
        name, 0, type, false, null, Column.Identity.NONE, Column.Generated.NO, null, null);
  }

  private static ColumnType base(ColumnType type) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN && element != null ? base(element) : type;
  }

  static boolean has(String name, String... parts) {
    return List.of(parts).stream().anyMatch(name::contains);
  }

  static Choice optional(Column column, String formula, String reason) {
    return new Choice(column.nullable() ? "maybe(0.6, " + formula + ")" : formula, reason);
  }

  /// The first of some columns that the table has.
  private Optional<String> neighbour(Column column, String type, String... names) {
    return List.of(names).stream()
        .filter(name -> !name.equals(column.name()))
        .filter(
            name ->
                table
                    .column(name)
                    .filter(found -> !found.nullable())
                    .filter(found -> found.type().name().name().equals(type))
                    .isPresent())
        .findFirst();
  }

  private Choice moment(Column column) {
    String name = column.name();
    if (name.equals("created_at") || name.equals("date_joined")) {
      return new Choice(WINDOW, "created within three years before the dataset's clock");
    }
    Optional<String> created =
        neighbour(column, "timestamptz", "created_at", "date_joined", "submitted_at");
    String after = created.map(from -> "moment_between(" + from + ", as_of)").orElse(WINDOW);
    return new Choice(
        column.nullable() ? "maybe(0.3, " + after + ")" : after,
        created.map(from -> "not before " + from).orElse("within three years"));
  }

  private Choice day(Column column) {
    Optional<String> start =
        has(column.name(), "end", "due", "until", "expir", "target", "completion", "review")
            ? neighbour(column, "date", "start_date", "date", "effective_date")
            : Optional.empty();
    return start
        .map(from -> optional(column, from + " + uniform(7, 180)", "not before " + from))
        .orElseGet(
            () -> optional(column, "date_between(today - 900, today)", "within thirty months"));
  }

  private Choice whole(Column column, boolean unique) {
    String name = column.name();
    if (unique) {
      return new Choice("row + 1", "unique");
    }
    String formula;
    if (has(name, "percent", "progress", "rate")) {
      formula = "uniform(0, 100)";
    } else if (has(name, "year")) {
      formula = "uniform(2022, 2025)";
    } else if (has(name, "order", "position", "sequence", "index")) {
      formula = fanOut ? "ordinal + 1" : "uniform(1, 20)";
    } else if (has(name, "rating", "score", "level")) {
      formula = "uniform(1, 5)";
    } else if (has(name, "version")) {
      formula = "1";
    } else {
      formula = "lognormal(20, 1.0, 0, 5000)";
    }
    return optional(column, formula, "a number by its name");
  }

  private Choice decimal(Column column, ColumnType type) {
    int whole = type.precision() < 0 ? 9 : type.precision() - Math.max(0, type.scale());
    String name = column.name();
    String formula;
    if (type.precision() >= 0 && whole <= 0) {
      formula = "uniform(0.0, " + largest(type) + ")";
    } else if (has(name, "latitude", "longitude") && whole >= 3) {
      formula = coordinate(name, "0.0");
    } else if (has(name, "score", "rating") || whole <= 2) {
      formula = "uniform(0.00, " + (whole <= 1 ? "5.00" : "9.99") + ")";
    } else if (has(name, "percent", "rate") || whole <= 3) {
      formula = "uniform(0.00, 100.00)";
    } else {
      long most = (long) StrictMath.pow(10, Math.min(whole, 9)) - 1;
      formula = "lognormal(" + Math.min(250_000, most / 10) + ".00, 1.0, 1.00, " + most + ".00)";
    }
    return optional(column, formula, "an amount that fits " + column.type().sql());
  }

  /// The largest number of a type that has no digits before the point.
  private static String largest(ColumnType type) {
    return "0." + "0".repeat(type.scale() - type.precision()) + "9".repeat(type.precision());
  }

  private static String coordinate(String name, String otherwise) {
    if (has(name, "latitude")) {
      return "uniform(5.500000, 9.500000)";
    }
    return has(name, "longitude") ? "uniform(119.500000, 126.500000)" : otherwise;
  }
}
