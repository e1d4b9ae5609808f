package dev.highwater.seed.verify;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.target.TableRights;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A query for every constraint of a database, on the tables the role may read.
final class ConstraintChecks {

  private ConstraintChecks() {}

  static List<Look> of(Connection connection, Catalog catalog) throws SQLException {
    Set<QualifiedName> readable = new HashSet<>();
    for (TableRights rights :
        TableRights.read(connection, catalog.tables().stream().map(Table::name).toList())) {
      if (rights.reachable() && rights.maySelect()) {
        readable.add(rights.table());
      }
    }
    List<Look> looks = new ArrayList<>();
    for (Table table : catalog.tables()) {
      if (table.kind() == Table.Kind.FOREIGN || !readable.contains(table.name())) {
        continue;
      }
      RowConditions conditions = RowConditions.of(table);
      if (conditions.constraints() > 0) {
        looks.add(conditions);
      }
      Set<List<Object>> seen = new HashSet<>();
      for (Index index : table.indexes()) {
        // Redundant indexes are one question.
        if (index.unique() && seen.add(List.of(index.keys(), String.valueOf(index.predicate())))) {
          looks.add(new UniqueCheck(table, index));
        }
      }
      for (ForeignKey key : table.foreignKeys()) {
        if (readable.contains(key.referencedTable())) {
          looks.add(new ForeignKeyCheck(table, key));
        }
      }
    }
    return looks;
  }
}
