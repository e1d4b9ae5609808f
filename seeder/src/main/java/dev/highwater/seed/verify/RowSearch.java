package dev.highwater.seed.verify;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.dataset.digest.RowHash;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.inspect.Finding;
import dev.highwater.seed.plan.TablePlan;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.postgresql.PGConnection;

/// Finds which rows of a table differ, once it is known that some do.
///
/// A table does not say which row was row 17, so the rows that are there are hashed into one sorted
/// array, eight bytes each, and every planned row is looked for in it. What is not found was
/// changed or is gone; what nobody looked for was changed or is foreign.
final class RowSearch {

  /// 400 MB of hashes.
  static final long MOST_ROWS = 50_000_000;

  private static final int MOST_EXAMPLES = 5;

  private final Session session;
  private final TablePlan plan;
  private final TableSource source;
  private final String rows;

  RowSearch(Session session, TablePlan plan, TableSource source, String rows) {
    this.session = session;
    this.plan = plan;
    this.source = source;
    this.rows = rows;
  }

  /// What differs: the first range, how many rows, and for some of them which columns.
  List<Finding> differences() throws SQLException {
    long[] there = hashesOfServer();
    Arrays.sort(there);
    BitSet matched = new BitSet(there.length);
    List<Long> unmatched = new ArrayList<>();
    long missing = 0;
    RowWriter writer = source.open();
    CopyBuffer buffer = new CopyBuffer(1 << 10);
    for (long row = 0; row < source.rows(); row++) {
      buffer.clear();
      writer.write(row, buffer);
      if (!match(there, matched, hash(buffer.array(), 0, buffer.size()))) {
        missing++;
        if (unmatched.size() < MOST_EXAMPLES) {
          unmatched.add(row);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    long foreign = (long) there.length - matched.cardinality();
    if (missing > 0) {
      long first = unmatched.getFirst() / plan.rangeRows() * (long) plan.rangeRows();
      long count = Math.min((long) plan.rangeRows(), plan.rows() - first);
      findings.add(
          new Finding(
              Finding.Kind.DIGEST,
              plan.table(),
              TableDigests.rows(first, count),
              missing,
              "%,d planned rows are changed or missing; this is the first range that differs."
                  .formatted(missing),
              new RowComparison(session, source, rows).describe(unmatched)));
    }
    if (foreign > missing) {
      findings.add(
          new Finding(
              Finding.Kind.DIGEST,
              plan.table(),
              "foreign rows",
              foreign - missing,
              "%,d rows are there that were never planned.".formatted(foreign - missing),
              List.of()));
    }
    return findings;
  }

  private long[] hashesOfServer() throws SQLException {
    long[] hashes = new long[1 << 10];
    int count = 0;
    CopyReader reader =
        CopyReader.of(
            session
                .connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(TableDigests.copyOut(source, rows)));
    try {
      while (reader.next()) {
        if (count == hashes.length) {
          hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash(reader.array(), reader.offset(), reader.length());
      }
    } catch (IOException failed) {
      throw failed.getCause() instanceof SQLException cause ? cause : new SQLException(failed);
    }
    return Arrays.copyOf(hashes, count);
  }

  private long hash(byte[] tuple, int offset, int length) {
    source.form().mask().ifPresent(mask -> mask.apply(tuple, offset));
    return RowHash.of(tuple, offset, length).high();
  }

  /// Whether a hash is there that no other row was matched with.
  private static boolean match(long[] sorted, BitSet matched, long hash) {
    int at = Arrays.binarySearch(sorted, hash);
    if (at < 0) {
      return false;
    }
    while (at > 0 && sorted[at - 1] == hash) {
      at--;
    }
    while (at < sorted.length && sorted[at] == hash) {
      if (!matched.get(at)) {
        matched.set(at);
        return true;
      }
      at++;
    }
    return false;
  }
}
