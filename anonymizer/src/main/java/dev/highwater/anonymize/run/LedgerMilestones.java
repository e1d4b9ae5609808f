package dev.highwater.anonymize.run;

import dev.highwater.anonymize.target.Ledger;
import dev.highwater.schema.script.Milestones;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the target's ledger says is done.
final class LedgerMilestones implements Milestones {

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  LedgerMilestones(List<String> names) {
    this.names.addAll(names);
  }

  @Override
  public boolean reached(String name) {
    return names.contains(name);
  }

  @Override
  public void reach(Connection connection, String name) throws SQLException {
    Ledger.done(connection, name);
    names.add(name);
  }
}
