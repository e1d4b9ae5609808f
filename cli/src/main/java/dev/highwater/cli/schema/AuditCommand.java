package dev.highwater.cli.schema;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.TextTable;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.audit.Audit;
import dev.highwater.schema.audit.Audit.Finding;
import dev.highwater.schema.audit.Audit.Offender;
import dev.highwater.schema.audit.AuditRule;
import dev.highwater.schema.audit.AuditRules;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.words.Figures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "audit",
    header = "Ask for rows that break the rules of a reference schema's domain",
    description = {
      "Sums, orders, trees, states, calendars and references that no constraint holds together: each"
          + " rule is a query, and every row that it returns is wrong. The database is only read.",
      "Ends with exit code 3 where a rule is broken."
    })
final class AuditCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "The reference schema whose rules are asked (default: obcms).")
  private String schema = "obcms";

  @Mixin private final TargetOptions target = new TargetOptions();

  AuditCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    List<AuditRule> rules = AuditRules.of(schema);
    try (Target database = target.open(invocation);
        Connection connection = database.settings().connect()) {
      connection.setReadOnly(true);
      List<Finding> findings = findings(connection, rules);
      invocation.answer(new Document(schema, rules.size(), findings), () -> text(rules, findings));
      return findings.isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
  }

  private List<Finding> findings(Connection connection, List<AuditRule> rules) throws SQLException {
    try {
      return Audit.run(connection, rules);
    } catch (SQLException unasked) {
      if ("42P01".equals(unasked.getSQLState()) || "42703".equals(unasked.getSQLState())) {
        throw Failure.of("The rules of " + schema + " cannot be asked here")
            .why(String.valueOf(unasked.getMessage()))
            .remedy("They are for databases with its tables: highwater schema migrate " + schema)
            .causedBy(unasked);
      }
      throw unasked;
    }
  }

  /// What programs read.
  private record Document(String schema, int rules, List<Finding> findings) {}

  private static String text(List<AuditRule> rules, List<Finding> findings) {
    if (findings.isEmpty()) {
      return "All %s rules hold.\n".formatted(Figures.count(rules.size()));
    }
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(finding.rule().name()).append(": ").append(finding.rule().why()).append('\n');
      TextTable table = new TextTable("table", "key", "what is wrong");
      for (Offender offender : finding.offenders()) {
        table.row(offender.table(), offender.key(), offender.detail());
      }
      text.append(table);
      if (finding.rows() > finding.offenders().size()) {
        text.append("and ")
            .append(Figures.count(finding.rows() - finding.offenders().size()))
            .append(" more\n");
      }
      text.append('\n');
    }
    return text.append(
            "%s of %s rules are broken.\n"
                .formatted(Figures.count(findings.size()), Figures.count(rules.size())))
        .toString();
  }
}
