package dev.highwater.seed.plan;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.literal.LiteralException;
import dev.highwater.seed.generate.NullValueException;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan.Problem;
import java.util.Set;

/// Makes a few rows of a table to see how large they are and whether they can be made at all.
final class RowSample {

  private static final int ROWS = 48;

  private RowSample() {}

  /// The mean size of rows among the first ones.
  ///
  /// @param first how many rows to choose the sized ones from: those of the smallest scale, so that
  ///   the answer is the same at every scale
  static int of(TableSource source, long first, Set<Problem> problems) {
    CopyBuffer buffer = new CopyBuffer(1 << 14);
    RowWriter writer = source.open();
    long rows = Math.min(first, source.rows());
    long sampled = Math.min(ROWS, rows);
    for (long i = 0; i < sampled; i++) {
      if (!write(source, writer, i * rows / sampled, buffer, problems)) {
        return 1;
      }
    }
    int size = sampled == 0 ? 64 : (int) (buffer.size() / sampled);
    for (long i = 1; i <= ROWS && source.rows() > rows; i++) {
      buffer.clear();
      long row = rows + (source.rows() - rows) * i / ROWS - 1;
      if (!write(source, writer, row, buffer, problems)) {
        return 1;
      }
    }
    return Math.max(1, size);
  }

  private static boolean write(
      TableSource source, RowWriter writer, long row, CopyBuffer out, Set<Problem> problems) {
    try {
      writer.write(row, out);
      return true;
    } catch (NullValueException e) {
      problems.add(
          problem(source, row, String.valueOf(e.getMessage()), "give it a value in every row"));
    } catch (LiteralException e) {
      problems.add(
          problem(
              source,
              row,
              String.valueOf(e.getMessage()),
              "write the value as PostgreSQL itself would show it"));
    } catch (StackOverflowError e) {
      problems.add(
          problem(source, row, "the row depends on itself without end", "break the circle"));
    } catch (RuntimeException e) {
      problems.add(
          problem(
              source,
              row,
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "look for a number too large for its column"));
    }
    return false;
  }

  private static Problem problem(TableSource source, long row, String why, String remedy) {
    return new Problem(
        "Row " + row + " of " + source.table() + " cannot be made",
        source.table().toString(),
        why,
        remedy);
  }
}
