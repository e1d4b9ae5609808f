package dev.highwater.seed.zero;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Map;
import java.util.Optional;

/// Tables in which a tool keeps its own accounts of the schema: rows of ours would make it believe
/// in migrations that never ran.
final class Bookkeeping {

  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("flyway_schema_history", "Flyway"),
          Map.entry("schema_version", "Flyway"),
          Map.entry("databasechangelog", "Liquibase"),
          Map.entry("databasechangeloglock", "Liquibase"),
          Map.entry("schema_migrations", "its migrations"),
          Map.entry("schema_migration", "its migrations"),
          Map.entry("ar_internal_metadata", "Rails"),
          Map.entry("alembic_version", "Alembic"),
          Map.entry("django_migrations", "Django"),
          Map.entry("goose_db_version", "goose"),
          Map.entry("gorp_migrations", "gorp"),
          Map.entry("knex_migrations", "Knex"),
          Map.entry("knex_migrations_lock", "Knex"),
          Map.entry("sequelizemeta", "Sequelize"),
          Map.entry("_prisma_migrations", "Prisma"),
          Map.entry("typeorm_metadata", "TypeORM"),
          Map.entry("__efmigrationshistory", "Entity Framework"),
          Map.entry("__diesel_schema_migrations", "Diesel"),
          Map.entry("_sqlx_migrations", "SQLx"),
          Map.entry("refinery_schema_history", "Refinery"),
          Map.entry("doctrine_migration_versions", "Doctrine"),
          Map.entry("phinxlog", "Phinx"),
          Map.entry("pgmigrations", "node-pg-migrate"));

  private Bookkeeping() {}

  /// Whose accounts a table keeps.
  static Optional<String> of(QualifiedName table) {
    return Optional.ofNullable(TABLES.get(table.name().toLowerCase(java.util.Locale.ROOT)));
  }
}
