package dev.highwater.schema.catalog;

import java.util.Comparator;

/// The name of a relation, type or sequence, with its schema, both exactly as PostgreSQL stores
/// them (unquoted).
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

  private static final Comparator<QualifiedName> ORDER =
      Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

  public QualifiedName {
    if (schema.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("A qualified name needs a schema and a name");
    }
  }

  /// The name as it is written in SQL: both parts always quoted.
  public String quoted() {
    return quote(schema) + "." + quote(name);
  }

  /// One identifier as it is written in SQL.
  public static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public int compareTo(QualifiedName other) {
    return ORDER.compare(this, other);
  }

  /// The name as people write it: without `public.`.
  @Override
  public String toString() {
    return schema.equals("public") ? name : schema + "." + name;
  }
}
