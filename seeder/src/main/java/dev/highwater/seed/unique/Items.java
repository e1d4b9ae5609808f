package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.Presence;
import dev.highwater.seed.unique.Demand.Apart;
import dev.highwater.seed.unique.Demand.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What can be decided about the columns of a demand.
final class Items {

  private final Table table;
  private final Surroundings surroundings;

  Items(Table table, Surroundings surroundings) {
    this.table = table;
    this.surroundings = surroundings;
  }

  /// The items of the columns that are not settled yet and that tell rows apart, foreign keys of
  /// several columns first.
  ///
  /// @param carried whether also foreign keys whose column a key of several columns brings along,
  ///   so that their rows cannot be chosen freely
  List<Item> of(Demand demand, Set<String> settled, boolean carried) {
    List<Item> items = new ArrayList<>();
    Set<String> taken = new HashSet<>(settled);
    List<String> telling = demand.telling();
    table.foreignKeys().stream()
        .sorted(
            Comparator.comparingInt((ForeignKey key) -> -key.columns().size())
                .thenComparing(ForeignKey::name))
        .filter(key -> !telling(key, telling).isEmpty())
        .filter(key -> key.columns().stream().noneMatch(taken::contains))
        .filter(key -> key.columns().stream().noneMatch(name -> mayBeNull(demand, name)))
        .forEach(
            key -> {
              if (isChoice(key) && (carried || !isCarried(key))) {
                items.add(
                    new Item.OfLink(
                        key,
                        telling(key, telling),
                        isNullable(key),
                        surroundings.links().turn(key)));
              }
              taken.addAll(key.columns());
            });
    for (Part part : demand.parts()) {
      if (part.apart() == Apart.DISTINCT || part.apart() == Apart.DAYS) {
        part.columns().stream()
            .filter(name -> isFree(name, taken) && !mayBeNull(demand, name))
            .forEach(name -> add(name, part.apart(), items));
      }
    }
    return items;
  }

  /// Those of some columns that tell the row to which a foreign key leads; none where they do not.
  private Set<String> telling(ForeignKey key, List<String> columns) {
    if (columns.containsAll(key.columns())) {
      return Set.copyOf(key.columns());
    }
    return surroundings.links().telling().getOrDefault(key.name(), List.of()).stream()
        .filter(columns::containsAll)
        .findFirst()
        .orElse(Set.of());
  }

  /// Whether a CHECK wants a column null in some rows, where nulls count as equal.
  private boolean mayBeNull(Demand demand, String column) {
    return demand.nullsEqual(column)
        && surroundings.domains(column).stream()
            .anyMatch(domain -> domain.presence() == Presence.FORBIDDEN);
  }

  /// Whether nothing has decided about a column.
  boolean isFree(String name, Set<String> settled) {
    return !settled.contains(name)
        && table.column(name).map(Column::insertable).orElse(false)
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(name));
  }

  private void add(String name, Apart apart, List<Item> items) {
    Column column = table.column(name).orElseThrow();
    boolean known = items.stream().anyMatch(item -> item.columns().contains(name));
    if (!known) {
      Encodings.of(table, column, apart, surroundings.domains(name))
          .ifPresent(encoding -> items.add(new Item.OfColumn(column, encoding)));
    }
  }

  private boolean isCarried(ForeignKey key) {
    return key.columns().size() == 1
        && surroundings.links().columns().containsKey(key.columns().getFirst());
  }

  /// One of several columns has to have a name by which its row can be chosen.
  private boolean isChoice(ForeignKey key) {
    return surroundings.filled().contains(key.referencedTable())
        && (key.columns().size() == 1 || surroundings.links().keys().containsKey(key.name()));
  }

  private boolean isNullable(ForeignKey key) {
    return key.columns().stream()
        .allMatch(name -> table.column(name).map(Column::nullable).orElse(false));
  }
}
