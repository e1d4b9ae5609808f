package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What can be decided about some columns of a table.
final class Items {

  private Items() {}

  /// The items of the columns that are not settled yet, foreign keys of several columns first.
  static List<Item> of(
      Table table, Surroundings surroundings, Set<String> columns, Set<String> settled) {
    List<Item> items = new ArrayList<>();
    Set<String> taken = new HashSet<>(settled);
    table.foreignKeys().stream()
        .sorted(
            Comparator.comparingInt((ForeignKey key) -> -key.columns().size())
                .thenComparing(ForeignKey::name))
        .filter(key -> columns.containsAll(key.columns()))
        .filter(key -> key.columns().stream().noneMatch(taken::contains))
        .forEach(
            key -> {
              if (isChoice(key, table, surroundings)) {
                items.add(new Item.OfLink(key, isNullable(key, table)));
              }
              taken.addAll(key.columns());
            });
    for (Column column : table.columns()) {
      boolean free =
          columns.contains(column.name())
              && !taken.contains(column.name())
              && column.insertable()
              && !isReference(column, table);
      if (free) {
        Encodings.of(table, column)
            .ifPresent(encoding -> items.add(new Item.OfColumn(column, encoding)));
      }
    }
    return items;
  }

  private static boolean isChoice(ForeignKey key, Table table, Surroundings surroundings) {
    return surroundings.filled().contains(key.referencedTable())
        && !key.referencedTable().equals(table.name());
  }

  private static boolean isNullable(ForeignKey key, Table table) {
    return key.columns().stream()
        .allMatch(name -> table.column(name).map(Column::nullable).orElse(false));
  }

  private static boolean isReference(Column column, Table table) {
    return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
  }
}
