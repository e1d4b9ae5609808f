package dev.highwater.seed.constraint;

import java.util.List;
import java.util.stream.Stream;

/// Which values a column may have, by name.
public sealed interface Values {

  /// Only these, in the order in which a constraint names them.
  record Only(List<Literal> values) implements Values {
    public Only {
      values = values.stream().distinct().toList();
    }
  }

  /// All but these.
  record Except(List<Literal> values) implements Values {
    /// All that the column's limits and patterns leave.
    public static final Except NOTHING = new Except(List.of());

    public Except {
      values = values.stream().distinct().toList();
    }
  }

  /// Both at once.
  default Values and(Values other) {
    return switch (this) {
      case Only(List<Literal> mine) ->
          switch (other) {
            case Only(List<Literal> theirs) ->
                new Only(mine.stream().filter(theirs::contains).toList());
            case Except(List<Literal> theirs) ->
                new Only(mine.stream().filter(value -> !theirs.contains(value)).toList());
          };
      case Except(List<Literal> mine) ->
          switch (other) {
            case Only only -> only.and(this);
            case Except(List<Literal> theirs) ->
                new Except(Stream.concat(mine.stream(), theirs.stream()).toList());
          };
    };
  }
}
