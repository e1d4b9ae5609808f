package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.Branching;
import dev.highwater.seed.constraint.Circumstances;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.constraint.TableConstraints;
import dev.highwater.seed.link.TableLinks;
import dev.highwater.seed.unique.Surroundings;
import dev.highwater.seed.unique.UniquePlan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a table's constraints come to: where its foreign keys lead, what keeps its rows apart, what
/// its CHECKs leave.
///
/// CHECKs are read twice: once to know what the columns that are to keep rows apart may hold, and
/// once more with those columns as given, so that others go by them.
///
/// @param given columns whose values are chosen without regard to the ways of CHECKs
record TableDecisions(
    TableLinks links,
    UniquePlan unique,
    Apartness apartness,
    TableConstraints constraints,
    Set<String> given) {

  /// Decides for a table.
  ///
  /// @param written columns that have formulas in the spec
  /// @param parent the foreign key that leads to the table that this one is a fan-out of, or null
  /// @param filled tables that get rows
  /// @param single those among them that have a single one
  /// @param referenced columns by which other tables find rows of this one
  /// @param taken names of lets that there are
  static TableDecisions of(
      Table table,
      TableLinks links,
      Set<String> written,
      @Nullable ForeignKey parent,
      boolean nodes,
      Set<QualifiedName> filled,
      Set<QualifiedName> single,
      Set<String> referenced,
      Set<String> taken) {
    Set<String> names = new HashSet<>(taken);
    names.addAll(links.lets().keySet());
    Set<String> given = new HashSet<>(written);
    given.addAll(ownKey(table));
    given.addAll(links.dealt().keySet());
    TableConstraints free = constraints(table, links, written, given, filled, referenced, names);
    Set<String> present = new HashSet<>(referenced);
    present.addAll(UniquePlan.wanting(table, domains(table, free)));
    TableConstraints first =
        present.equals(referenced)
            ? free
            : constraints(table, links, written, given, filled, present, names);
    UniquePlan unique =
        UniquePlan.of(
            table,
            new Surroundings(
                parent, nodes, filled, single, written, links, domains(table, first), names));
    Apartness apartness = Apartness.of(table, unique, links);
    Set<String> more = new HashSet<>(given);
    apartness.columns().stream()
        .filter(column -> first.branching(column).isEmpty())
        .forEach(more::add);
    names.addAll(apartness.lets().keySet());
    TableConstraints constraints =
        more.equals(given)
            ? first
            : constraints(table, links, written, more, filled, present, names);
    return new TableDecisions(links, unique, apartness, constraints, more);
  }

  /// Columns of the primary key. In one of several columns foreign keys stay free: where others of
  /// it keep rows apart they can be bent to meet a CHECK.
  private static List<String> ownKey(Table table) {
    List<String> key = table.primaryKey().map(Key::columns).orElse(List.of());
    return key.size() == 1
        ? key
        : key.stream()
            .filter(
                column -> table.foreignKeys().stream().noneMatch(f -> f.columns().contains(column)))
            .toList();
  }

  private static TableConstraints constraints(
      Table table,
      TableLinks tableLinks,
      Set<String> written,
      Set<String> given,
      Set<QualifiedName> filled,
      Set<String> referenced,
      Set<String> taken) {
    Set<String> links = new HashSet<>();
    Set<String> absent = new HashSet<>();
    for (ForeignKey key : table.foreignKeys()) {
      links.addAll(key.columns());
      if (!filled.contains(key.referencedTable()) && key.columns().size() == 1) {
        key.columns().stream().filter(name -> !given.contains(name)).forEach(absent::add);
      }
    }
    tableLinks
        .columns()
        .forEach(
            (name, link) -> {
              if (link.always().equals("null") && !given.contains(name)) {
                absent.add(name);
              }
            });
    return TableConstraints.of(
        table,
        new Circumstances(
            written, given, links, tableLinks.columns().keySet(), referenced, absent, taken));
  }

  /// What each column may hold, in each of the ways to meet its CHECKs.
  private static Map<String, List<ColumnDomain>> domains(
      Table table, TableConstraints constraints) {
    Map<String, List<ColumnDomain>> domains = new HashMap<>();
    for (Column column : table.columns()) {
      String name = column.name();
      List<ColumnDomain> ways =
          constraints
              .branching(name)
              .map(Branching::branches)
              .map(branches -> branches.stream().map(branch -> branch.domain(name)).toList())
              .orElseGet(() -> List.of(constraints.domain(name)));
      if (!ways.stream().allMatch(ColumnDomain::isAny)) {
        domains.put(name, ways);
      }
    }
    return domains;
  }
}
