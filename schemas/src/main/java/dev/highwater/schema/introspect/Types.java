package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;
import static dev.highwater.schema.introspect.CatalogQuery.strings;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All types that columns have, with their chains of elements.
final class Types {

  private record Key(long oid, int modifier) {}

  private record Found(
      QualifiedName name,
      String kind,
      boolean array,
      boolean notNull,
      String sql,
      Key element,
      List<String> labels,
      List<String> fieldNames,
      List<Key> fieldTypes,
      @Nullable String defaultExpression,
      boolean receives,
      @Nullable Collation collation,
      @Nullable String extension) {}

  private final Map<Key, Found> found;
  private final Map<Long, List<Check>> checks;
  private final Map<Key, ColumnType> resolved = new HashMap<>();

  private Types(Map<Key, Found> found, Map<Long, List<Check>> checks) {
    this.found = found;
    this.checks = checks;
  }

  static Types read(Connection connection, CheckFunctions functions) throws SQLException {
    Map<Long, List<Check>> checks = new HashMap<>();
    CatalogQuery.DOMAIN_CHECKS.forEachRow(
        connection,
        row ->
            checks
                .computeIfAbsent(row.getLong("type_oid"), _ -> new ArrayList<>())
                .add(
                    new Check(
                        string(row, "name"),
                        List.of(),
                        string(row, "expression"),
                        row.getBoolean("validated"),
                        true,
                        true,
                        false,
                        functions.of(row.getLong("constraint_oid")),
                        string(row, "definition"))));
    Map<Key, Found> found = new HashMap<>();
    CatalogQuery.TYPES.forEachRow(
        connection,
        row -> found.put(new Key(row.getLong("oid"), row.getInt("modifier")), found(row)));
    return new Types(found, checks);
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        CatalogQuery.name(row, ""),
        string(row, "kind"),
        row.getBoolean("is_array"),
        row.getBoolean("not_null"),
        string(row, "sql"),
        new Key(row.getLong("element_oid"), row.getInt("element_modifier")),
        strings(row, "labels"),
        strings(row, "field_names"),
        fieldTypes(row),
        optional(row, "default_expression"),
        row.getBoolean("receives"),
        CatalogQuery.collation(row, "collation"),
        optional(row, "extension"));
  }

  private static List<Key> fieldTypes(ResultSet row) throws SQLException {
    List<@Nullable Long> oids = CatalogQuery.nullables(row, "field_types", Long[].class);
    List<@Nullable Integer> modifiers =
        CatalogQuery.nullables(row, "field_modifiers", Integer[].class);
    List<Key> types = new ArrayList<>();
    for (int i = 0; i < oids.size(); i++) {
      types.add(
          new Key(Objects.requireNonNull(oids.get(i)), Objects.requireNonNull(modifiers.get(i))));
    }
    return types;
  }

  /// The type of a column.
  ColumnType type(long oid, int modifier) throws SQLException {
    return resolve(new Key(oid, modifier));
  }

  private ColumnType resolve(Key key) throws SQLException {
    ColumnType known = resolved.get(key);
    if (known != null) {
      return known;
    }
    Found type = found.get(key);
    if (type == null) {
      throw new SQLException("The system catalogues hold no type " + key.oid());
    }
    ColumnType.Kind kind = kind(type);
    ColumnType element =
        switch (kind) {
          case ARRAY, DOMAIN, RANGE, MULTIRANGE -> resolve(type.element());
          case BASE, ENUM, COMPOSITE, PSEUDO -> null;
        };
    List<ColumnType.Field> fields = new ArrayList<>();
    for (int i = 0; i < type.fieldNames().size(); i++) {
      fields.add(new ColumnType.Field(type.fieldNames().get(i), resolve(type.fieldTypes().get(i))));
    }
    ColumnType fresh =
        new ColumnType(
            type.name(),
            type.sql(),
            (int) key.oid(),
            kind,
            key.modifier(),
            element,
            type.labels(),
            checks.getOrDefault(key.oid(), List.of()),
            fields,
            type.notNull(),
            type.defaultExpression(),
            type.collation(),
            type.receives()
                && (element == null || element.binary())
                && fields.stream().allMatch(field -> field.type().binary()),
            type.extension());
    resolved.put(key, fresh);
    return fresh;
  }

  private static ColumnType.Kind kind(Found type) throws SQLException {
    return switch (type.kind()) {
      case "b" -> type.array() ? ColumnType.Kind.ARRAY : ColumnType.Kind.BASE;
      case "c" -> ColumnType.Kind.COMPOSITE;
      case "d" -> ColumnType.Kind.DOMAIN;
      case "e" -> ColumnType.Kind.ENUM;
      case "r" -> ColumnType.Kind.RANGE;
      case "m" -> ColumnType.Kind.MULTIRANGE;
      case "p" -> ColumnType.Kind.PSEUDO;
      default -> throw new SQLException("Type " + type.name() + " is of an unknown kind");
    };
  }
}
