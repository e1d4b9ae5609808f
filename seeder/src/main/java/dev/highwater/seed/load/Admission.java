package dev.highwater.seed.load;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.rebuild.Settling;
import dev.highwater.seed.target.Session;
import dev.highwater.seed.target.SqlResource;
import dev.highwater.seed.target.TableRights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks for everything that would keep a plan from being loaded, before the first byte.
final class Admission {

  private static final String LEDGER_RIGHTS =
      SqlResource.read(TableRights.class, "ledger_rights.sql");

  private final String where;
  private final SeedPlan plan;

  Admission(String where, SeedPlan plan) {
    this.where = where;
    this.plan = plan;
  }

  /// @throws Failure with all problems of the plan itself
  void plan() {
    if (!plan.problems().isEmpty()) {
      throw Failure.of("The plan cannot be carried out")
          .where(plan.dataset() + " " + plan.version())
          .why(
              plan.problems().stream()
                  .map(problem -> problem.what() + " (" + problem.where() + "): " + problem.why())
                  .collect(Collectors.joining("\n")))
          .remedy(
              plan.problems().stream()
                  .map(SeedPlan.Problem::remedy)
                  .distinct()
                  .collect(Collectors.joining("\n")));
    }
  }

  /// @throws Failure when the role can neither use nor make the ledger
  void ledger(Session session) throws SQLException {
    try (Statement statement = session.connection().createStatement();
        ResultSet row = statement.executeQuery(LEDGER_RIGHTS)) {
      row.next();
      if (row.getBoolean("standby") || row.getBoolean("read_only")) {
        throw Failure.of("The database cannot be written to")
            .where(where)
            .why(
                row.getBoolean("standby")
                    ? "the server is a standby"
                    : "default_transaction_read_only is on")
            .remedy("Name the primary server, or switch read-only off for this role");
      }
      if (!row.getBoolean("allowed")) {
        String role = QualifiedName.quote(row.getString("role"));
        String database = QualifiedName.quote(row.getString("database"));
        boolean present = row.getBoolean("ledger_present") || row.getBoolean("schema_present");
        throw Failure.of("No right to keep the ledger")
            .where(where)
            .why(
                present
                    ? "the schema \"highwater\" is there, and belongs to another role"
                    : "the ledger is a schema \"highwater\", and this role may not create schemas")
            .remedy(
                "As a superuser: "
                    + (present
                        ? "GRANT USAGE, CREATE ON SCHEMA highwater TO "
                            + role
                            + "; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA"
                            + " highwater TO "
                            + role
                        : "GRANT CREATE ON DATABASE " + database + " TO " + role));
      }
    }
  }

  /// @return the tables whose keys and indexes the role may not touch
  /// @throws Failure when a planned table is missing, lacks a column, or may not be loaded; all of
  ///   them together
  Set<QualifiedName> tables(
      Session session, Catalog catalog, Map<QualifiedName, TableSource> sources)
      throws SQLException {
    List<String> problems = new ArrayList<>();
    Set<String> remedies = new HashSet<>();
    Set<QualifiedName> untouchable = new TreeSet<>();
    List<QualifiedName> names = plan.tables().stream().map(TablePlan::table).toList();
    for (TableRights rights : TableRights.read(session.connection(), names)) {
      if (!rights.mayAlter()) {
        untouchable.add(rights.table());
      }
      String problem = problem(rights);
      if (problem != null) {
        problems.add(rights.table() + ": " + problem);
        remedies.add(
            rights.present() && rights.loadable()
                ? "Grant INSERT and SELECT on these tables, and exempt the role from row security"
                : "Migrate the schema first, or plan again for the schema as it is");
        continue;
      }
      Optional<Table> table = catalog.table(rights.table());
      TableSource source = sources.get(rights.table());
      if (table.isPresent() && source != null) {
        for (String column : source.columns()) {
          Optional<Column> found = table.get().column(column);
          if (found.isEmpty() || !found.get().insertable()) {
            problems.add(
                rights.table()
                    + "."
                    + column
                    + (found.isEmpty()
                        ? ": there is no such column"
                        : ": the column is generated"));
            remedies.add("Plan again for the schema as it is");
          }
        }
      }
    }
    for (QualifiedName sequence :
        Settling.unsettable(session, catalog.sequences(), Set.copyOf(names))) {
      problems.add(sequence + ": the role may not set this sequence");
      remedies.add("Grant SELECT and UPDATE on these sequences");
    }
    if (!problems.isEmpty()) {
      throw Failure.of("The target cannot take the rows")
          .where(where)
          .why(String.join("\n", problems))
          .remedy(remedies.stream().sorted().collect(Collectors.joining("\n")));
    }
    return untouchable;
  }

  /// @throws Failure when the dataset is there at a larger scale
  void scale(List<LedgerDataset> datasets, Map<QualifiedName, Long> held) {
    List<String> shrinking =
        plan.tables().stream()
            .filter(table -> held.getOrDefault(table.table(), 0L) > table.rows())
            .map(
                table ->
                    "%s has %,d rows, and %,d are planned"
                        .formatted(table.table(), held.get(table.table()), table.rows()))
            .toList();
    if (!shrinking.isEmpty()) {
      long scale =
          datasets.stream()
              .filter(dataset -> dataset.id().equals(plan.datasetId()))
              .mapToLong(LedgerDataset::scale)
              .findFirst()
              .orElse(0);
      throw Failure.of("A dataset can grow but not shrink")
          .where(where)
          .why(
              "it holds the dataset at scale %,d, and %,d is asked:%n%s"
                  .formatted(scale, plan.scale(), String.join("\n", shrinking)))
          .remedy("Ask for that scale or more, or seed an empty database");
    }
  }

  private static @Nullable String problem(TableRights rights) {
    if (!rights.present()) {
      return "there is no such table";
    }
    if (!rights.loadable()) {
      return "it is no table that stores its rows here";
    }
    if (!rights.mayInsert() || !rights.maySelect()) {
      return "the role may not "
          + (rights.mayInsert() ? "SELECT" : rights.maySelect() ? "INSERT" : "INSERT or SELECT");
    }
    return rights.rowSecurity()
        ? "row security applies to the role, and COPY cannot obey it"
        : null;
  }
}
