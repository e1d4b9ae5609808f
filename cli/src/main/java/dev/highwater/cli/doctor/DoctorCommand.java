package dev.highwater.cli.doctor;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.TextTable;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Looks before anything is done.
@Command(
    name = "doctor",
    header = "Say what this machine and that database can do, and how to mend the rest",
    description = {
      "Looks at Java, cores, memory and disk, then at the server: version, rights, statistics, "
          + "settings, extensions. Without --db it starts the embedded server to see that it runs.",
      "Exits with 3 when something is in the way."
    })
public final class DoctorCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  public DoctorCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    List<Finding> findings = new ArrayList<>(MachineCheck.of(invocation.workDirectory()));
    try (Target database = target.open(invocation);
        Connection connection = database.settings().connect()) {
      findings.addAll(ServerCheck.of(connection));
    } catch (Failure unreachable) {
      findings.add(
          Finding.bad(
              "server",
              unreachable.what() + unreachable.why().map(why -> ": " + why).orElse(""),
              unreachable.remedy().orElse("See the server's log")));
    }
    invocation.answer(findings, () -> text(findings));
    boolean bad = findings.stream().anyMatch(finding -> finding.state() == Finding.State.BAD);
    return bad ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private static TextTable text(List<Finding> findings) {
    TextTable text = new TextTable("", "subject", "finding");
    for (Finding finding : findings) {
      text.row(finding.state().name().toLowerCase(Locale.ROOT), finding.subject(), finding.says());
      if (finding.remedy() != null) {
        text.row("", "", "→ " + Objects.requireNonNull(finding.remedy()));
      }
    }
    return text;
  }
}
