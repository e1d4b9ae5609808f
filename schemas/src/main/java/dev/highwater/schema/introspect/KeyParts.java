package dev.highwater.schema.introspect;

import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a key, which the queries on indexes and on partitioned tables give in arrays that
/// go in step.
final class KeyParts {

  private KeyParts() {}

  /// @param expressions at the place of each part that is no column, its expression
  static List<KeyPart> read(ResultSet row, List<@Nullable String> expressions) throws SQLException {
    List<@Nullable String> columns = strings(row, "columns");
    List<String> classSchemas = CatalogQuery.strings(row, "class_schemas");
    List<String> classNames = CatalogQuery.strings(row, "class_names");
    List<@Nullable Boolean> defaults = booleans(row, "class_defaults");
    List<@Nullable String> collationSchemas = strings(row, "collation_schemas");
    List<@Nullable String> collationNames = strings(row, "collation_names");
    List<@Nullable Boolean> deterministic = booleans(row, "collation_deterministic");
    List<KeyPart> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      parts.add(
          new KeyPart(
              term(columns.get(i), expressions.get(i)),
              new QualifiedName(classSchemas.get(i), classNames.get(i)),
              Boolean.TRUE.equals(defaults.get(i)),
              collation(collationSchemas.get(i), collationNames.get(i), deterministic.get(i))));
    }
    return parts;
  }

  private static Term term(@Nullable String column, @Nullable String expression)
      throws SQLException {
    if (column != null) {
      return new Term.OfColumn(column);
    }
    if (expression == null) {
      throw new SQLException("A key is of neither a column nor an expression");
    }
    return new Term.OfExpression(expression);
  }

  private static @Nullable Collation collation(
      @Nullable String schema, @Nullable String name, @Nullable Boolean deterministic) {
    return schema == null || name == null
        ? null
        : new Collation(new QualifiedName(schema, name), Boolean.TRUE.equals(deterministic));
  }

  private static List<@Nullable String> strings(ResultSet row, String column) throws SQLException {
    return CatalogQuery.nullables(row, column, String[].class);
  }

  private static List<@Nullable Boolean> booleans(ResultSet row, String column)
      throws SQLException {
    return CatalogQuery.nullables(row, column, Boolean[].class);
  }
}
