package dev.highwater.anonymize.run;

import dev.highwater.anonymize.mask.RowMask;
import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.anonymize.snapshot.ReadQuery;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.schema.session.Session;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/// Copies rows from one session to another, and masks them on the way. Confined to one thread.
final class RangeCopy {

  /// What is handed to the server at once.
  private static final int PIECE = 64 * 1024;

  private final CopyBuffer buffer = new CopyBuffer(2 * PIECE);

  /// Copies what a statement reads.
  ///
  /// @param mask of the table's rows; null where all passes
  /// @param oids what puts in the target's own oids of types; null where rows hold none
  /// @param frozen whether the table was emptied in this transaction, so that rows may be written
  ///   as seen by everybody, and no VACUUM has to write them again
  /// @param bytes told how many were read since it was told last
  /// @return rows
  long copy(
      Session from,
      String read,
      Session to,
      TablePlan plan,
      @Nullable RowMask mask,
      @Nullable OwnOids oids,
      boolean frozen,
      LongConsumer bytes)
      throws SQLException, IOException {
    String write =
        "COPY %s (%s) FROM STDIN (FORMAT binary%s)"
            .formatted(
                plan.table().name().quoted(),
                ReadQuery.list(plan.columns()),
                frozen ? ", FREEZE" : "");
    CopyOut out = from.connection().unwrap(PGConnection.class).getCopyAPI().copyOut(read);
    CopyIn in = to.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(write);
    boolean done = false;
    try {
      if (mask == null && oids == null) {
        pass(out, in, bytes);
      } else {
        mask(out, in, mask, oids, bytes);
      }
      long rows = in.endCopy();
      done = true;
      if (rows != out.getHandledRowCount()) {
        throw new IllegalStateException(
            "%d rows were read and %d written".formatted(out.getHandledRowCount(), rows));
      }
      return rows;
    } finally {
      if (!done) {
        cancel(in);
        cancel(out);
      }
    }
  }

  private void pass(CopyOut out, CopyIn in, LongConsumer bytes) throws SQLException {
    buffer.clear();
    for (byte[] piece = out.readFromCopy(); piece != null; piece = out.readFromCopy()) {
      buffer.putBytes(piece, 0, piece.length);
      if (buffer.size() >= PIECE) {
        send(in, bytes);
      }
    }
    send(in, bytes);
  }

  private void mask(
      CopyOut out, CopyIn in, @Nullable RowMask mask, @Nullable OwnOids oids, LongConsumer bytes)
      throws SQLException, IOException {
    CopyReader rows = CopyReader.of(out);
    buffer.clear();
    buffer.header();
    while (rows.next()) {
      int start = buffer.size();
      if (mask == null) {
        buffer.putBytes(rows.array(), rows.offset(), rows.length());
      } else {
        mask.write(rows, buffer);
      }
      if (oids != null) {
        oids.apply(buffer.array(), start);
      }
      if (buffer.size() >= PIECE) {
        send(in, bytes);
      }
    }
    buffer.trailer();
    send(in, bytes);
  }

  private void send(CopyIn in, LongConsumer bytes) throws SQLException {
    in.writeToCopy(buffer.array(), 0, buffer.size());
    bytes.accept(buffer.size());
    buffer.clear();
  }

  private static void cancel(CopyIn copy) {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException gone) {
      log(gone);
    }
  }

  private static void cancel(CopyOut copy) {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException gone) {
      log(gone);
    }
  }

  /// What went wrong first is thrown; this is only said where somebody debugs.
  private static void log(SQLException gone) {
    System.getLogger(RangeCopy.class.getName())
        .log(System.Logger.Level.DEBUG, "A copy could not be cancelled: {0}", gone.getSQLState());
  }
}
