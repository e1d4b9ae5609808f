package dev.highwater.seed.generate;

import dev.highwater.dataset.value.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Terms that remember what they computed for the rows last asked for. A column that others read is
/// computed once a row; the ancestors of a tree's node stay at hand while its descendants are
/// written. A value that only its own column asks for is not worth remembering; see
/// [#askedOnceARow].
final class Memo {

  private static final int SLOTS = 64;

  private Memo() {}

  static Term of(Term term) {
    return switch (term) {
      case Term.Row row -> row;
      case Term.Fixed fixed -> fixed;
      case Term.FixedDouble fixed -> fixed;
      case Term.FixedText fixed -> fixed;
      case Term.OfLong longs -> new Longs(longs);
      case Term.OfDouble doubles -> new Doubles(doubles);
      case Pick pick -> pick.by(Choices::new);
      case Term.OfText texts -> new Texts(texts);
      case Term.OfUuid uuids -> uuids(uuids);
    };
  }

  /// Lets a remembering term pass on what its formula says. A text is then written once into the
  /// row rather than copied there, and numbers leave no traces in the cache.
  static void askedOnceARow(Term term) {
    if (term instanceof Longs longs) {
      longs.passing = true;
    } else if (term instanceof Doubles doubles) {
      doubles.passing = true;
    } else if (term instanceof Texts texts) {
      texts.passing = true;
    } else if (term instanceof Pick pick && pick.choice() instanceof Choices choices) {
      choices.passing = true;
    }
  }

  /// The value without a memory that nobody asks.
  static Value settled(Value value) {
    return new Value(value.type(), settled(value.term()), value.constant());
  }

  private static Term settled(Term term) {
    return switch (term) {
      case Longs longs when longs.passing -> longs.inner;
      case Doubles doubles when doubles.passing -> doubles.inner;
      case Texts texts when texts.passing -> texts.inner;
      case Pick pick -> pick.by(Memo::settled);
      default -> term;
    };
  }

  private static Branches.Choice settled(Branches.Choice choice) {
    return choice instanceof Choices choices && choices.passing ? choices.inner : choice;
  }

  private static int slot(long row) {
    return (int) row & (SLOTS - 1);
  }

  private static long[] noRows() {
    long[] rows = new long[SLOTS];
    Arrays.fill(rows, -1);
    return rows;
  }

  private static final class Longs implements Term.OfLong {
    private final Term.OfLong inner;
    private final long[] rows = noRows();
    private final long[] values = new long[SLOTS];
    private boolean passing;

    Longs(Term.OfLong inner) {
      this.inner = inner;
    }

    @Override
    public long at(long row) {
      if (passing) {
        return inner.at(row);
      }
      int slot = slot(row);
      if (rows[slot] != row) {
        long value = inner.at(row);
        values[slot] = value;
        rows[slot] = row;
        return value;
      }
      return values[slot];
    }
  }

  private static final class Doubles implements Term.OfDouble {
    private final Term.OfDouble inner;
    private final long[] rows = noRows();
    private final double[] values = new double[SLOTS];
    private boolean passing;

    Doubles(Term.OfDouble inner) {
      this.inner = inner;
    }

    @Override
    public double at(long row) {
      if (passing) {
        return inner.at(row);
      }
      int slot = slot(row);
      if (rows[slot] != row) {
        double value = inner.at(row);
        values[slot] = value;
        rows[slot] = row;
        return value;
      }
      return values[slot];
    }
  }

  private static final class Texts implements Term.OfText {
    private final Term.OfText inner;
    private final long[] rows = noRows();
    private final Utf8[] values = new Utf8[SLOTS];
    private final boolean[] present = new boolean[SLOTS];
    private @Nullable Utf8 spare;
    private boolean passing;

    Texts(Term.OfText inner) {
      this.inner = inner;
      Arrays.setAll(values, i -> new Utf8(16));
    }

    @Override
    public boolean append(long row, Utf8 out) {
      if (passing) {
        return inner.append(row, out);
      }
      int slot = slot(row);
      if (rows[slot] != row) {
        compute(row, slot);
      }
      if (present[slot]) {
        out.append(values[slot]);
      }
      return present[slot];
    }

    /// Into a buffer of its own: the formula may ask for itself in another row, such as an ancestor
    /// of a tree's node, that falls into the same slot.
    private void compute(long row, int slot) {
      Utf8 value = spare == null ? new Utf8(16) : spare;
      spare = null;
      value.clear();
      boolean there = inner.append(row, value);
      spare = values[slot];
      values[slot] = value;
      present[slot] = there;
      rows[slot] = row;
    }
  }

  private static final class Choices implements Branches.Choice {
    private final Branches.Choice inner;
    private final long[] rows = noRows();
    private final int[] values = new int[SLOTS];
    private boolean passing;

    Choices(Branches.Choice inner) {
      this.inner = inner;
    }

    @Override
    public int of(long row) {
      if (passing) {
        return inner.of(row);
      }
      int slot = slot(row);
      if (rows[slot] != row) {
        int value = inner.of(row);
        values[slot] = value;
        rows[slot] = row;
        return value;
      }
      return values[slot];
    }
  }

  /// Both halves of the row last asked for.
  private static Term.OfUuid uuids(Term.OfUuid inner) {
    return new Term.OfUuid(last(inner.high()), last(inner.low()));
  }

  private static Term.OfLong last(Term.OfLong inner) {
    long[] last = {-1, 0};
    return row -> {
      if (last[0] != row) {
        last[1] = inner.at(row);
        last[0] = row;
      }
      return last[1];
    };
  }
}
