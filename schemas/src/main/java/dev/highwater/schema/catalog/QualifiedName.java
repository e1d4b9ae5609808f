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

  /// Reads a name as people write it: `table` or `schema.table`, either part in double quotes where
  /// it has a dot or a quote in it.
  public static QualifiedName parse(String written) {
    int dot = written.startsWith("\"") ? closing(written) : written.indexOf('.');
    return dot < 0 || dot >= written.length()
        ? new QualifiedName("public", bare(written))
        : new QualifiedName(bare(written.substring(0, dot)), bare(written.substring(dot + 1)));
  }

  /// The place after the quote that closes the first part.
  private static int closing(String written) {
    int at = 1;
    while (at < written.length()) {
      if (written.charAt(at) != '"') {
        at++;
      } else if (at + 1 < written.length() && written.charAt(at + 1) == '"') {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  private static String bare(String part) {
    boolean quoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
    return quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
  }

  private static String shown(String part) {
    return part.contains(".") || part.contains("\"") ? quote(part) : part;
  }

  @Override
  public int compareTo(QualifiedName other) {
    return ORDER.compare(this, other);
  }

  /// The name as people write it: without `public.`, in quotes where it could not be read back
  /// otherwise.
  @Override
  public String toString() {
    return schema.equals("public") ? shown(name) : shown(schema) + "." + shown(name);
  }
}
