package dev.highwater.seed.compatibility;

import dev.highwater.dataset.spec.Formula;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.compatibility.Effect;
import dev.highwater.schema.compatibility.Rules;
import dev.highwater.schema.compatibility.Ruling;
import dev.highwater.schema.fingerprint.SchemaDifference;
import dev.highwater.schema.fingerprint.SchemaDifference.Change;
import dev.highwater.schema.fingerprint.SchemaDifference.Kind;
import dev.highwater.seed.compatibility.Compatibility.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts together what rules, plans and rows say of each difference.
final class Findings {

  private final Rules rules;
  private final Map<QualifiedName, Table> before;
  private final Map<QualifiedName, Table> after;
  private final Catalog target;
  private final AdjustedSpec adjusted;
  private final Renames renames;
  private final MigrationHistory history;
  private final List<Refused> refused;
  private final KeptColumns kept;
  private final boolean tried;
  private final Set<Refused> explained = new LinkedHashSet<>();

  Findings(
      Catalog before,
      Catalog target,
      AdjustedSpec adjusted,
      Renames renames,
      MigrationHistory history,
      List<Refused> refused,
      KeptColumns kept,
      boolean tried) {
    this.rules = new Rules(before, target);
    this.before = before.tablesByName();
    this.after = target.tablesByName();
    this.target = target;
    this.adjusted = adjusted;
    this.renames = renames;
    this.history = history;
    this.refused = refused;
    this.kept = kept;
    this.tried = tried;
  }

  private record Judged(Effect effect, String why, @Nullable String mending) {}

  Finding of(SchemaDifference difference, Suggestions suggestions) {
    Judged judged = judged(difference, suggestions);
    QualifiedName table = difference.table();
    return new Finding(
        judged.effect(),
        table == null ? null : table.toString(),
        difference.kind().words(),
        difference.kind() == Kind.TABLE && table != null ? table.toString() : difference.name(),
        difference.change(),
        difference.before(),
        difference.after(),
        judged.why(),
        renamed(difference).orElse(null),
        migration(difference).orElse(null),
        judged.mending());
  }

  private Judged judged(SchemaDifference difference, Suggestions suggestions) {
    Ruling ruling = rules.on(difference);
    QualifiedName table = difference.table();
    if (table == null) {
      return new Judged(ruling.effect(), ruling.why(), null);
    }
    if (difference.kind() != Kind.TABLE && !adjusted.fills(table) && !isPartition(table)) {
      return new Judged(Effect.COMPATIBLE, "the dataset has no rows for this table", null);
    }
    if (difference.change() == Change.REMOVED) {
      if (difference.kind() == Kind.TABLE) {
        return withoutTable(table, ruling);
      }
      if (difference.kind() == Kind.COLUMN) {
        return withoutColumn(table, difference.name());
      }
    }
    List<String> columns = columns(difference);
    List<Refused> against =
        refused.stream().filter(one -> isAgainst(one, difference, table, columns)).toList();
    if (!against.isEmpty()) {
      explained.addAll(against);
      Map<String, String> formulas = suggestions.of(table, columns);
      if (takesNoNullsNow(difference)) {
        formulas.replaceAll((column, formula) -> orElse(table, column, formula));
      }
      return new Judged(
          Effect.BREAKING,
          against.stream().map(Refused::why).distinct().collect(Collectors.joining("; ")),
          parent(difference).orElse(formulas.isEmpty() ? null : Mending.formulas(table, formulas)));
    }
    if (ruling.rowsDecide() && !tried) {
      return new Judged(Effect.BREAKING, ruling.why() + "; no rows were tried", null);
    }
    boolean same =
        (difference.change() == Change.ADDED && difference.kind() == Kind.COLUMN)
            || columns.stream().allMatch(column -> kept.keeps(table, column));
    String why = ruling.rowsDecide() ? ruling.why() + "; no row is refused" : ruling.why();
    return same
        ? new Judged(ruling.effect(), why, null)
        : new Judged(ruling.effect().or(Effect.ADAPTED), why + "; values are others now", null);
  }

  private boolean takesNoNullsNow(SchemaDifference difference) {
    Table one = before.get(difference.table());
    Table other = after.get(difference.table());
    return one != null
        && other != null
        && one.column(difference.name()).filter(Column::nullable).isPresent()
        && other.column(difference.name()).filter(column -> !column.nullable()).isPresent();
  }

  /// What to write where a foreign key leads to a table that the dataset leaves empty.
  private Optional<String> parent(SchemaDifference difference) {
    Table table = after.get(difference.table());
    if (table == null || difference.kind() != Kind.FOREIGN_KEY) {
      return Optional.empty();
    }
    return table.foreignKeys().stream()
        .filter(key -> key.name().equals(difference.name()) && key.columns().size() == 1)
        .filter(key -> !adjusted.fills(key.referencedTable()))
        .findFirst()
        .map(key -> Mending.parent(key.referencedTable(), table.name(), key.columns().getFirst()));
  }

  /// What the spec writes, and the inferred value where that is null.
  private String orElse(QualifiedName table, String column, String inferred) {
    return adjusted
        .written(table, column)
        .map(written -> "coalesce(" + written.source() + ", " + inferred + ")")
        .orElse(inferred);
  }

  private boolean isPartition(QualifiedName table) {
    Table found = after.get(table);
    return found != null && found.partition() != null && found.partition().parent() != null;
  }

  private Judged withoutTable(QualifiedName table, Ruling ruling) {
    return adjusted.fills(table)
        ? new Judged(
            Effect.BREAKING,
            ruling.why(),
            Mending.withoutTable(table, renames.of(table).orElse(null)))
        : new Judged(Effect.COMPATIBLE, "the dataset has no rows for this table", null);
  }

  private Judged withoutColumn(QualifiedName table, String column) {
    Formula written = adjusted.written(table, column).orElse(null);
    return written == null
        ? new Judged(Effect.ADAPTED, "the spec does not write it, so it is left out", null)
        : new Judged(
            Effect.BREAKING,
            "the spec writes it (" + written.place() + ")",
            Mending.withoutColumn(table, column, renames.of(table, column).orElse(null)));
  }

  private List<String> columns(SchemaDifference difference) {
    QualifiedName table = difference.table();
    if (difference.kind() == Kind.COLUMN) {
      return List.of(difference.name());
    }
    Table one = table == null ? null : after.getOrDefault(table, before.get(table));
    List<String> found = CompatibilityCheck.columnsOf(one, difference.name());
    return found.isEmpty() && table != null
        ? CompatibilityCheck.columnsOf(before.get(table), difference.name())
        : found;
  }

  private boolean isAgainst(
      Refused one, SchemaDifference difference, QualifiedName table, List<String> columns) {
    if (!one.table().equals(table) || difference.change() == Change.REMOVED) {
      return false;
    }
    String column = one.column();
    if (column == null && one.constraint() == null) {
      return difference.kind() == Kind.COLUMN && rules.on(difference).rowsDecide();
    }
    String name = difference.name();
    return name.equals(one.constraint())
        || name.equals(column)
        || (column != null && difference.kind() != Kind.COLUMN && columns.contains(column));
  }

  /// What is refused without a difference that would explain it.
  List<Finding> unexplained(Suggestions suggestions) {
    List<Finding> found = new ArrayList<>();
    for (Refused one : refused) {
      QualifiedName table = one.table();
      if (!explained.contains(one)) {
        String name =
            Objects.requireNonNullElse(
                one.constraint(), Objects.requireNonNullElse(one.column(), "rows"));
        List<String> columns =
            one.column() == null
                ? CompatibilityCheck.columnsOf(after.get(table), name)
                : List.of(one.column());
        Map<String, String> formulas = suggestions.of(table, columns);
        found.add(
            new Finding(
                Effect.BREAKING,
                table.toString(),
                "rows",
                name,
                null,
                null,
                null,
                one.why(),
                null,
                null,
                formulas.isEmpty() ? null : Mending.formulas(table, formulas)));
      }
    }
    return found;
  }

  private Optional<String> renamed(SchemaDifference difference) {
    QualifiedName table = difference.table();
    if (table == null || difference.change() != Change.REMOVED) {
      return Optional.empty();
    }
    if (difference.kind() == Kind.TABLE) {
      return renames.of(table).map(QualifiedName::toString);
    }
    if (difference.kind() != Kind.COLUMN) {
      return Optional.empty();
    }
    return renames.of(table, difference.name()).or(() -> moved(difference.name()));
  }

  /// A column of that name in a table that is new.
  private Optional<String> moved(String column) {
    return target.tables().stream()
        .filter(table -> !before.containsKey(table.name()))
        .filter(table -> table.column(column).isPresent())
        .findFirst()
        .map(table -> table.name() + "." + column);
  }

  private Optional<String> migration(SchemaDifference difference) {
    QualifiedName table = difference.table();
    if (table == null) {
      return history.of(List.of(difference.name()));
    }
    if (difference.kind() == Kind.TABLE) {
      return history.of(List.of(table.name()));
    }
    List<String> words = new ArrayList<>(List.of(table.name()));
    words.addAll(columns(difference));
    return history.of(List.of(table.name(), difference.name())).or(() -> history.of(words));
  }
}
