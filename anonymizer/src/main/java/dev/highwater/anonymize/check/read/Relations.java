package dev.highwater.anonymize.check.read;

import dev.highwater.anonymize.check.read.Relation.Attribute;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.sql.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Lists all that has rows in a database, whoever made it: only the system's own schemas are left
/// out.
public final class Relations {

  private Relations() {}

  /// All relations, in the order of their names.
  public static List<Relation> of(Connection connection) throws SQLException {
    List<Relation> relations = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(text())) {
      while (row.next()) {
        List<String> columns = strings(row, "columns");
        List<String> types = strings(row, "types");
        List<String> categories = strings(row, "categories");
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          attributes.add(new Attribute(columns.get(i), types.get(i), categories.get(i).charAt(0)));
        }
        List<String> schemas = strings(row, "parent_schemas");
        List<String> names = strings(row, "parent_names");
        List<QualifiedName> ancestors = new ArrayList<>();
        for (int i = 0; i < schemas.size(); i++) {
          ancestors.add(new QualifiedName(schemas.get(i), names.get(i)));
        }
        relations.add(
            new Relation(
                new QualifiedName(
                    String.valueOf(row.getString("schema")), String.valueOf(row.getString("name"))),
                row.getLong("oid"),
                row.getBoolean("view"),
                row.getDouble("rows"),
                row.getLong("pages"),
                attributes,
                ancestors,
                strings(row, "key")));
      }
    }
    return relations;
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static String text() {
    return SqlResource.read(Relations.class, "relations.sql");
  }
}
