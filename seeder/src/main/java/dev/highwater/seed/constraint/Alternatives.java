package dev.highwater.seed.constraint;

import dev.highwater.seed.constraint.Need.Holds;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps alternatives few.
final class Alternatives {

  private Alternatives() {}

  /// Adds an alternative, unless a weaker one is there; merges it with one it can be united with.
  static void add(List<Need> alternatives, Need added) {
    if (alternatives.contains(added)) {
      return;
    }
    if (added instanceof Holds mine) {
      for (int i = 0; i < alternatives.size(); i++) {
        if (alternatives.get(i) instanceof Holds theirs && theirs.column().equals(mine.column())) {
          ColumnDomain united = united(theirs.domain(), mine.domain());
          if (united != null) {
            alternatives.set(i, new Holds(mine.column(), united));
            return;
          }
        }
      }
    }
    alternatives.add(added);
  }

  /// The domain that holds exactly what either holds, or null where none does.
  private static @Nullable ColumnDomain united(ColumnDomain one, ColumnDomain other) {
    if (one.presence() == Presence.FORBIDDEN && other.presence() == Presence.FORBIDDEN) {
      return one;
    }
    if (one.presence() == Presence.FORBIDDEN) {
      return orNull(other);
    }
    if (other.presence() == Presence.FORBIDDEN) {
      return orNull(one);
    }
    Presence presence = one.presence() == other.presence() ? one.presence() : Presence.FREE;
    ColumnDomain left = one.withPresence(presence);
    ColumnDomain right = other.withPresence(presence);
    if (left.equals(right)) {
      return left;
    }
    if (left.values() instanceof Values.Only(List<Literal> mine)
        && right.values() instanceof Values.Only(List<Literal> theirs)
        && left.withValues(right.values()).equals(right)) {
      return left.withValues(
          new Values.Only(Stream.concat(mine.stream(), theirs.stream()).toList()));
    }
    return null;
  }

  private static ColumnDomain orNull(ColumnDomain domain) {
    return domain.withPresence(Presence.FREE);
  }
}
