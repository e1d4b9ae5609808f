package dev.highwater.schema.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An index.
///
/// @param keys its key columns or expressions, in order
/// @param include the columns that it holds besides its key (INCLUDE)
/// @param unique whether rows that are equal in all keys are refused
/// @param nullsNotDistinct whether nulls count as equal to each other
/// @param exclusion whether it refuses rows by operators other than equality alone, as the index of
///   an exclusion constraint or of a key WITHOUT OVERLAPS does
/// @param predicate the condition of a partial index as SQL, else null
/// @param constraint the constraint that owns it, else null
/// @param constraintDefinition how `pg_get_constraintdef` writes that constraint, else null
/// @param definition as `pg_get_indexdef` writes it, which leaves out the tablespace
/// @param tablespace where it is stored, null for the database's own
/// @param clustered whether `CLUSTER` sorts the table by it
/// @param replicaIdentity whether logical replication names rows by it
/// @param parent the index of the partitioned table that it is a part of, else null
/// @param options its storage parameters (`fillfactor=70`), else empty
/// @param statistics statistics targets of keys by their places from 1, where they were set
/// @param comment what `COMMENT ON INDEX` says, else null
public record Index(
    QualifiedName name,
    QualifiedName table,
    String method,
    List<KeyPart> keys,
    List<String> include,
    boolean unique,
    boolean primary,
    boolean nullsNotDistinct,
    boolean exclusion,
    boolean valid,
    @Nullable String predicate,
    @Nullable String constraint,
    @Nullable String constraintDefinition,
    String definition,
    @Nullable String tablespace,
    boolean clustered,
    boolean replicaIdentity,
    @Nullable QualifiedName parent,
    List<String> options,
    Map<Integer, Integer> statistics,
    @Nullable String comment) {

  /// An index without marks of its own.
  public Index(
      QualifiedName name,
      QualifiedName table,
      String method,
      List<KeyPart> keys,
      boolean unique,
      boolean primary,
      boolean valid,
      @Nullable String predicate,
      @Nullable String constraint,
      String definition) {
    this(
        name,
        table,
        method,
        keys,
        List.of(),
        unique,
        primary,
        false,
        false,
        valid,
        predicate,
        constraint,
        null,
        definition,
        null,
        false,
        false,
        null,
        List.of(),
        Map.of(),
        null);
  }

  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
    options = List.copyOf(options);
    statistics = Map.copyOf(statistics);
  }

  /// The keys as SQL: names quoted, expressions as PostgreSQL writes them.
  public List<String> keySql() {
    return keys.stream().map(KeyPart::sql).toList();
  }
}
