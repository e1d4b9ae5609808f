package dev.highwater.schema.introspect;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The functions that CHECKs call, by the constraint's oid, in the order of their names.
final class CheckFunctions {

  private final Map<Long, List<QualifiedName>> byConstraint = new HashMap<>();

  private CheckFunctions() {}

  static CheckFunctions read(Connection connection) throws SQLException {
    CheckFunctions functions = new CheckFunctions();
    CatalogQuery.CHECK_FUNCTIONS.forEachRow(
        connection,
        row ->
            functions
                .byConstraint
                .computeIfAbsent(row.getLong("constraint_oid"), _ -> new ArrayList<>())
                .add(CatalogQuery.name(row, "")));
    return functions;
  }

  List<QualifiedName> of(long constraint) {
    return byConstraint.getOrDefault(constraint, List.of());
  }
}
