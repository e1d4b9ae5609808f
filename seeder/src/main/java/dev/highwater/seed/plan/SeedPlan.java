package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;

/// Everything a seeding will do.
///
/// @param datasetId identity of the rows at any scale: spec, seed, schema fingerprint and generator
///   versions, hashed
/// @param scale rows asked of the scale unit
/// @param tables in the order they are loaded
/// @param empty tables that stay empty, with the reason
/// @param problems why the plan cannot be carried out; empty where it can
public record SeedPlan(
    String dataset,
    String version,
    String datasetId,
    long seed,
    QualifiedName scaleUnit,
    long scale,
    String schemaFingerprint,
    List<TablePlan> tables,
    List<EmptyTable> empty,
    List<Problem> problems) {

  public SeedPlan {
    tables = List.copyOf(tables);
    empty = List.copyOf(empty);
    problems = List.copyOf(problems);
  }

  /// The plan of one table.
  public Optional<TablePlan> table(QualifiedName name) {
    return tables.stream().filter(table -> table.table().equals(name)).findFirst();
  }

  /// Rows of all tables.
  public long rows() {
    return tables.stream().mapToLong(TablePlan::rows).sum();
  }

  /// Predicted COPY bytes of all tables.
  public long bytes() {
    return tables.stream().mapToLong(table -> table.rows() * table.rowBytes()).sum();
  }

  /// A table that gets no rows.
  public record EmptyTable(QualifiedName table, String reason) {}

  /// Something that keeps a plan from succeeding.
  ///
  /// @param where table, column or line of the spec
  public record Problem(String what, String where, String why, String remedy) {}
}
