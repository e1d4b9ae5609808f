package dev.highwater.seed.plan;

import dev.highwater.dataset.spec.SpecWriter;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.constraint.CheckPlan;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.unique.Capacity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a spec that nobody wrote is as it is.
///
/// @param head what to say about the whole, as lines
/// @param rows why a table has that many rows
/// @param columns why a column gets that value, by table and column
/// @param checks how each CHECK is met, by table
/// @param uniques how each unique and exclusion demand is met, by table
/// @param problems why some tables have no formulas that meet everything
public record Reasons(
    String head,
    Map<QualifiedName, String> rows,
    Map<QualifiedName, Map<String, String>> columns,
    Map<QualifiedName, List<CheckPlan>> checks,
    Map<QualifiedName, List<Capacity>> uniques,
    List<Problem> problems)
    implements SpecWriter.Comments {

  /// Of a spec that somebody wrote.
  public static final Reasons NONE =
      new Reasons("", Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  public Reasons {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    uniques = Collections.unmodifiableMap(new LinkedHashMap<>(uniques));
    problems = List.copyOf(problems);
  }

  /// The same with other words about the CHECKs.
  public Reasons withChecks(Map<QualifiedName, List<CheckPlan>> others) {
    return new Reasons(head, rows, columns, others, uniques, problems);
  }

  @Override
  public @Nullable String rows(QualifiedName table) {
    return rows.get(table);
  }

  @Override
  public @Nullable String column(QualifiedName table, String column) {
    return columns.getOrDefault(table, Map.of()).get(column);
  }
}
