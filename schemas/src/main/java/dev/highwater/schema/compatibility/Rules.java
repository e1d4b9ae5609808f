package dev.highwater.schema.compatibility;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Trigger;
import dev.highwater.schema.fingerprint.SchemaDifference;
import dev.highwater.schema.fingerprint.SchemaDifference.Change;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rules by which a difference is compatible, adapted or breaking, as far as the catalogues can
/// tell. `docs/decisions/compatibility.md` gives the reasons.
public final class Rules {

  private final Map<QualifiedName, Table> before;
  private final Map<QualifiedName, Table> after;

  /// @param before the schema that the dataset was written for
  /// @param after the schema that it is to be loaded into
  public Rules(Catalog before, Catalog after) {
    this.before = before.tablesByName();
    this.after = after.tablesByName();
  }

  /// What a difference between the two means.
  public Ruling on(SchemaDifference difference) {
    Change change = difference.change();
    boolean removed = change == Change.REMOVED;
    return switch (difference.kind()) {
      case ENCODING -> Ruling.breaking("characters may have no place in the other encoding");
      case TABLE -> table(difference);
      case INHERITANCE -> Ruling.compatible("which tables it inherits from decides no row");
      case COLUMN -> column(difference);
      case KEY ->
          removed
              ? Ruling.compatible("rows need no longer be kept apart by it")
              : Ruling.asRowsDecide(Effect.COMPATIBLE, "rows must be kept apart by it");
      case FOREIGN_KEY ->
          removed
              ? Ruling.compatible("its columns may hold any value")
              : Ruling.asRowsDecide(
                  Effect.COMPATIBLE, "each row must refer to a row that is there");
      case CHECK, CONSTRAINT ->
          removed
              ? Ruling.compatible("rows need no longer meet it")
              : Ruling.asRowsDecide(Effect.COMPATIBLE, "every row must meet it");
      case INDEX -> index(difference);
      case TRIGGER -> trigger(difference);
      case RULE -> Ruling.compatible("COPY disregards rules");
      case ROW_SECURITY, POLICY -> rowSecurity(difference.table());
      case SEQUENCE ->
          Ruling.compatible("rows carry their keys; sequences are advanced after them");
      case ROUTINE -> Ruling.asRowsDecide(Effect.COMPATIBLE, "conditions may call it");
    };
  }

  private static @Nullable Table find(
      Map<QualifiedName, Table> tables, @Nullable QualifiedName name) {
    return name == null ? null : tables.get(name);
  }

  private Ruling table(SchemaDifference difference) {
    Table table = find(after, difference.table());
    Partition partition = table == null ? null : table.partition();
    return switch (difference.change()) {
      case ADDED ->
          partition != null && partition.parent() != null
              ? Ruling.compatible("a partition is filled through its parent")
              : Ruling.adapted("it stays empty until a spec mentions it");
      case REMOVED -> Ruling.breaking("its rows have no place any more");
      case CHANGED ->
          table != null && table.kind() == Table.Kind.FOREIGN
              ? Ruling.breaking("it is a foreign table now, which is not loaded")
              : Ruling.asRowsDecide(Effect.COMPATIBLE, "each row must find a partition");
    };
  }

  private Ruling column(SchemaDifference difference) {
    Table now = find(after, difference.table());
    Table then = find(before, difference.table());
    Column one = then == null ? null : then.column(difference.name()).orElse(null);
    Column other = now == null ? null : now.column(difference.name()).orElse(null);
    if (one == null) {
      return Ruling.asRowsDecide(
          Effect.ADAPTED,
          other != null && other.generated() != Column.Generated.NO
              ? "the server computes it"
              : "it is filled by inference from its name, type and constraints");
    }
    return other == null
        ? Ruling.breaking("its values have no place any more")
        : column(one, other);
  }

  private static Ruling column(Column one, Column other) {
    if (one.generated() != other.generated()) {
      return Ruling.asRowsDecide(
          Effect.ADAPTED,
          other.generated() == Column.Generated.NO
              ? "it is filled by inference now"
              : "the server computes it now");
    }
    boolean tighter = one.nullable() && !other.nullable();
    return switch (TypeChange.between(one.type(), other.type())) {
      case OTHER -> Ruling.asRowsDecide(Effect.ADAPTED, "its values are of another kind");
      case NARROWED -> Ruling.asRowsDecide(Effect.COMPATIBLE, "not every value fits any more");
      case SAME, WIDENED -> {
        if (tighter) {
          yield Ruling.asRowsDecide(Effect.COMPATIBLE, "it takes no nulls any more");
        }
        if (!String.valueOf(one.collation()).equals(String.valueOf(other.collation()))) {
          yield Ruling.asRowsDecide(Effect.COMPATIBLE, "its values are compared in another way");
        }
        if (other.generated() != Column.Generated.NO) {
          yield Ruling.asRowsDecide(Effect.ADAPTED, "the server computes it in another way");
        }
        yield Ruling.compatible(
            one.type().sql().equals(other.type().sql())
                ? "COPY gives every row a value, so defaults and identities decide nothing"
                : "every value fits");
      }
    };
  }

  private Ruling index(SchemaDifference difference) {
    Table table = find(after, difference.table());
    Index index =
        table == null
            ? null
            : table.indexes().stream()
                .filter(one -> one.name().name().equals(difference.name()))
                .findFirst()
                .orElse(null);
    return index != null && index.unique()
        ? Ruling.asRowsDecide(Effect.COMPATIBLE, "rows must be kept apart by it")
        : index != null && index.keySql().stream().anyMatch(key -> key.contains("("))
            ? Ruling.asRowsDecide(Effect.COMPATIBLE, "its expression must have a value in each row")
            : Ruling.compatible("it decides no row");
  }

  private Ruling trigger(SchemaDifference difference) {
    Table table = find(after, difference.table());
    boolean fires =
        table != null
            && table.triggers().stream()
                .filter(one -> one.name().equals(difference.name()))
                .anyMatch(Trigger::firesOnInsert);
    return fires
        ? Ruling.asRowsDecide(
            Effect.COMPATIBLE, "it is kept from firing unless the spec lets triggers fire")
        : Ruling.compatible("it does not fire when rows are loaded");
  }

  private Ruling rowSecurity(@Nullable QualifiedName name) {
    Table table = find(after, name);
    return table != null && table.rowSecurity().active()
        ? Ruling.breaking("row security binds this role, which COPY does not allow")
        : Ruling.compatible("row security does not bind this role");
  }
}
