package dev.highwater.seed.testing;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.TestDatabase;
import java.util.Map;

/// A role that owns nothing and may nothing, until a test lets it.
public final class Guest {

  /// Its name.
  public static final String NAME = "seed_guest";

  private Guest() {}

  /// Makes the role where it is not there yet, and says how to connect as it.
  public static ConnectionSettings of(TestDatabase database) {
    database.execute(
        "DO $$BEGIN CREATE ROLE seed_guest LOGIN PASSWORD 'guest';"
            + " EXCEPTION WHEN duplicate_object THEN NULL; END$$",
        "GRANT USAGE ON SCHEMA public TO seed_guest");
    ConnectionSettings owner = database.settings();
    return new ConnectionSettings(
        owner.host(), owner.port(), owner.database(), NAME, "guest", Map.of());
  }

  /// Lets it keep the ledger, insert into all tables and move all sequences.
  public static void mayInsert(TestDatabase database) {
    database.execute(
        "GRANT CREATE ON DATABASE "
            + QualifiedName.quote(database.settings().database())
            + " TO seed_guest",
        "GRANT INSERT, SELECT ON ALL TABLES IN SCHEMA public TO seed_guest",
        "GRANT SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO seed_guest");
  }

  /// Makes it the owner of all that is in the schema `public`.
  public static void owns(TestDatabase database) {
    mayInsert(database);
    database.execute(
        """
        DO $$DECLARE one record; BEGIN
          EXECUTE 'ALTER SCHEMA public OWNER TO seed_guest';
          FOR one IN SELECT oid::regclass AS name FROM pg_class
                     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LOOP
            EXECUTE format('ALTER TABLE %s OWNER TO seed_guest', one.name);
          END LOOP;
        END$$""");
  }
}
