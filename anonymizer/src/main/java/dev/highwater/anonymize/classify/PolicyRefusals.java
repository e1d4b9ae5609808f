package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.mask.Shapes;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.pack.ValueFamily;
import dev.highwater.anonymize.policy.ColumnRule;
import dev.highwater.anonymize.policy.Grain;
import dev.highwater.anonymize.policy.ObjectRules;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Why a policy may not be carried out on a database, whatever its rows are: all reasons at once.
public final class PolicyRefusals {

  private final Policy policy;
  private final Catalog catalog;
  private final Optional<Pack> pack;
  private final List<String> refusals = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private PolicyRefusals(Policy policy, Catalog catalog, Optional<Pack> pack) {
    this.policy = policy;
    this.catalog = catalog;
    this.pack = pack;
  }

  /// What was found.
  ///
  /// @param refusals each in a sentence that begins with `table.column`; the run must not begin
  /// @param warnings what may fail when the rows are there
  public record Verdict(List<String> refusals, List<String> warnings) {
    public Verdict {
      refusals = List.copyOf(refusals);
      warnings = List.copyOf(warnings);
    }
  }

  /// Looks at every rule. Columns without a rule are [Coverage]'s.
  ///
  /// @param pack the one that the policy names, where it could be loaded
  public static Verdict of(Policy policy, Catalog catalog, Optional<Pack> pack) {
    PolicyRefusals found = new PolicyRefusals(policy, catalog, pack);
    if (pack.isEmpty() || !pack.get().name().equals(policy.pack())) {
      found.refusals.add("The policy's pack " + policy.pack() + " was not found");
    }
    if (policy.objects().largeObjects() == ObjectRules.Fate.KEEP) {
      found.refusals.add("Large objects cannot be kept: write 'large_objects: drop'");
    }
    found.look();
    return new Verdict(found.refusals, found.warnings);
  }

  private void look() {
    for (ColumnRule rule : policy.columns()) {
      Optional<Table> table = catalog.table(rule.table());
      table
          .flatMap(one -> one.column(rule.column()))
          .ifPresent(column -> column(table.orElseThrow(), column, rule.rule()));
    }
    Map<QualifiedName, Map<String, Rule>> rules = policy.byTable();
    for (Table table : catalog.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        for (int i = 0; i < key.columns().size(); i++) {
          pair(
              rules,
              table.name(),
              key.columns().get(i),
              key.referencedTable(),
              key.referencedColumns().get(i));
        }
      }
    }
    policy
        .references()
        .forEach(
            one ->
                pair(rules, one.table(), one.column(), one.referenced(), one.referencedColumn()));
  }

  /// Dates of one entity move together: where every key that the date is part of has the columns
  /// that tell the entity, none of its rows comes to lie on another.
  private static boolean movesWithItsKey(Table table, Column column, Technique technique) {
    return technique instanceof Technique.ShiftDate shift
        && TableFacts.uniqueKeys(table).stream()
            .filter(key -> key.contains(column.name()))
            .allMatch(key -> key.containsAll(shift.by()));
  }

  private void column(Table table, Column column, Rule rule) {
    String cell = table.name() + "." + column.name();
    cell(table, cell, column.type(), rule, false);
    Technique technique = rule.technique();
    if (technique instanceof Technique.Keep) {
      return;
    }
    if (technique instanceof Technique.Suppress(Technique.Filler.Null _)
        && (!column.nullable() || column.type().refusesNull())) {
      refuse(cell, "is NOT NULL and cannot be suppressed to null; write 'with: empty' or a value");
    }
    if (TableFacts.unique(table).contains(column.name())
        && !movesWithItsKey(table, column, technique)) {
      Optional<String> collision =
          technique instanceof Technique.Json json
              ? inKey(table, column, json)
              : collision(technique);
      collision.ifPresent(
          why -> refuse(cell, "is part of a key, and " + why + " may collide there"));
    }
    if (isPartitionKey(table, column.name())) {
      refuse(cell, "decides the partition of a row and must be kept");
    }
    if (table.checks().stream()
        .anyMatch(check -> check.columns().contains(column.name()) && check.enforced())) {
      warnings.add(cell + " is masked, and a CHECK reads it: a substitute may break it");
    }
  }

  private static boolean isPartitionKey(Table table, String column) {
    return table.partition() != null
        && table.partition().keys().stream()
            .anyMatch(part -> part.term().sql().contains(QualifiedName.quote(column)));
  }

  /// The same for JSON, of which unique expressions may read paths that are kept or not there.
  private static Optional<String> inKey(Table table, Column column, Technique.Json json) {
    Optional<Set<String>> read = TableFacts.uniquePaths(table, column);
    if (read.isEmpty()) {
      return collision(json);
    }
    return json.paths().entrySet().stream()
        .filter(one -> read.get().stream().anyMatch(path -> touches(one.getKey(), path)))
        .flatMap(one -> collision(one.getValue().technique()).stream())
        .findFirst();
  }

  /// Whether one path is the other, above it or below it.
  private static boolean touches(String one, String other) {
    return one.equals(other) || isAbove(one, other) || isAbove(other, one);
  }

  private static boolean isAbove(String path, String deeper) {
    return deeper.startsWith(path + ".") || deeper.startsWith(path + "[");
  }

  /// Why equal results could come of different values; nothing where they cannot.
  private static Optional<String> collision(Technique technique) {
    return switch (technique) {
      case Technique.Keep _, Technique.Permute _ -> Optional.empty();
      case Technique.Pseudonymize one ->
          one.distinct() ? Optional.empty() : Optional.of("a pseudonym that is not distinct");
      case Technique.Suppress(Technique.Filler filler) ->
          filler instanceof Technique.Filler.Null
              ? Optional.empty()
              : Optional.of("one filler for all rows");
      case Technique.Generalize _ -> Optional.of("a coarser value");
      case Technique.ShiftDate _ -> Optional.of("a shifted date");
      case Technique.AddNoise _ -> Optional.of("a number with noise");
      case Technique.Shuffle _ -> Optional.of("a shuffled value");
      case Technique.Synthesize _ -> Optional.of("text without meaning");
      case Technique.Scrub _ -> Optional.of("scrubbed text");
      case Technique.Json _, Technique.Elements _, Technique.Fields _ ->
          Optional.of("a value masked in parts");
      case Technique.KnownPassword _ -> Optional.of("one password for all");
    };
  }

  /// What is wrong with a rule for a type, in a column or a part of one.
  private void cell(Table table, String cell, ColumnType type, Rule rule, boolean part) {
    Technique technique = rule.technique();
    ValueFamily family = ValueFamily.of(type);
    if (technique instanceof Technique.Keep && !rule.dataClass().mayBeKept()) {
      refuse(cell, "is classed %s and cannot be kept".formatted(rule.dataClass().written()));
    }
    switch (technique) {
      case Technique.Keep _, Technique.Suppress _ -> {}
      case Technique.Pseudonymize one -> pseudonym(table, cell, type, one);
      case Technique.Permute _ ->
          expect(
              cell,
              family,
              Set.of(ValueFamily.TEXT, ValueFamily.WHOLE, ValueFamily.UUID),
              technique);
      case Technique.Generalize(Grain grain) -> grain(cell, family, grain, part);
      case Technique.ShiftDate one -> {
        expect(cell, family, Set.of(ValueFamily.DATE, ValueFamily.TEXT), technique);
        columns(table, cell, one.by());
      }
      case Technique.AddNoise one -> {
        if (!part) {
          expect(cell, family, Set.of(ValueFamily.WHOLE, ValueFamily.DECIMAL), technique);
        }
        columns(table, cell, one.by());
      }
      case Technique.Shuffle one -> columns(table, cell, one.within());
      case Technique.Synthesize _, Technique.Scrub _, Technique.KnownPassword _ ->
          expect(cell, family, Set.of(ValueFamily.TEXT), technique);
      case Technique.Json(Map<String, Rule> paths, Technique.Unlisted _) -> {
        expect(cell, family, Set.of(ValueFamily.JSON, ValueFamily.TEXT), technique);
        paths.forEach((path, inner) -> cell(table, cell + " " + path, TextType.TEXT, inner, true));
      }
      case Technique.Elements(Rule each) -> {
        expect(cell, family, Set.of(ValueFamily.LIST), technique);
        ColumnType element = type.base().element();
        if (element != null && family == ValueFamily.LIST) {
          cell(table, cell + "[*]", element, each, false);
        }
      }
      case Technique.Fields(Map<String, Rule> fields) -> {
        expect(cell, family, Set.of(ValueFamily.COMPOSITE), technique);
        for (ColumnType.Field field : type.base().fields()) {
          Rule inner = fields.get(field.name());
          if (inner != null) {
            cell(table, cell + "." + field.name(), field.type(), inner, false);
          }
        }
      }
    }
  }

  private void pseudonym(Table table, String cell, ColumnType type, Technique.Pseudonymize one) {
    ValueFamily family = ValueFamily.of(type);
    columns(table, cell, one.by());
    if (family == ValueFamily.INET && one.shape().equals("ip")) {
      return;
    }
    if (pack.isPresent() && !pack.get().shapeNames().contains(one.shape())) {
      refuse(
          cell,
          "has the shape '%s', and there is none; there are %s"
              .formatted(one.shape(), String.join(", ", pack.get().shapeNames())));
    } else if (one.distinct() && !Shapes.canBeDistinct(one.shape())) {
      refuse(cell, "cannot have distinct pseudonyms as '%s'; permute it".formatted(one.shape()));
    }
    expect(cell, family, Set.of(ValueFamily.TEXT), one);
  }

  private void grain(String cell, ValueFamily family, Grain grain, boolean part) {
    Set<ValueFamily> fit =
        switch (grain) {
          case Grain.Calendar _ -> Set.of(ValueFamily.DATE, ValueFamily.TEXT);
          case Grain.Band _ -> Set.of(ValueFamily.WHOLE, ValueFamily.DECIMAL);
          case Grain.Decimals _ -> Set.of(ValueFamily.DECIMAL);
          case Grain.Prefix _ -> Set.of(ValueFamily.TEXT);
          case Grain.Network _ -> Set.of(ValueFamily.INET);
        };
    if (!part && !fit.contains(family)) {
      refuse(
          cell,
          "cannot be generalized to '%s': its type has no such grain".formatted(grain.written()));
    }
  }

  private void expect(String cell, ValueFamily family, Set<ValueFamily> fit, Technique technique) {
    if (!fit.contains(family)) {
      refuse(cell, "has a type that '%s' is not for".formatted(technique.written()));
    }
  }

  private void columns(Table table, String cell, List<String> by) {
    by.stream()
        .filter(name -> table.column(name).isEmpty())
        .forEach(
            name ->
                refuse(cell, "is masked by a column '%s' that its table lacks".formatted(name)));
  }

  private void pair(
      Map<QualifiedName, Map<String, Rule>> rules,
      QualifiedName table,
      String column,
      QualifiedName referenced,
      String referencedColumn) {
    Rule here = rules.getOrDefault(table, Map.of()).get(column);
    Rule there = rules.getOrDefault(referenced, Map.of()).get(referencedColumn);
    if (here == null || there == null) {
      return;
    }
    String cell = table + "." + column;
    String target = referenced + "." + referencedColumn;
    boolean goes =
        here.technique() instanceof Technique.Suppress(Technique.Filler.Null _)
            || here.technique().equals(there.technique());
    if (!goes) {
      refuse(cell, "references %s, which has another technique or key domain".formatted(target));
    } else if (here.technique() instanceof Technique.Shuffle
        || (here.technique() instanceof Technique.Pseudonymize one && !one.by().isEmpty())) {
      refuse(cell, "references %s: both must be masked by the value itself".formatted(target));
    }
  }

  private void refuse(String cell, String why) {
    refusals.add(cell + " " + why);
  }
}
