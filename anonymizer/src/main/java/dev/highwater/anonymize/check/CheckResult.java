package dev.highwater.anonymize.check;

import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.risk.GroupRisk;
import java.util.List;

/// What a check came to.
///
/// @param schema the fingerprint of the target's schema
/// @param subset what the rows that the target was made of can be known by; `all` where none was
///   left out
/// @param identifiers how many forms of identifiers were looked for
/// @param dates how many dates of the source were looked for in texts
/// @param bytes of text that were searched
/// @param explained hits that the cell's own technique explains: names drawn from the pool
/// @param tables all that was searched, in the order of their names
/// @param risks of tables that hold people
/// @param findings in their order
public record CheckResult(
    String schema,
    String subset,
    long identifiers,
    long dates,
    long bytes,
    long explained,
    List<TableRead> tables,
    List<GroupRisk> risks,
    List<Finding> findings) {

  public CheckResult {
    tables = List.copyOf(tables);
    risks = List.copyOf(risks);
    findings = findings.stream().sorted().toList();
  }

  /// A relation of the target.
  ///
  /// @param digest of what was read of its rows, whatever their order: 32 hexadecimal digits
  public record TableRead(String table, long rows, String digest) {}

  /// Whether nothing was found that must not be there.
  public boolean clean() {
    return findings.stream().noneMatch(one -> one.severity() == Severity.LEAK);
  }

  /// How many findings are that bad.
  public long count(Severity severity) {
    return findings.stream().filter(one -> one.severity() == severity).count();
  }
}
