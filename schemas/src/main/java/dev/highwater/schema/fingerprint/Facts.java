package dev.highwater.schema.fingerprint;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Policy;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Routine;
import dev.highwater.schema.catalog.RowSecurity;
import dev.highwater.schema.catalog.Sequence;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Trigger;
import dev.highwater.schema.fingerprint.SchemaDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes a catalogue apart into facts.
final class Facts {

  private static final String USUAL_ENCODING = "UTF8";

  /// How much of the schema is told.
  enum Part {
    FULL,
    LOGICAL
  }

  private final List<Fact> facts = new ArrayList<>();
  private final Part part;

  private Facts(Part part) {
    this.part = part;
  }

  static List<Fact> of(Catalog catalog, Part part) {
    Facts found = new Facts(part);
    if (!catalog.encoding().equals(USUAL_ENCODING)) {
      found.add(Kind.ENCODING, null, "encoding", "encoding " + catalog.encoding());
    }
    catalog.tables().forEach(found::table);
    catalog.sequences().forEach(found::sequence);
    catalog.routines().forEach(found::routine);
    return List.copyOf(found.facts);
  }

  private void table(Table table) {
    QualifiedName name = table.name();
    String kind = table.kind().name().toLowerCase(Locale.ROOT);
    facts.add(
        new Fact(
            new Fact.Place(Kind.TABLE, name, "table"),
            head(name),
            List.of(kind, Wording.partition(table.partition())),
            kind + Wording.shown(table.partition())));
    if (!table.inherits().isEmpty()) {
      String parents =
          table.inherits().stream().map(QualifiedName::quoted).collect(Collectors.joining(", "));
      add(Kind.INHERITANCE, name, "inherits", head(name, "inherits"), parents);
    }
    table.columns().forEach(column -> column(name, column));
    table.keys().forEach(key -> named(Kind.KEY, name, key.name(), key.definition()));
    table.foreignKeys().forEach(key -> named(Kind.FOREIGN_KEY, name, key.name(), key.definition()));
    table.checks().forEach(check -> named(Kind.CHECK, name, check.name(), check.definition()));
    table.indexes().forEach(index -> index(name, index));
    // Triggers are switched off while rows are loaded, which makes no other schema of it.
    for (Trigger trigger : table.triggers()) {
      named(Kind.TRIGGER, name, trigger.name(), trigger.definition(), state(trigger.state()));
    }
    table
        .rules()
        .forEach(
            rule -> named(Kind.RULE, name, rule.name(), rule.definition(), state(rule.state())));
    rowSecurity(name, table.rowSecurity());
  }

  private void column(QualifiedName table, Column column) {
    facts.add(
        new Fact(
            new Fact.Place(Kind.COLUMN, table, column.name()),
            head(table, "column", quote(column.name())),
            List.of(
                Wording.type(column.type()),
                Wording.notNull(column),
                column.identity().name(),
                column.generated().name(),
                column.defaultExpression() == null ? "" : "default " + column.defaultExpression(),
                Wording.collation(column.collation(), column.type().collation())),
            Wording.shown(column)));
  }

  private void index(QualifiedName table, Index index) {
    String constraint = index.constraintDefinition();
    if (constraint != null && index.constraint() != null) {
      named(Kind.CONSTRAINT, table, index.constraint(), constraint);
    }
    boolean decides = index.unique() || index.constraint() != null;
    if (part == Part.FULL || decides) {
      add(
          Kind.INDEX,
          table,
          index.name().name(),
          head(table, "index", index.name().quoted()),
          index.definition(),
          index.valid() ? "" : "invalid");
    }
  }

  private String state(Trigger.State state) {
    return part == Part.LOGICAL || state == Trigger.State.ORIGIN ? "" : state.name();
  }

  private void rowSecurity(QualifiedName table, RowSecurity security) {
    if (security.enabled() || security.forced()) {
      add(
          Kind.ROW_SECURITY,
          table,
          "row security",
          head(table, "row security"),
          security.enabled() ? "enabled" : "",
          security.forced() ? "forced" : "");
    }
    for (Policy policy : security.policies()) {
      named(
          Kind.POLICY,
          table,
          policy.name(),
          policy.permissive() ? "permissive" : "restrictive",
          policy.command().name(),
          policy.roles().stream().map(QualifiedName::quote).toList().toString(),
          "using " + policy.using(),
          "with check " + policy.withCheck());
    }
  }

  private void sequence(Sequence sequence) {
    QualifiedName owner = sequence.ownerTable();
    add(
        Kind.SEQUENCE,
        null,
        sequence.name().toString(),
        "sequence " + sequence.name().quoted(),
        sequence.type(),
        sequence.start() + " by " + sequence.increment(),
        sequence.minimum() + " to " + sequence.maximum(),
        sequence.cycle() ? "cycle" : "no cycle",
        owner == null ? "" : owner.quoted() + "." + quote(String.valueOf(sequence.ownerColumn())));
  }

  /// What triggers run says what happens to rows rather than which are legal. An extension's
  /// functions are known by its name.
  private void routine(Routine routine) {
    if (routine.extension() != null || (routine.trigger() && part == Part.LOGICAL)) {
      return;
    }
    add(
        Kind.ROUTINE,
        null,
        routine.name() + "(" + routine.arguments() + ")",
        "routine " + routine.name().quoted() + "(" + routine.arguments() + ")",
        routine.language(),
        routine.volatility().name(),
        routine.strict() ? "strict" : "",
        routine.body());
  }

  private void named(Kind kind, QualifiedName table, String name, String... said) {
    add(kind, table, name, head(table, kind.words(), quote(name)), said);
  }

  private void add(
      Kind kind, @Nullable QualifiedName table, String name, String head, String... said) {
    String shown = Stream.of(said).filter(some -> !some.isEmpty()).collect(Collectors.joining(" "));
    facts.add(new Fact(new Fact.Place(kind, table, name), head, List.of(said), shown));
  }

  private static String head(QualifiedName table, String... rest) {
    return Stream.concat(Stream.of("table " + table.quoted()), Stream.of(rest))
        .collect(Collectors.joining(" | "));
  }
}
