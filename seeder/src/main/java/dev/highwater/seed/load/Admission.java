package dev.highwater.seed.load;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.rebuild.Settling;
import dev.highwater.seed.target.Grants;
import dev.highwater.seed.target.LedgerRights;
import dev.highwater.seed.target.ServerState;
import dev.highwater.seed.target.TableRights;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Looks for everything that would keep a plan from being loaded, before the first byte: a server
/// that takes no rows, rights that are missing, tables that are not what the plan takes them for.
/// All of it is found at once, each with what to type.
final class Admission {

  private final SeedPlan plan;
  private final Map<QualifiedName, TableSource> sources;
  private final String where;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<QualifiedName> unalterable = new TreeSet<>();
  private final Set<QualifiedName> unvacuumable = new TreeSet<>();

  /// @param where the target's address
  Admission(SeedPlan plan, Map<QualifiedName, TableSource> sources, String where) {
    this.plan = plan;
    this.sources = sources;
    this.where = where;
  }

  /// Asks the server everything. Only reads.
  ///
  /// @param needed how many sessions the run will have at once, besides those it has already; this
  ///   one counts as free
  void look(Session session, Catalog catalog, int needed) throws SQLException {
    ServerState server = ServerState.read(session.connection());
    server(server, needed);
    ledger(LedgerRights.read(session.connection()), server);
    Grants grants = new Grants(server.role());
    List<String> refused = new ArrayList<>();
    tables(session, catalog, grants, refused);
    sequences(session, catalog, grants, refused);
    if (!refused.isEmpty()) {
      problems.add(
          new Problem(
              "The role " + server.role() + " lacks rights",
              where,
              String.join("\n", refused),
              "As their owner or a superuser:\n" + String.join("\n", grants.statements())));
    }
  }

  /// What keeps the plan from being loaded.
  List<Problem> problems() {
    return problems;
  }

  /// Tables whose keys, indexes, foreign keys and triggers the role may not touch.
  Set<QualifiedName> unalterable() {
    return unalterable;
  }

  /// Tables that the role may not vacuum.
  Set<QualifiedName> unvacuumable() {
    return unvacuumable;
  }

  private void server(ServerState server, int needed) {
    if (server.standby()) {
      problems.add(
          new Problem(
              "The database cannot be written to",
              where,
              "the server is a standby",
              "Name the primary server"));
    } else if (server.readOnly()) {
      problems.add(
          new Problem(
              "The database cannot be written to",
              where,
              "default_transaction_read_only is on",
              "ALTER ROLE %s IN DATABASE %s SET default_transaction_read_only = off;"
                  .formatted(
                      QualifiedName.quote(server.role()), QualifiedName.quote(server.database()))));
    }
    if (server.slots() < needed) {
      problems.add(
          new Problem(
              "Too few sessions are free",
              where,
              "%d are needed, and %d are left to the role %s"
                  .formatted(needed, server.slots(), server.role()),
              "Ask for fewer --threads, end other sessions, or raise the limit"));
    }
  }

  private void ledger(LedgerRights rights, ServerState server) {
    if (rights.allowed()) {
      return;
    }
    String role = QualifiedName.quote(server.role());
    problems.add(
        new Problem(
            "No right to keep the ledger",
            where,
            rights.schemaPresent()
                ? "the schema \"highwater\" is there, and belongs to another role"
                : "the ledger is a schema \"highwater\", and this role may not create schemas",
            rights.schemaPresent()
                ? "As a superuser:\nGRANT USAGE, CREATE ON SCHEMA highwater TO "
                    + role
                    + ";\n"
                    + "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA highwater TO "
                    + role
                    + ";"
                : "As a superuser:\nCREATE SCHEMA highwater AUTHORIZATION "
                    + role
                    + ";\nor: GRANT CREATE ON DATABASE "
                    + QualifiedName.quote(server.database())
                    + " TO "
                    + role
                    + ";"));
  }

  private void tables(Session session, Catalog catalog, Grants grants, List<String> refused)
      throws SQLException {
    List<QualifiedName> names = plan.tables().stream().map(TablePlan::table).toList();
    for (TableRights rights : TableRights.read(session.connection(), names)) {
      if (!rights.mayAlter()) {
        unalterable.add(rights.table());
      }
      if (!rights.mayVacuum()) {
        unvacuumable.add(rights.table());
      }
      Optional<Table> table = catalog.table(rights.table());
      TableSource source = sources.get(rights.table());
      List<String> columns = source == null ? List.of() : source.columns();
      if (!rights.present() || !rights.loadable()) {
        problems.add(
            new Problem(
                "A planned table cannot be loaded",
                rights.table().toString(),
                rights.present()
                    ? "it is no table that stores its rows here"
                    : "there is no such table",
                "Migrate the schema first, or plan again for the schema as it is"));
        continue;
      }
      table.ifPresent(found -> columns(found, columns));
      rights(rights, columns, grants, refused);
    }
  }

  private void columns(Table table, List<String> columns) {
    for (String column : columns) {
      Optional<Column> found = table.column(column);
      if (found.isEmpty() || !found.get().insertable()) {
        problems.add(
            new Problem(
                "A planned column cannot be loaded",
                table.name() + "." + column,
                found.isEmpty() ? "there is no such column" : "the column is generated",
                "Plan again for the schema as it is"));
      }
    }
  }

  private static void rights(
      TableRights rights, List<String> columns, Grants grants, List<String> refused) {
    QualifiedName table = rights.table();
    if (!rights.reachable()) {
      refused.add(table + ": no USAGE on schema " + table.schema());
      grants.schema(table.schema());
    }
    Set<String> missing = new LinkedHashSet<>();
    if (!rights.mayInsert() && !rights.insertable().containsAll(columns)) {
      missing.add("INSERT");
    }
    if (!rights.maySelect() && !rights.selectable().containsAll(columns)) {
      missing.add("SELECT");
    }
    if (!missing.isEmpty()) {
      refused.add(table + ": no " + String.join(", no ", missing));
      grants.table(String.join(", ", missing), table);
    }
    if (rights.rowSecurity()) {
      refused.add(table + ": row security applies, and COPY into the table is refused then");
      if (rights.rowSecurityForced()) {
        grants.notForced(table);
      } else {
        grants.bypass();
      }
    }
  }

  private void sequences(Session session, Catalog catalog, Grants grants, List<String> refused)
      throws SQLException {
    Set<QualifiedName> planned = new HashSet<>();
    plan.tables().forEach(table -> planned.add(table.table()));
    for (QualifiedName sequence : Settling.unsettable(session, catalog.sequences(), planned)) {
      refused.add(sequence + ": no UPDATE, so this sequence cannot be moved past the rows");
      grants.sequence(sequence);
    }
  }
}
