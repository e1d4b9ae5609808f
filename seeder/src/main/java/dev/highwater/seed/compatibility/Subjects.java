package dev.highwater.seed.compatibility;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.compatibility.Rules;
import dev.highwater.schema.fingerprint.SchemaDifference;
import dev.highwater.schema.fingerprint.SchemaDifference.Kind;
import dev.highwater.seed.compatibility.Trial.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What has to be tried, because only rows can tell.
final class Subjects {

  private Subjects() {}

  static List<Subject> of(List<SchemaDifference> differences, Catalog before, Catalog target) {
    Rules rules = new Rules(before, target);
    Map<QualifiedName, Table> tables = target.tablesByName();
    Map<QualifiedName, Subject> subjects = new TreeMap<>();
    for (SchemaDifference difference : differences) {
      QualifiedName name = difference.table();
      if (difference.kind() == Kind.ROUTINE) {
        callers(tables, difference.name(), subjects);
      } else if (name != null && tables.containsKey(name)) {
        Subject subject = subject(subjects, root(tables, name));
        if (difference.kind() == Kind.COLUMN) {
          subject.columns().add(difference.name());
        } else if (difference.kind() == Kind.TABLE) {
          subject.conditions().add("table");
        } else if (rules.on(difference).rowsDecide()) {
          subject.conditions().add(difference.name());
        }
      }
    }
    return new ArrayList<>(subjects.values());
  }

  private static Subject subject(Map<QualifiedName, Subject> subjects, QualifiedName table) {
    return subjects.computeIfAbsent(
        table, name -> new Subject(name, new HashSet<>(), new HashSet<>()));
  }

  /// Rows are given to the table at the top.
  private static QualifiedName root(Map<QualifiedName, Table> tables, QualifiedName name) {
    Table table = tables.get(name);
    Partition partition = table == null ? null : table.partition();
    QualifiedName parent = partition == null ? null : partition.parent();
    return parent == null ? name : root(tables, parent);
  }

  private static void callers(
      Map<QualifiedName, Table> tables, String routine, Map<QualifiedName, Subject> subjects) {
    for (Table table : tables.values()) {
      for (Check check : table.checks()) {
        if (check.functions().stream().anyMatch(one -> routine.startsWith(one + "("))) {
          subject(subjects, table.name()).conditions().add(check.name());
        }
      }
    }
  }

  /// Tables whose triggers see the rows come in.
  static Set<QualifiedName> firing(DatasetSpec spec, Catalog target) {
    boolean silenced = target.role().setsReplicationRole();
    Map<QualifiedName, Table> tables = target.tablesByName();
    return spec.tables().values().stream()
        .filter(table -> !table.virtual())
        .filter(table -> table.triggers() || (!silenced && !isOwned(tables.get(table.name()))))
        .map(TableSpec::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOwned(@Nullable Table table) {
    return table == null || table.rights().owned();
  }

  /// The columns that a constraint or index of that name is about.
  static List<String> columns(Table table, String constraint) {
    for (Check check : table.checks()) {
      if (check.name().equals(constraint)) {
        return check.columns();
      }
    }
    for (Key key : table.keys()) {
      if (key.name().equals(constraint)) {
        return key.columns();
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (key.name().equals(constraint)) {
        return key.columns();
      }
    }
    for (Index index : table.indexes()) {
      if (index.name().name().equals(constraint) || constraint.equals(index.constraint())) {
        String keys = String.join(" ", index.keySql());
        return table.columns().stream()
            .map(column -> column.name())
            .filter(name -> keys.matches("(?s).*\\b" + name + "\\b.*"))
            .toList();
      }
    }
    return List.of();
  }
}
