package dev.highwater.volume.sql;

import dev.highwater.schema.failure.Failure;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/// Sets the `?` of a statement from named values.
public final class Binding {

  private Binding() {}

  /// Sets them all.
  ///
  /// @throws Failure when a parameter has no value
  public static void bind(PreparedStatement prepared, SqlStatement statement, Parameters parameters)
      throws SQLException {
    List<String> names = statement.parameters();
    for (int i = 0; i < names.size(); i++) {
      Parameters.Value value = parameters.values().get(names.get(i));
      if (value == null) {
        throw Failure.of("The statement '" + statement.name() + "' has no value for a parameter")
            .where(":" + names.get(i))
            .why("its parameters query gives " + new TreeSet<>(parameters.values().keySet()))
            .remedy("Give that query a column of this name");
      }
      if (value.object() == null) {
        prepared.setNull(i + 1, value.sqlType());
      } else {
        prepared.setObject(i + 1, value.object());
      }
    }
  }
}
