package dev.highwater.seed.load;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.digest.RangeDigest;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.RowStream;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.progress.SeedProgress;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Generates ranges and streams them into their tables over one session.
///
/// Generating and sending share a thread. The socket's buffer, some megabytes of it, is the second
/// buffer one would otherwise build: sending blocks only when it is full, so the server takes in
/// one piece while the next is generated. A stream is as fast as the slower of the two; what uses
/// more cores is more streams, not more threads a stream.
final class RangeCopy {

  /// 8 to 256 KiB do equally well.
  private static final int PIECE_BYTES = 64 << 10;

  private final Session session;
  private final SeedProgress progress;
  private final BooleanSupplier cancelled;
  private final CopyBuffer buffer = new CopyBuffer(PIECE_BYTES + (PIECE_BYTES >> 2));
  private final CopyBuffer tuple = new CopyBuffer(1 << 10);
  private @Nullable OpenTable open;

  RangeCopy(Session session, SeedProgress progress, BooleanSupplier cancelled) {
    this.session = session;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /// Streams a range into its table, within the transaction the session is in.
  ///
  /// @throws Failure when the run is cancelled meanwhile
  LoadedRange copy(TableSource source, RowRange range) throws SQLException {
    RowWriter writer = writer(source);
    CopyIn copy =
        session
            .connection()
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(RowStream.copyIn(source.table().quoted(), source));
    try {
      RangeDigest digest = new RangeDigest(source.form().mask());
      send(writer, source.form().isText(), range, copy, digest);
      long rows = copy.endCopy();
      if (rows != range.count()) {
        throw new IllegalStateException(
            "PostgreSQL took " + rows + " rows of " + range + ", which has " + range.count());
      }
      return new LoadedRange(range.table(), range.first(), digest.digest());
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void send(RowWriter writer, boolean text, RowRange range, CopyIn copy, RangeDigest digest)
      throws SQLException {
    long reported = range.first();
    buffer.clear();
    if (!text) {
      buffer.header();
    }
    int frame = buffer.size();
    for (long row = range.first(); row < range.end(); row++) {
      if (text) {
        line(writer, row, digest);
      } else {
        int start = buffer.size();
        writer.write(row, buffer);
        digest.add(buffer.array(), start, buffer.size() - start);
      }
      if (buffer.size() >= PIECE_BYTES) {
        int piece = buffer.size() - frame;
        copy.writeToCopy(buffer.array(), 0, buffer.size());
        buffer.clear();
        frame = 0;
        progress.sent(range.table(), row + 1 - reported, piece);
        reported = row + 1;
        if (cancelled.getAsBoolean()) {
          throw Failure.of("Loading was cancelled").where(range.toString());
        }
      }
    }
    int piece = buffer.size() - frame;
    if (!text) {
      buffer.trailer();
    }
    copy.writeToCopy(buffer.array(), 0, buffer.size());
    progress.sent(range.table(), range.end() - reported, piece);
  }

  /// The tuple is made for the digest alone.
  private void line(RowWriter writer, long row, RangeDigest digest) {
    tuple.clear();
    writer.write(row, tuple);
    digest.add(tuple.array(), 0, tuple.size());
    writer.writeLine(row, buffer);
  }

  private RowWriter writer(TableSource source) {
    OpenTable last = open;
    if (last == null || !last.source().table().equals(source.table())) {
      last = new OpenTable(source, source.open());
      open = last;
    }
    return last.writer();
  }

  private record OpenTable(TableSource source, RowWriter writer) {}
}
