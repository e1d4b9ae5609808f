package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.ledger.StoredItem;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.rebuild.RebuildPlan;
import dev.highwater.seed.rebuild.RebuildPlanner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What loading a plan into a target would do to it, beyond the rows.
///
/// @param problems all that keeps the plan from being loaded, the plan's own among them
/// @param missingRows rows the target has not yet
/// @param seconds a run is predicted to take
/// @param rebuilt what is taken off and put back
/// @param notes what was decided and why, a sentence each
public record Outlook(
    List<Problem> problems,
    long missingRows,
    double seconds,
    List<Rebuilt> rebuilt,
    List<String> notes) {

  public Outlook {
    problems = List.copyOf(problems);
    rebuilt = List.copyOf(rebuilt);
    notes = List.copyOf(notes);
  }

  /// Looks ahead. Only reads.
  ///
  /// @param streams that load and build at the same time
  static Outlook of(Session session, SeedPlan plan, Survey survey, int streams)
      throws SQLException {
    if (!survey.problems().isEmpty()) {
      return new Outlook(survey.problems(), survey.rows(), 0, List.of(), rights(survey));
    }
    RebuildPlan rebuild = RebuildPlanner.plan(session, survey.catalog(), survey.growth());
    List<String> notes = new ArrayList<>(rebuild.notes());
    notes.addAll(rights(survey));
    return new Outlook(
        List.of(),
        survey.rows(),
        LoadTime.seconds(plan, survey, rebuild, streams),
        rebuild.items().stream().map(Rebuilt::of).toList(),
        notes);
  }

  /// What the role may not do, and what follows from that.
  static List<String> rights(Survey survey) {
    List<String> notes = new ArrayList<>();
    note(
        notes,
        "This role may not alter these tables, so their keys, indexes and foreign keys stay in"
            + " force, and parents are loaded before children: ",
        survey.unalterable());
    note(
        notes,
        "This role may not vacuum these tables; autovacuum will come to them in its own time: ",
        survey.unvacuumable());
    return notes;
  }

  private static void note(List<String> notes, String sentence, Set<QualifiedName> tables) {
    if (!tables.isEmpty()) {
      notes.add(
          sentence
              + tables.stream().map(QualifiedName::toString).collect(Collectors.joining(", "))
              + ".");
    }
  }

  /// Something that is taken off a table and put back.
  ///
  /// @param kind as people say it: key, index, foreign key, trigger
  public record Rebuilt(String kind, QualifiedName table, String name) {
    static Rebuilt of(StoredItem item) {
      return new Rebuilt(item.kind().words(), item.table(), item.name());
    }
  }
}
