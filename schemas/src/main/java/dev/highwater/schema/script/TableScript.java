package dev.highwater.schema.script;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the statements of one table.
///
/// @param fullName as SQL has it
record TableScript(
    long object,
    String schema,
    String name,
    String fullName,
    boolean unlogged,
    @Nullable String partitionKey,
    @Nullable String bound,
    List<String> parents,
    List<String> options,
    @Nullable String accessMethod,
    @Nullable String ofType,
    List<String> checks,
    List<String> inheritedChecks,
    List<String> laterChecks,
    boolean likeParent,
    boolean inheritedFirst) {

  static TableScript of(ResultSet row) throws SQLException {
    return new TableScript(
        row.getLong("object"),
        Objects.requireNonNull(row.getString("schema")),
        Objects.requireNonNull(row.getString("name")),
        Objects.requireNonNull(row.getString("full_name")),
        row.getBoolean("unlogged"),
        row.getString("partition_key"),
        row.getString("bound"),
        ScriptQuery.strings(row, "parents"),
        ScriptQuery.strings(row, "options"),
        row.getString("access_method"),
        row.getString("of_type"),
        ScriptQuery.strings(row, "checks"),
        ScriptQuery.strings(row, "inherited_checks"),
        ScriptQuery.strings(row, "later_checks"),
        row.getBoolean("like_parent"),
        row.getBoolean("inherited_first"));
  }

  /// One column.
  ///
  /// @param identity how its numbers are made, else null
  /// @param namedNotNull its own constraint that forbids nulls, from PostgreSQL 18 on, else null
  record ColumnScript(
      String name,
      String quoted,
      boolean local,
      boolean inherited,
      String type,
      @Nullable String storage,
      String compression,
      @Nullable String generated,
      @Nullable String defaultExpression,
      @Nullable String identity,
      boolean notNull,
      @Nullable String namedNotNull,
      boolean ownNotNull,
      boolean hasNamedNotNull,
      @Nullable String statistics,
      List<String> options) {

    static ColumnScript of(ResultSet row) throws SQLException {
      return new ColumnScript(
          Objects.requireNonNull(row.getString("name")),
          Objects.requireNonNull(row.getString("quoted")),
          row.getBoolean("local"),
          row.getBoolean("inherited"),
          row.getString("type") + row.getString("collation"),
          row.getString("storage"),
          Objects.requireNonNull(row.getString("compression")),
          row.getString("generated"),
          row.getString("default"),
          row.getString("identity"),
          row.getBoolean("not_null"),
          row.getString("named_not_null"),
          row.getBoolean("own_not_null"),
          row.getBoolean("has_named_not_null"),
          row.getString("statistics"),
          ScriptQuery.strings(row, "options"));
    }

    /// As CREATE TABLE lists it.
    ///
    /// @param alone whether nothing comes from a parent
    String definition(boolean alone) {
      return quoted + " " + type + value() + nulls(alone);
    }

    private String value() {
      if (generated != null) {
        return generated;
      }
      if (identity != null) {
        return identity;
      }
      return defaultExpression == null ? "" : " DEFAULT " + defaultExpression;
    }

    private String nulls(boolean alone) {
      if (namedNotNull != null && (alone || ownNotNull)) {
        return namedNotNull;
      }
      // With a name it comes from a parent.
      return notNull && !hasNamedNotNull ? " NOT NULL" : "";
    }
  }

  /// The statements.
  ///
  /// @param columns all of the table's, in their order
  /// @param parent the columns of the table it is a partition of, by name
  String statement(List<ColumnScript> columns, Map<String, ColumnScript> parent) {
    List<String> after = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder("CREATE ")
            .append(unlogged ? "UNLOGGED " : "")
            .append("TABLE ")
            .append(fullName);
    boolean partition = bound != null;
    if (partition && likeParent) {
      partitionOf(sql, columns, parent, after);
    } else {
      List<String> parts = new ArrayList<>();
      boolean inherits = !partition && !parents.isEmpty() && inheritedFirst;
      columns.stream()
          .filter(column -> !inherits || column.local())
          .map(column -> column.definition(!inherits))
          .forEach(parts::add);
      parts.addAll(checks);
      if (!inherits) {
        parts.addAll(inheritedChecks);
      }
      if (ofType == null) {
        sql.append(" (").append(String.join(", ", parts)).append(')');
      } else {
        sql.append(" OF ").append(ofType);
        ofType(columns, after);
      }
      if (inherits) {
        sql.append(" INHERITS (").append(String.join(", ", parents)).append(')');
        inheritedDefaults(columns, after);
      } else if (partition) {
        after.add(
            "ALTER TABLE ONLY %s ATTACH PARTITION %s %s"
                .formatted(parents.get(0), fullName, bound));
      } else {
        parents.forEach(
            name -> after.add("ALTER TABLE ONLY %s INHERIT %s".formatted(fullName, name)));
      }
    }
    if (partitionKey != null) {
      sql.append(" PARTITION BY ").append(partitionKey);
    }
    if (accessMethod != null) {
      sql.append(" USING ").append(quote(accessMethod));
    }
    if (!options.isEmpty()) {
      sql.append(" WITH (").append(String.join(", ", options)).append(')');
    }
    boolean copied = partition ? likeParent : inheritedFirst;
    settings(columns, copied ? parent : Map.of(), after);
    after.forEach(statement -> sql.append(";\n").append(statement));
    return sql.toString();
  }

  /// CHECKs that do not hold for all rows, to be added when these are in.
  List<String> laterStatements() {
    return laterChecks.stream()
        .map(check -> "ALTER TABLE ONLY " + fullName + " ADD " + check)
        .toList();
  }

  /// A partition has what its parent has; only what is its own is said.
  private void partitionOf(
      StringBuilder sql,
      List<ColumnScript> columns,
      Map<String, ColumnScript> parent,
      List<String> after) {
    sql.append(" PARTITION OF ").append(parents.get(0));
    List<String> parts = new ArrayList<>();
    for (ColumnScript column : columns) {
      ColumnScript above = parent.get(column.name());
      StringBuilder own = new StringBuilder();
      if (above != null && column.generated() == null && above.identity() == null) {
        String value = column.defaultExpression();
        if (value != null && !value.equals(above.defaultExpression())) {
          own.append(" DEFAULT ").append(value);
        } else if (value == null && above.defaultExpression() != null) {
          after.add(
              "ALTER TABLE ONLY %s ALTER COLUMN %s DROP DEFAULT"
                  .formatted(fullName, column.quoted()));
        }
      }
      if (column.notNull() && above != null && !above.notNull()) {
        own.append(column.ownNotNull() ? column.namedNotNull() : " NOT NULL");
      }
      if (!own.isEmpty()) {
        parts.add(column.quoted() + own);
      }
    }
    parts.addAll(checks);
    if (!parts.isEmpty()) {
      sql.append(" (").append(String.join(", ", parts)).append(')');
    }
    sql.append(' ').append(bound);
  }

  /// A typed table has the type's columns; what is its own comes after.
  private void ofType(List<ColumnScript> columns, List<String> after) {
    for (ColumnScript column : columns) {
      String alter = "ALTER TABLE ONLY %s ALTER COLUMN %s ".formatted(fullName, column.quoted());
      if (column.defaultExpression() != null) {
        after.add(alter + "SET DEFAULT " + column.defaultExpression());
      }
      if (column.notNull()) {
        after.add(alter + "SET NOT NULL");
      }
    }
    checks.forEach(check -> after.add("ALTER TABLE ONLY " + fullName + " ADD " + check));
  }

  private void inheritedDefaults(List<ColumnScript> columns, List<String> after) {
    for (ColumnScript column : columns) {
      if (column.inherited() && column.generated() == null && column.identity() == null) {
        String alter = "ALTER TABLE ONLY %s ALTER COLUMN %s ".formatted(fullName, column.quoted());
        after.add(
            column.defaultExpression() == null
                ? alter + "DROP DEFAULT"
                : alter + "SET DEFAULT " + column.defaultExpression());
      }
    }
  }

  private void settings(
      List<ColumnScript> columns, Map<String, ColumnScript> parent, List<String> after) {
    for (ColumnScript column : columns) {
      String alter = "ALTER TABLE ONLY %s ALTER COLUMN %s ".formatted(fullName, column.quoted());
      ColumnScript above = parent.get(column.name());
      if (!column.compression().equals(above == null ? "default" : above.compression())) {
        after.add(alter + "SET COMPRESSION " + column.compression());
      }
      if (column.storage() != null) {
        after.add(alter + "SET STORAGE " + column.storage());
      }
      if (column.statistics() != null && !column.statistics().equals("-1")) {
        after.add(alter + "SET STATISTICS " + column.statistics());
      }
      if (!column.options().isEmpty()) {
        after.add(
            alter + column.options().stream().collect(Collectors.joining(", ", "SET (", ")")));
      }
    }
  }

  private static String quote(String name) {
    return QualifiedName.quote(name);
  }
}
