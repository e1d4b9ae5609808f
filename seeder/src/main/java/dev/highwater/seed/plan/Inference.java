package dev.highwater.seed.plan;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.constraint.ColumnUses;
import dev.highwater.seed.constraint.Fitting;
import dev.highwater.seed.constraint.Literal;
import dev.highwater.seed.constraint.Presence;
import dev.highwater.seed.constraint.Values;
import dev.highwater.seed.link.LinkedColumn;
import dev.highwater.seed.link.TableLinks;
import dev.highwater.seed.unique.Carrier;
import dev.highwater.seed.unique.Toggle;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Chooses a formula for a column that the spec leaves out, from its keys, type, name, comment and
/// neighbours.
final class Inference {

  /// A formula as a spec would write it, and why.
  record Choice(String formula, String reason) {}

  /// What the spec says about the table's place among others.
  ///
  /// @param parent the table it is a fan-out of, or null
  /// @param via the column that leads there, where the spec says so
  /// @param nodes whether its rows are nodes of trees
  /// @param filled tables that get rows
  record Setting(
      @Nullable QualifiedName parent,
      @Nullable String via,
      boolean nodes,
      Set<QualifiedName> filled) {

    /// The foreign key of a table that leads to the parent, or null.
    @Nullable ForeignKey parentOf(Table table) {
      if (parent == null) {
        return null;
      }
      return table.foreignKeys().stream()
          .filter(key -> key.referencedTable().equals(parent))
          .filter(key -> via == null || isVia(key))
          .findFirst()
          .filter(key -> key.columns().size() == 1)
          .orElse(null);
    }

    private boolean isVia(ForeignKey key) {
      String column = key.columns().getFirst();
      return column.equals(via) || column.equals(via + "_id");
    }
  }

  private final Table table;
  private final Setting setting;
  private final TableLinks links;
  private final Set<String> referenced;
  private final Apartness apartness;
  private final @Nullable KeyRows keys;
  private final ColumnUses uses;

  /// A table without foreign keys that lead anywhere.
  Inference(Table table, Setting setting) {
    this(table, setting, TableLinks.NONE, Set.of(), Apartness.NONE, null);
  }

  /// @param referenced columns by which other tables find rows of this one
  /// @param apartness what keeps rows apart
  /// @param keys of the tables that it refers to, or null where it refers to none
  Inference(
      Table table,
      Setting setting,
      TableLinks links,
      Set<String> referenced,
      Apartness apartness,
      @Nullable KeyRows keys) {
    this.table = table;
    this.setting = setting;
    this.links = links;
    this.referenced = referenced;
    this.apartness = apartness;
    this.keys = keys;
    this.uses = ColumnUses.of(table);
  }

  /// @param domain what the table's constraints leave the column
  Choice choose(Column column, ColumnDomain domain) {
    LinkedColumn dealt = links.dealt().get(column.name());
    if (dealt != null) {
      return new Choice(dealt.always(), dealt.reason());
    }
    boolean forbidden =
        domain.presence() == Presence.FORBIDDEN || domain.presence() == Presence.IMPOSSIBLE;
    Carrier carrier = apartness.carrier(column.name());
    if (carrier != null && !forbidden) {
      return new Choice(carrier.formula(), "keeps rows apart: " + carrier.reason());
    }
    Toggle toggle = apartness.toggle(column.name());
    if (toggle != null && !forbidden) {
      String other = within(domain, required(column)).formula();
      return new Choice(
          "if("
              + toggle.condition()
              + ", "
              + Objects.requireNonNullElse(toggle.inside(), other)
              + ", "
              + Objects.requireNonNullElse(toggle.outside(), other)
              + ")",
          "keeps rows outside a partial index");
    }
    return switch (domain.presence()) {
      case FORBIDDEN, IMPOSSIBLE -> new Choice("null", "a CHECK wants it null");
      case REQUIRED -> within(domain, required(column));
      case FREE -> within(domain, referenced.contains(column.name()) ? required(column) : column);
    };
  }

  private Choice within(ColumnDomain domain, Column column) {
    if (domain.isAny()) {
      return choose(column);
    }
    boolean link =
        table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    if (!link && (isPrimary(column) || isUnique(column))) {
      Choice numbered =
          Fitting.numbered(column, domain, "row")
              .map(way -> new Choice(way.formula(), "counts through what its CHECKs allow"))
              .orElse(null);
      if (numbered != null) {
        return numbered;
      }
    }
    if (!link && domain.values() instanceof Values.Only(List<Literal> values)) {
      return enumeration(column, values, "the values a CHECK allows, earlier ones more often");
    }
    Choice closed = closed(column, domain);
    if (closed != null) {
      return closed;
    }
    Choice natural = choose(column);
    String fitted =
        link
            ? Fitting.fitLink(column, domain, natural.formula())
            : Fitting.fit(column, domain, natural.formula());
    return fitted.equals(natural.formula())
        ? natural
        : new Choice(fitted, natural.reason() + ", within what its CHECKs allow");
  }

  private @Nullable Choice closed(Column column, ColumnDomain domain) {
    ForeignKey key = table.foreignKeyOf(column.name()).orElse(null);
    if (key == null
        || links.columns().containsKey(column.name())
        || leadsToParent(column, key.referencedTable())
        || keys == null) {
      return null;
    }
    List<Long> rows = ClosedLinks.rows(key, domain, keys);
    return rows.isEmpty()
        ? null
        : ValueInference.optional(
            column,
            ClosedLinks.formula(key.referencedTable(), rows),
            "foreign key, held to a few rows by a CHECK");
  }

  private static Column required(Column column) {
    return column.withNullable(false);
  }

  private Choice choose(Column column) {
    LinkedColumn linked = links.columns().get(column.name());
    if (linked != null) {
      return new Choice(column.nullable() ? linked.free() : linked.always(), linked.reason());
    }
    ForeignKey foreignKey = table.foreignKeyOf(column.name()).orElse(null);
    if (foreignKey != null) {
      return reference(column, foreignKey);
    }
    if (isPrimary(column)) {
      return primary(column);
    }
    List<String> labels = labels(column);
    if (!labels.isEmpty()) {
      return enumeration(
          column,
          labels.stream().<Literal>map(Literal.Word::new).toList(),
          "the values the catalogue names, earlier ones more often");
    }
    return new ValueInference(table, uses, setting.parent() != null)
        .choose(column, isUnique(column));
  }

  private boolean isPrimary(Column column) {
    return table.primaryKey().map(Key::columns).orElse(List.of()).equals(List.of(column.name()));
  }

  private boolean isUnique(Column column) {
    return table.keys().stream().anyMatch(key -> key.columns().equals(List.of(column.name())));
  }

  private Choice reference(Column column, ForeignKey key) {
    QualifiedName target = key.referencedTable();
    String written = Names.table(target);
    if (leadsToParent(column, target)) {
      return new Choice("parent", "the foreign key to the table this is a fan-out of");
    }
    if (setting.nodes() && target.equals(table.name())) {
      return new Choice("node.parent", "the foreign key to the parent in the tree");
    }
    if (!setting.filled().contains(target)) {
      return new Choice("null", target + " stays empty");
    }
    if (isUnique(column) && setting.parent() == null) {
      return new Choice("row(" + written + ", row)", "one to one with " + target);
    }
    if (target.equals(table.name())) {
      return column.nullable()
          ? new Choice("maybe(0.3, draw(" + written + "))", "refers to earlier rows of its table")
          : new Choice("self", "must refer to its own table");
    }
    return column.nullable()
        ? new Choice("maybe(0.5, draw(" + written + "))", "optional foreign key")
        : new Choice("draw(" + written + ")", "foreign key");
  }

  private boolean leadsToParent(Column column, QualifiedName target) {
    ForeignKey parent = setting.parentOf(table);
    return parent != null
        && parent.referencedTable().equals(target)
        && parent.columns().equals(List.of(column.name()));
  }

  private static Choice primary(Column column) {
    return switch (column.type().name().name()) {
      case "uuid" -> new Choice("uuid()", "primary key");
      case "int2", "int4", "int8" -> new Choice("row + 1", "primary key");
      default -> new Choice("code(row, 8)", "primary key");
    };
  }

  /// Values that the catalogue knows: an enum's labels, or a comment that begins with `one of:`.
  static List<String> labels(Column column) {
    if (!column.type().labels().isEmpty()) {
      return column.type().labels();
    }
    String comment = column.comment();
    if (comment == null || !comment.startsWith("one of: ")) {
      return List.of();
    }
    return List.of(comment.substring("one of: ".length()).split(", ")).stream()
        .map(label -> label.equals("(empty)") ? "" : label)
        .toList();
  }

  /// Earlier values are more frequent, as 1/rank.
  static Choice enumeration(Column column, List<Literal> values, String reason) {
    if (values.size() == 1) {
      String only = values.getFirst().formula();
      return new Choice(column.nullable() ? "maybe(0.7, " + only + ")" : only, reason);
    }
    StringBuilder formula = new StringBuilder("weighted(");
    for (int i = 0; i < values.size(); i++) {
      formula
          .append(i == 0 ? "" : ", ")
          .append(values.get(i).formula())
          .append(": ")
          .append(weight(i));
    }
    formula.append(')');
    return new Choice(
        column.nullable() ? "maybe(0.7, " + formula + ")" : formula.toString(), reason);
  }

  /// How often the value at a place of a list comes up, relative to the others.
  static int weight(int place) {
    return Math.max(1, 60 / (place + 1));
  }
}
