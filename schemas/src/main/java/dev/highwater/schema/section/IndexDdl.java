package dev.highwater.schema.section;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the SQL of an index, with the key or exclusion constraint that owns it if one does.
///
/// A key's index is built first and then made the key: `pg_get_indexdef` knows storage parameters
/// that `pg_get_constraintdef` leaves out. Indexes of partitioned tables are written as pg_dump
/// writes them: each part by itself, then attached, which keeps the parts' names.
record IndexDdl(Table table, Index index) {

  PostDataItem item() {
    return new PostDataItem(
        kind(), table.name(), index.name().name(), dropSql(), createSql(), finishSql(), weight());
  }

  private PostDataItem.Kind kind() {
    if (index.constraint() == null) {
      return PostDataItem.Kind.INDEX;
    }
    return key()
        .map(
            key ->
                switch (key.kind()) {
                  case PRIMARY -> PostDataItem.Kind.PRIMARY_KEY;
                  case UNIQUE -> PostDataItem.Kind.UNIQUE;
                })
        .orElse(PostDataItem.Kind.EXCLUSION);
  }

  private Optional<Key> key() {
    return table.keys().stream().filter(key -> key.name().equals(index.constraint())).findFirst();
  }

  private Optional<Exclusion> exclusion() {
    return table.exclusions().stream()
        .filter(exclusion -> exclusion.name().equals(index.constraint()))
        .findFirst();
  }

  private @Nullable String dropSql() {
    if (index.parent() != null) {
      return null;
    }
    String constraint = index.constraint();
    return constraint == null
        ? "DROP INDEX " + index.name().quoted()
        : "ALTER TABLE " + table.name().quoted() + " DROP CONSTRAINT " + quote(constraint);
  }

  private String createSql() {
    List<String> statements = new ArrayList<>();
    String tablespace = index.tablespace();
    if (tablespace != null) {
      statements.add("SET LOCAL default_tablespace = " + Literal.of(tablespace));
    }
    String constraint = index.constraint();
    statements.add(
        constraint == null || fromIndex()
            ? index.definition()
            : addSql(constraint) + definition(constraint));
    if (tablespace != null) {
      statements.add("SET LOCAL default_tablespace TO DEFAULT");
    }
    if (!isKeyInTwoSteps()) {
      if (constraint != null) {
        addConstraint(statements, constraint);
      }
      if (table.kind() != Table.Kind.PARTITIONED) {
        attachSql().ifPresent(statements::add);
      }
      addMarks(statements);
    }
    return String.join(";\n", statements);
  }

  /// A key of a table that is no partition locks it whole only once its index is there, so that the
  /// other indexes can be built meanwhile.
  ///
  /// An index of a partitioned table that is a partition itself is attached when its own parts are
  /// there: PostgreSQL would otherwise look upwards each time one of them is attached, and two
  /// sessions that do so at once may both miss what the other has done, and leave the topmost index
  /// invalid for ever.
  private @Nullable String finishSql() {
    String constraint = index.constraint();
    if (constraint != null && isKeyInTwoSteps()) {
      List<String> statements = new ArrayList<>();
      addConstraint(statements, constraint);
      addMarks(statements);
      return String.join(";\n", statements);
    }
    return table.kind() == Table.Kind.PARTITIONED ? attachSql().orElse(null) : null;
  }

  /// Whether the constraint takes an index that was built before it.
  private boolean fromIndex() {
    return key().isPresent()
        && index.method().equals("btree")
        && table.kind() != Table.Kind.PARTITIONED;
  }

  private boolean isKeyInTwoSteps() {
    return fromIndex() && index.parent() == null;
  }

  private Optional<String> attachSql() {
    return Optional.ofNullable(index.parent())
        .map(
            parent ->
                "ALTER INDEX " + parent.quoted() + " ATTACH PARTITION " + index.name().quoted());
  }

  private String addSql(String constraint) {
    return "ALTER TABLE ONLY "
        + table.name().quoted()
        + " ADD CONSTRAINT "
        + quote(constraint)
        + " ";
  }

  /// What is left to do for a constraint, if its own statement or its index came before.
  private void addConstraint(List<String> statements, String constraint) {
    Optional<Key> key = key();
    if (fromIndex()) {
      statements.add(
          addSql(constraint)
              + (index.primary() ? "PRIMARY KEY" : "UNIQUE")
              + " USING INDEX "
              + quote(index.name().name())
              + key.map(IndexDdl::timing).orElse(""));
    }
    key.map(Key::comment)
        .or(() -> exclusion().map(Exclusion::comment))
        .ifPresent(
            comment ->
                statements.add(
                    "COMMENT ON CONSTRAINT "
                        + quote(constraint)
                        + " ON "
                        + table.name().quoted()
                        + " IS "
                        + Literal.of(comment)));
  }

  private String definition(String constraint) {
    return key()
        .map(this::withOptions)
        .or(() -> Optional.ofNullable(index.constraintDefinition()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The catalogue holds no definition of " + constraint + " of " + table.name()));
  }

  /// A key as `pg_get_constraintdef` writes it, with the storage parameters that it leaves out.
  private String withOptions(Key key) {
    if (index.options().isEmpty()) {
      return key.definition();
    }
    String timing = timing(key);
    String definition = key.definition();
    return definition.substring(0, definition.length() - timing.length())
        + index.options().stream()
            .map(option -> option.split("=", 2))
            .map(option -> quote(option[0]) + " = " + Literal.of(option[1]))
            .collect(Collectors.joining(", ", " WITH (", ")"))
        + timing;
  }

  private void addMarks(List<String> statements) {
    new TreeMap<>(index.statistics())
        .forEach(
            (place, target) ->
                statements.add(
                    "ALTER INDEX "
                        + index.name().quoted()
                        + " ALTER COLUMN "
                        + place
                        + " SET STATISTICS "
                        + target));
    String comment = index.comment();
    if (comment != null) {
      statements.add("COMMENT ON INDEX " + index.name().quoted() + " IS " + Literal.of(comment));
    }
    if (index.clustered()) {
      statements.add(
          "ALTER TABLE " + table.name().quoted() + " CLUSTER ON " + quote(index.name().name()));
    }
    if (index.replicaIdentity()) {
      statements.add(
          "ALTER TABLE "
              + table.name().quoted()
              + " REPLICA IDENTITY USING INDEX "
              + quote(index.name().name()));
    }
  }

  private static String timing(Key key) {
    if (!key.deferrable()) {
      return "";
    }
    return key.initiallyDeferred() ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";
  }

  private long weight() {
    long keys = index.keys().stream().mapToLong(key -> Width.of(table, key.term())).sum();
    return switch (index.method()) {
      case "btree", "hash" -> Width.ENTRY + keys;
      case "brin" -> 1 + keys / 8;
      // Inverted and spatial indexes cost several entries a row, or several comparisons an entry.
      default -> 4 * (Width.ENTRY + keys);
    };
  }
}
