package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.seed.ledger.StoredItem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of the stored items is on its table already: somebody put it back by hand, or a run was
/// killed between adding a foreign key and checking it.
final class Present {

  private static final String QUERY = SqlResource.read(Present.class, "existing.sql");

  private final Map<Thing, Boolean> things;

  private Present(Map<Thing, Boolean> things) {
    this.things = things;
  }

  static Present read(Connection connection) throws SQLException {
    Map<Thing, Boolean> things = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      while (row.next()) {
        QualifiedName table = new QualifiedName(row.getString(2), row.getString(3));
        things.put(
            new Thing(row.getString(1).equals("INDEX"), table, row.getString(4)),
            row.getBoolean(5));
      }
    }
    return new Present(things);
  }

  /// Whether the item is there and holds for all rows.
  boolean whole(StoredItem item) {
    return Boolean.TRUE.equals(find(item));
  }

  /// Whether the item is there, perhaps not checked yet.
  boolean there(StoredItem item) {
    return find(item) != null;
  }

  /// Whether the index is there that a key is to be made of, or that of an item that is whole.
  boolean built(StoredItem item) {
    return Boolean.TRUE.equals(things.get(new Thing(true, item.table(), item.name())));
  }

  private @Nullable Boolean find(StoredItem item) {
    return switch (item.kind()) {
      case KEY, FOREIGN_KEY -> things.get(new Thing(false, item.table(), item.name()));
      case INDEX -> things.get(new Thing(true, item.table(), item.name()));
      case TRIGGER -> null;
    };
  }

  private record Thing(boolean index, QualifiedName table, String name) {}
}
