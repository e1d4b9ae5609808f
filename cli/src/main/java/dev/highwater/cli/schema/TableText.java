package dev.highwater.cli.schema;

import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.Policy;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Rights;
import dev.highwater.schema.catalog.RowSecurity;
import dev.highwater.schema.catalog.Rule;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything about one table for people to read.
final class TableText {

  private TableText() {}

  static String of(Catalog catalog, Table table) {
    List<String> parts = new ArrayList<>(List.of(table.name() + "\n", columns(table)));
    Map<String, String> types = TypeText.of(table);
    if (!types.isEmpty()) {
      TextTable text = new TextTable("type", "is");
      types.forEach(text::row);
      parts.add(text.toString());
    }
    addUnlessEmpty(parts, "constraint", constraints(table));
    addUnlessEmpty(
        parts,
        "index",
        table.indexes().stream()
            .map(index -> List.of(index.name().name(), definition(index)))
            .toList());
    addUnlessEmpty(parts, "trigger", table.triggers().stream().map(TableText::trigger).toList());
    addUnlessEmpty(parts, "rule", table.rules().stream().map(TableText::rule).toList());
    addUnlessEmpty(
        parts, "policy", table.rowSecurity().policies().stream().map(TableText::policy).toList());
    parts.add(facts(catalog, table));
    return String.join("\n", parts);
  }

  private static String columns(Table table) {
    TextTable columns = new TextTable("column", "type", "null", "value");
    for (Column column : table.columns()) {
      columns.row(
          column.name(), column.type().sql(), column.nullable() ? "yes" : "no", value(column));
    }
    return columns.toString();
  }

  private static List<List<String>> constraints(Table table) {
    List<List<String>> constraints = new ArrayList<>();
    for (Key key : table.keys()) {
      constraints.add(List.of(key.name(), key.definition()));
    }
    for (Exclusion exclusion : table.exclusions()) {
      constraints.add(List.of(exclusion.name(), exclusion.definition()));
    }
    for (ForeignKey key : table.foreignKeys()) {
      constraints.add(List.of(key.name(), key.definition()));
    }
    for (Check check : table.checks()) {
      constraints.add(List.of(check.name(), check.definition()));
    }
    return constraints;
  }

  private static void addUnlessEmpty(List<String> parts, String what, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      TextTable text = new TextTable(what, "definition");
      rows.forEach(row -> text.row(row.toArray()));
      parts.add(text.toString());
    }
  }

  private static String definition(Index index) {
    return (index.unique() ? "unique " : "")
        + index.definition().substring(index.definition().indexOf(" USING ") + " USING ".length())
        + (index.valid() ? "" : ", invalid");
  }

  private static List<String> trigger(Trigger trigger) {
    String events =
        trigger.events().stream().map(TableText::words).collect(Collectors.joining(" or "));
    return List.of(
        trigger.name(),
        words(trigger.timing())
            + " "
            + events
            + (trigger.columns().isEmpty() ? "" : " of " + String.join(", ", trigger.columns()))
            + " for each "
            + words(trigger.level())
            + (trigger.when() == null ? "" : " when " + trigger.when())
            + ": "
            + trigger.function()
            + (trigger.constraint() ? ", as a constraint" : "")
            + (trigger.initiallyDeferred() ? ", at the end of the transaction" : "")
            + state(trigger.state()));
  }

  private static List<String> rule(Rule rule) {
    return List.of(
        rule.name(),
        "on "
            + words(rule.event())
            + (rule.instead() ? ", instead of it" : "")
            + state(rule.state()));
  }

  private static String state(Trigger.State state) {
    return switch (state) {
      case ORIGIN -> "";
      case DISABLED -> ", disabled";
      case REPLICA -> ", only in replicas";
      case ALWAYS -> ", in replicas too";
    };
  }

  private static List<String> policy(Policy policy) {
    return List.of(
        policy.name(),
        (policy.permissive() ? "permits " : "restricts ")
            + (policy.command() == Policy.Command.ALL ? "everything" : words(policy.command()))
            + " to "
            + String.join(", ", policy.roles())
            + (policy.using() == null ? "" : ", rows with " + policy.using())
            + (policy.withCheck() == null ? "" : ", new rows with " + policy.withCheck()));
  }

  private static String facts(Catalog catalog, Table table) {
    Facts facts =
        new Facts().add("kind", words(table.kind()) + (table.unlogged() ? ", unlogged" : ""));
    Partition partition = table.partition();
    if (partition != null && partition.parent() != null) {
      facts.add("partition of", partition.parent() + " " + partition.bound());
    }
    if (partition != null && partition.key() != null) {
      facts.add("partitioned", partition.key());
      facts.add(
          "partitions",
          names(catalog.partitionsOf(table.name()).stream().map(Table::name).toList()));
    }
    if (!table.inherits().isEmpty()) {
      facts.add("inherits", names(table.inherits()));
    }
    RowSecurity security = table.rowSecurity();
    if (security.enabled()) {
      facts.add(
          "row security",
          "on"
              + (security.forced() ? " for its owner too" : "")
              + (security.active() ? ", and binds you" : ", and does not bind you"));
    }
    return facts
        .add("owner", table.rights().owner())
        .add("you may", rights(table.rights()))
        .toString();
  }

  private static String names(List<QualifiedName> names) {
    return names.isEmpty()
        ? "none"
        : names.stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
  }

  private static String rights(Rights rights) {
    List<String> allowed = new ArrayList<>();
    add(allowed, rights.select(), "select");
    add(allowed, rights.insert(), "insert");
    add(allowed, rights.update(), "update");
    add(allowed, rights.delete(), "delete");
    add(allowed, rights.truncate(), "truncate");
    add(allowed, rights.references(), "refer to it");
    add(allowed, rights.trigger(), "make triggers");
    add(allowed, rights.owned(), "alter it");
    return allowed.isEmpty() ? "nothing" : String.join(", ", allowed);
  }

  private static void add(List<String> allowed, boolean right, String words) {
    if (right) {
      allowed.add(words);
    }
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String value(Column column) {
    return switch (column.generated()) {
      case STORED -> "generated as " + column.defaultExpression();
      case VIRTUAL -> "generated when read as " + column.defaultExpression();
      case NO ->
          switch (column.identity()) {
            case ALWAYS -> "identity, always";
            case BY_DEFAULT -> "identity, by default";
            case NONE ->
                column.defaultExpression() == null ? "" : "default " + column.defaultExpression();
          };
    };
  }
}
