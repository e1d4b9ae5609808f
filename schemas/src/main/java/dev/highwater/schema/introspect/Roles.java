package dev.highwater.schema.introspect;

import dev.highwater.schema.catalog.Role;
import dev.highwater.schema.catalog.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Finds out who is asking.
final class Roles {

  private static final int PARAMETERS_CAN_BE_GRANTED = 15;

  private Roles() {}

  static Role read(Connection connection, ServerVersion version) throws SQLException {
    List<Role> found = new ArrayList<>();
    CatalogQuery.ROLE.forEachRow(
        connection,
        row ->
            found.add(
                new Role(
                    CatalogQuery.string(row, "name"),
                    row.getBoolean("superuser"),
                    row.getBoolean("bypasses_row_security"),
                    row.getBoolean("superuser"))));
    Role role = found.get(0);
    if (role.superuser() || version.major() < PARAMETERS_CAN_BE_GRANTED) {
      return role;
    }
    List<Boolean> granted = new ArrayList<>();
    CatalogQuery.PARAMETERS.forEachRow(
        connection, row -> granted.add(row.getBoolean("sets_replication_role")));
    return new Role(role.name(), false, role.bypassesRowSecurity(), granted.contains(true));
  }
}
