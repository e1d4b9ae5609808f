package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import java.util.ArrayList;
import java.util.List;

/// What a row needs to meet a condition: no negations, no unknowns.
sealed interface Need {

  /// What is settled whatever the row.
  enum Settled implements Need {
    /// Nothing is needed.
    ALWAYS,
    /// What no row has.
    NEVER
  }

  record All(List<Need> needs) implements Need {
    public All {
      needs = List.copyOf(needs);
    }
  }

  record Any(List<Need> needs) implements Need {
    public Any {
      needs = List.copyOf(needs);
    }
  }

  /// A column that holds only what is in a domain.
  record Holds(String column, ColumnDomain domain) implements Need {}

  /// Columns that compare with each other.
  record Compared(Relation relation) implements Need {}

  /// A condition that could not be taken apart.
  record Unread(Sql condition, Wanted wanted) implements Need {}

  static Need all(List<Need> needs) {
    List<Need> flat = new ArrayList<>();
    for (Need need : needs) {
      switch (need) {
        case Settled.ALWAYS -> {}
        case Settled.NEVER -> {
          return Settled.NEVER;
        }
        case All(List<Need> inner) -> flat.addAll(inner);
        case Any _, Holds _, Compared _, Unread _ -> flat.add(need);
      }
    }
    return flat.isEmpty() ? Settled.ALWAYS : flat.size() == 1 ? flat.getFirst() : new All(flat);
  }

  /// One of several. What is already covered by a weaker alternative is dropped, and sets of values
  /// of one column are united.
  static Need any(List<Need> needs) {
    List<Need> flat = new ArrayList<>();
    for (Need need : needs) {
      switch (need) {
        case Settled.ALWAYS -> {
          return Settled.ALWAYS;
        }
        case Settled.NEVER -> {}
        case Any(List<Need> inner) -> inner.forEach(each -> Alternatives.add(flat, each));
        case All _, Holds _, Compared _, Unread _ -> Alternatives.add(flat, need);
      }
    }
    return flat.isEmpty() ? Settled.NEVER : flat.size() == 1 ? flat.getFirst() : new Any(flat);
  }
}
