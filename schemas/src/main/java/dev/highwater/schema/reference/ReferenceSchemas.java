package dev.highwater.schema.reference;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

  /// The versions of all reference schemas, by schema, oldest first.
  public static List<SchemaVersion> versions() {
    return names().stream().flatMap(name -> SchemaVersion.of(name).stream()).toList();
  }

  /// The version that `name` or `name@version` means; empty where there is none. A name alone means
  /// the first version.
  public static Optional<SchemaVersion> find(String written) {
    return SchemaVersion.find(written);
  }

  /// Brings a database to a version of a reference schema, given as `name` or `name@version`. Does
  /// nothing where it is there, or where only the name was given and it is past that.
  ///
  /// @throws Failure when there is no such schema, or the database holds something else, or is past
  ///   the version that was asked for
  public static Migration migrate(String written, ConnectionSettings settings) {
    SchemaVersion wanted = find(written).orElseThrow(() -> unknown(written));
    String name = wanted.schema();
    // A connection tells in plain words why there is none; Flyway would not.
    try {
      settings.connect().close();
      int there =
          version(name, settings).filter(one -> !one.isEmpty()).map(Integer::parseInt).orElse(0);
      if (there > wanted.migration()) {
        if (written.contains("@")) {
          throw Failure.of("The database is past version " + wanted.version() + " of " + name)
              .where(settings.url())
              .why(
                  "it is at migration " + there + ", and the version ends at " + wanted.migration())
              .remedy("Migrations do not go back: take an empty database");
        }
        return new Migration(name, String.valueOf(there), 0);
      }
      MigrateResult result = flyway(name, settings, wanted.migration()).migrate();
      String version =
          result.targetSchemaVersion != null
              ? result.targetSchemaVersion
              : String.valueOf(result.initialSchemaVersion);
      return new Migration(name, version, result.migrationsExecuted);
    } catch (FlywayException | SQLException failed) {
      throw refused(name, settings, failed);
    }
  }

  private static Failure unknown(String written) {
    List<String> known = versions().stream().map(SchemaVersion::toString).toList();
    return Failure.of("There is no reference schema \"" + written + "\"")
        .why("known are: " + String.join(", ", known))
        .remedy("highwater schema migrate " + known.getFirst());
  }

  /// The last migration of a reference schema that a database has: empty where it was not migrated
  /// to it, or the history may not be read.
  ///
  /// @param written `name` or `name@version`, of which the version decides nothing
  public static Optional<String> version(String written, ConnectionSettings settings) {
    String name = find(written).map(SchemaVersion::schema).orElse(written);
    if (!names().contains(name)) {
      return Optional.empty();
    }
    try {
      MigrationInfo current = flyway(name, settings, Integer.MAX_VALUE).info().current();
      return Optional.ofNullable(current).map(migration -> migration.getVersion().getVersion());
    } catch (FlywayException failed) {
      SQLException cause = sqlException(failed);
      if (cause != null && "42501".equals(cause.getSQLState())) {
        return Optional.empty();
      }
      throw refused(name, settings, failed);
    }
  }

  /// The table of Flyway's history of a reference schema.
  public static QualifiedName history(String name) {
    return new QualifiedName(HISTORY_SCHEMA, "migrations_" + name);
  }

  /// The text of a migration of a reference schema.
  ///
  /// @param script the name of its file
  public static Optional<String> script(String name, String script) {
    String resource = "/" + ReferenceFolders.ROOT + "/" + name + "/" + script;
    try (InputStream in = ReferenceSchemas.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Flyway flyway(String name, ConnectionSettings settings, int target) {
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
        .target(target == Integer.MAX_VALUE ? "latest" : String.valueOf(target))
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
