package dev.highwater.schema.reference;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/// Points each migration to the schema of the users' tables: Flyway itself points to the schema of
/// its history.
record TargetSchema(String schema) implements Callback {

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("SET search_path = " + QualifiedName.quote(schema));
    } catch (SQLException refused) {
      throw new FlywayException("The target schema " + schema + " cannot be set", refused);
    }
  }

  @Override
  public String getCallbackName() {
    return "target schema";
  }
}
