package dev.highwater.schema.reference;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;

/// The reference schemas, each a folder of versioned migrations on the classpath below
/// `highwater/reference`.
///
/// Flyway's history is kept in the schema `highwater`, one table a reference schema, so that the
/// migrated database holds the reference schema and nothing else. Migrations write unqualified
/// names and land in `public`.
public final class ReferenceSchemas {

  private static final String TARGET_SCHEMA = "public";
  private static final String HISTORY_SCHEMA = "highwater";

  private ReferenceSchemas() {}

  /// What a migration did.
  ///
  /// @param version the version the schema is at now
  /// @param applied how many migrations were missing before
  public record Migration(String name, String version, int applied) {}

  /// The names of all reference schemas, sorted.
  public static List<String> names() {
    return ReferenceFolders.names();
  }

  /// Brings a database to the newest version of a reference schema; does nothing where it is there.
  ///
  /// @throws Failure when there is no such schema, or the database holds something else
  public static Migration migrate(String name, ConnectionSettings settings) {
    if (!names().contains(name)) {
      throw Failure.of("There is no reference schema \"" + name + "\"")
          .why("known are: " + String.join(", ", names()))
          .remedy("highwater schema migrate " + names().get(0));
    }
    // A connection tells in plain words why there is none; Flyway would not.
    try {
      settings.connect().close();
      Flyway flyway = flyway(name, settings);
      MigrateResult result = flyway.migrate();
      String version =
          result.targetSchemaVersion != null
              ? result.targetSchemaVersion
              : String.valueOf(result.initialSchemaVersion);
      return new Migration(name, version, result.migrationsExecuted);
    } catch (FlywayException | SQLException failed) {
      throw refused(name, settings, failed);
    }
  }

  /// The version of a reference schema that a database is at: empty where it was not migrated to
  /// it, or the history may not be read.
  public static Optional<String> version(String name, ConnectionSettings settings) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    try {
      MigrationInfo current = flyway(name, settings).info().current();
      return Optional.ofNullable(current).map(migration -> migration.getVersion().getVersion());
    } catch (FlywayException failed) {
      SQLException cause = sqlException(failed);
      if (cause != null && "42501".equals(cause.getSQLState())) {
        return Optional.empty();
      }
      throw refused(name, settings, failed);
    }
  }

  private static Flyway flyway(String name, ConnectionSettings settings) {
    return Flyway.configure(ReferenceSchemas.class.getClassLoader())
        .dataSource(settings.withApplicationName("highwater migrate").dataSource())
        .locations("classpath:" + ReferenceFolders.ROOT + "/" + name)
        .failOnMissingLocations(true)
        .loggers(QuietLog.class.getName())
        .defaultSchema(HISTORY_SCHEMA)
        .schemas(HISTORY_SCHEMA)
        .createSchemas(true)
        .table("migrations_" + name)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .callbacks(new TargetSchema(TARGET_SCHEMA))
        .load();
  }

  private static Failure refused(String name, ConnectionSettings settings, Exception failed) {
    SQLException cause = sqlException(failed);
    Failure failure =
        Failure.of("The reference schema \"" + name + "\" cannot be applied")
            .where(settings.url())
            .causedBy(failed);
    if (cause == null) {
      return failure.why(String.valueOf(failed.getMessage())).remedy("See the reason above");
    }
    String state = String.valueOf(cause.getSQLState());
    String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return switch (state) {
      case "42P07", "42710" ->
          failure
              .why("the database is not empty: " + said)
              .remedy("Give an empty database, for example one made by createdb");
      case "42501" ->
          failure
              .why("this user may not: " + said)
              .remedy(
                  "As its owner: GRANT CREATE ON DATABASE %s TO %s; GRANT CREATE ON SCHEMA public TO %s"
                      .formatted(
                          QualifiedName.quote(settings.database()),
                          QualifiedName.quote(settings.user()),
                          QualifiedName.quote(settings.user())));
      default -> failure.why(said + " (state " + state + ")").remedy("See the server's log");
    };
  }

  private static @Nullable SQLException sqlException(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }
}
