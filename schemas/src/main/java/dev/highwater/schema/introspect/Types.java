package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.string;
import static dev.highwater.schema.introspect.CatalogQuery.strings;

import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
      List<String> checks) {}

  private final Map<Key, Found> found;
  private final Map<Key, ColumnType> resolved = new HashMap<>();

  private Types(Map<Key, Found> found) {
    this.found = found;
  }

  static Types read(Connection connection) throws SQLException {
    Map<Key, Found> found = new HashMap<>();
    CatalogQuery.TYPES.forEachRow(
        connection,
        row -> found.put(new Key(row.getLong("oid"), row.getInt("modifier")), found(row)));
    return new Types(found);
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new QualifiedName(string(row, "schema"), string(row, "name")),
        string(row, "kind"),
        row.getBoolean("is_array"),
        row.getBoolean("not_null"),
        string(row, "sql"),
        new Key(row.getLong("element_oid"), row.getInt("element_modifier")),
        strings(row, "labels"),
        strings(row, "checks"));
  }

  /// The type of a column.
  ColumnType type(long oid, int modifier) throws SQLException {
    return resolve(new Key(oid, modifier));
  }

  /// Whether the type itself, as a domain, refuses nulls.
  boolean refusesNull(long oid, int modifier) {
    Key key = new Key(oid, modifier);
    Found type = found.get(key);
    while (type != null && type.kind().equals("d")) {
      if (type.notNull()) {
        return true;
      }
      type = found.get(type.element());
    }
    return false;
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
    boolean hasElement = kind == ColumnType.Kind.ARRAY || kind == ColumnType.Kind.DOMAIN;
    ColumnType fresh =
        new ColumnType(
            type.name(),
            type.sql(),
            (int) key.oid(),
            kind,
            key.modifier(),
            hasElement ? resolve(type.element()) : null,
            type.labels(),
            type.checks());
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
