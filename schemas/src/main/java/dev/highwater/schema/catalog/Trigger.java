package dev.highwater.schema.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A trigger that somebody made; those behind constraints are none.
///
/// @param columns for `UPDATE OF`, the columns that set it off, else empty
/// @param when the condition as SQL on `OLD` and `NEW`, else null
/// @param constraint whether it is a constraint trigger
/// @param inherited whether a partition has it from its parent and can lose it only with that one
/// @param definition as `pg_get_triggerdef` writes it, which leaves out whether it is enabled
/// @param comment what `COMMENT ON TRIGGER` says, else null
public record Trigger(
    String name,
    Timing timing,
    Set<Event> events,
    Level level,
    State state,
    QualifiedName function,
    List<String> columns,
    @Nullable String when,
    boolean constraint,
    boolean deferrable,
    boolean initiallyDeferred,
    boolean inherited,
    String definition,
    @Nullable String comment) {

  public Trigger {
    events = Collections.unmodifiableSet(EnumSet.copyOf(events));
    columns = List.copyOf(columns);
  }

  /// When it fires, relative to what sets it off.
  public enum Timing {
    BEFORE,
    AFTER,
    INSTEAD_OF
  }

  /// What sets it off.
  public enum Event {
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE
  }

  /// How often it fires.
  public enum Level {
    ROW,
    STATEMENT
  }

  /// In which sessions it fires, by their `session_replication_role`.
  public enum State {
    /// In ordinary ones and as `local`.
    ORIGIN,
    /// In none.
    DISABLED,
    /// Only as `replica`.
    REPLICA,
    /// In all.
    ALWAYS
  }

  /// The same trigger in another state.
  public Trigger in(State other) {
    return new Trigger(
        name,
        timing,
        events,
        level,
        other,
        function,
        columns,
        when,
        constraint,
        deferrable,
        initiallyDeferred,
        inherited,
        definition,
        comment);
  }

  /// Whether it fires when rows are inserted or copied by an ordinary session.
  public boolean firesOnInsert() {
    return events.contains(Event.INSERT) && (state == State.ORIGIN || state == State.ALWAYS);
  }
}
