package dev.highwater.anonymize.subset;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Lets the server plan what somebody wrote, without reading a row: what it does not understand is
/// told in its own words.
final class PredicateCheck {

  private final Connection reader;

  private PredicateCheck(Connection reader) {
    this.reader = reader;
  }

  /// Looks at all predicates, and at references that no foreign key declares.
  static void of(
      Connection reader, List<SubsetPlan.Start> roots, List<Edge> edges, List<String> problems)
      throws SQLException {
    PredicateCheck check = new PredicateCheck(reader);
    Set<String> told = new HashSet<>();
    for (SubsetPlan.Start start : roots) {
      if (!start.where().isEmpty()) {
        String why = check.refusal("SELECT FROM " + start.from() + start.where());
        if (why != null && told.add(start.root().written() + why)) {
          problems.add("'%s': %s".formatted(start.root().written(), why));
        }
      }
    }
    for (Edge edge : edges) {
      if (!edge.declared()) {
        String why =
            check.refusal(
                "SELECT FROM %s AS c JOIN %s AS p ON %s"
                    .formatted(edge.child().from(), edge.parent().from(), edge.condition()));
        if (why != null) {
          problems.add("the policy's reference %s: %s".formatted(edge, why));
        }
      }
    }
  }

  /// Why the server does not plan it; null where it does.
  private @Nullable String refusal(String query) throws SQLException {
    try (Statement statement = reader.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("SAVEPOINT subset");
      try {
        statement.execute("EXPLAIN " + query);
        return null;
      } catch (PSQLException refused) {
        ServerErrorMessage said = refused.getServerErrorMessage();
        if (said == null) {
          throw refused;
        }
        statement.execute("ROLLBACK TO SAVEPOINT subset");
        return said.getMessage();
      } finally {
        if (!reader.isClosed()) {
          statement.execute("RELEASE SAVEPOINT subset");
        }
      }
    }
  }
}
