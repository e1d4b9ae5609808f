package dev.highwater.seed.compatibility;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.plan.SeedPlan.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out which table, column or constraint a problem of a plan is about, by the names in it.
final class Blame {

  private final List<Table> tables;
  private final Map<QualifiedName, Set<String>> suspects;

  /// @param tables that are planned, as the target has them
  /// @param suspects columns that are others than they were
  Blame(List<Table> tables, Map<QualifiedName, Set<String>> suspects) {
    this.tables =
        tables.stream()
            .sorted(
                Comparator.<Table>comparingInt(table -> table.name().toString().length())
                    .reversed())
            .toList();
    this.suspects = suspects;
  }

  Optional<Refused> of(Problem problem) {
    String text = problem.where() + "\n" + problem.what() + "\n" + problem.why();
    String why = problem.what() + ": " + problem.why();
    return tables.stream()
        .filter(table -> has(text, table.name().toString()))
        .findFirst()
        .map(table -> new Refused(table.name(), column(table, text), constraint(table, text), why));
  }

  private @Nullable String column(Table table, String text) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    return Stream.concat(
            names.stream()
                .flatMap(name -> Stream.of(name, name.replaceFirst("_id$", "")))
                .filter(name -> has(text, table.name() + "." + name)),
            names.stream()
                .filter(suspects.getOrDefault(table.name(), Set.of())::contains)
                .filter(name -> has(text, name)))
        .findFirst()
        .map(name -> names.contains(name) ? name : name + "_id")
        .orElse(null);
  }

  private static @Nullable String constraint(Table table, String text) {
    return Stream.of(
            table.checks().stream().map(Check::name),
            table.keys().stream().map(Key::name),
            table.foreignKeys().stream().map(ForeignKey::name),
            table.exclusions().stream().map(Exclusion::name),
            table.indexes().stream().map(Index::name).map(QualifiedName::name))
        .flatMap(names -> names)
        .filter(name -> has(text, name))
        .findFirst()
        .orElse(null);
  }

  private static boolean has(String text, String name) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)").matcher(text).find();
  }
}
