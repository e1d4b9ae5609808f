package dev.highwater.schema.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Asks a database for the rows that break rules. It writes nothing.
public final class Audit {

  /// Rows of a rule that are named; more are only counted.
  public static final int NAMED = 5;

  private Audit() {}

  /// A row that breaks a rule.
  ///
  /// @param detail what is wrong, may be empty
  public record Offender(String table, String key, String detail) {}

  /// A rule that some rows break.
  ///
  /// @param rows how many
  /// @param offenders the first of them, at most [#NAMED]
  public record Finding(AuditRule rule, long rows, List<Offender> offenders) {
    public Finding {
      offenders = List.copyOf(offenders);
    }
  }

  /// The rules that are broken, in their order.
  ///
  /// @throws SQLException when a rule cannot be asked, such as where a table is missing
  public static List<Finding> run(Connection connection, List<AuditRule> rules)
      throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (AuditRule rule : rules) {
      List<Offender> offenders = new ArrayList<>();
      long rows = 0;
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(rule.sql())) {
        while (row.next()) {
          if (rows++ < NAMED) {
            String detail = row.getString(3);
            offenders.add(
                new Offender(row.getString(1), row.getString(2), detail == null ? "" : detail));
          }
        }
      }
      if (rows > 0) {
        findings.add(new Finding(rule, rows, offenders));
      }
    }
    return findings;
  }
}
