package dev.highwater.schema.introspect;

import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Term;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The parts of keys, which the queries on indexes and on partitioned tables give in arrays that go
/// in step. Operator classes and collations are few and keys are many, so those are looked up here
/// rather than joined to each key.
final class KeyParts {

  private record OperatorClass(QualifiedName name, boolean usual) {}

  private final Map<Long, OperatorClass> operatorClasses = new HashMap<>();
  private final Map<Long, Collation> collations = new HashMap<>();

  private KeyParts() {}

  static KeyParts read(Connection connection) throws SQLException {
    KeyParts parts = new KeyParts();
    CatalogQuery.OPERATOR_CLASSES.forEachRow(
        connection,
        row ->
            parts.operatorClasses.put(
                row.getLong("oid"),
                new OperatorClass(CatalogQuery.name(row, ""), row.getBoolean("is_default"))));
    CatalogQuery.COLLATIONS.forEachRow(
        connection,
        row ->
            parts.collations.put(
                row.getLong("oid"),
                Objects.requireNonNull(CatalogQuery.collation(row, "collation"))));
    return parts;
  }

  /// @param expressions at the place of each part that is no column, its expression
  List<KeyPart> of(ResultSet row, List<@Nullable String> expressions) throws SQLException {
    List<@Nullable String> columns = CatalogQuery.nullables(row, "columns", String[].class);
    List<@Nullable Long> classOids = CatalogQuery.nullables(row, "class_oids", Long[].class);
    List<@Nullable Long> collationOids =
        CatalogQuery.nullables(row, "collation_oids", Long[].class);
    List<KeyPart> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      OperatorClass operatorClass = operatorClasses.get(classOids.get(i));
      if (operatorClass == null) {
        throw new SQLException("The system catalogues hold no operator class " + classOids.get(i));
      }
      parts.add(
          new KeyPart(
              term(columns.get(i), expressions.get(i)),
              operatorClass.name(),
              operatorClass.usual(),
              collations.get(collationOids.get(i))));
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
}
