package dev.highwater.seed.bench;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows that were encoded beforehand, sent over several COPY BINARY streams: what the server alone
/// takes, the least that any generator could.
final class Replay {

  private static final int PIECE = 64 << 10;

  private final String statement;
  private final List<List<byte[]>> streams = new ArrayList<>();

  private Replay(String statement) {
    this.statement = statement;
  }

  /// Encodes all rows of a source, an even part for each stream.
  static Replay of(TableSource source, int streams) {
    Replay replay =
        new Replay(
            "COPY %s (%s) FROM STDIN (FORMAT binary)"
                .formatted(source.table().quoted(), String.join(", ", source.columns())));
    RowWriter writer = source.open();
    for (int stream = 0; stream < streams; stream++) {
      long first = source.rows() * stream / streams;
      long end = source.rows() * (stream + 1) / streams;
      replay.streams.add(encode(writer, first, end));
    }
    return replay;
  }

  private static List<byte[]> encode(RowWriter writer, long first, long end) {
    List<byte[]> pieces = new ArrayList<>();
    CopyBuffer buffer = new CopyBuffer(PIECE * 2);
    buffer.header();
    for (long row = first; row < end; row++) {
      writer.write(row, buffer);
      if (buffer.size() >= PIECE) {
        pieces.add(java.util.Arrays.copyOf(buffer.array(), buffer.size()));
        buffer.clear();
      }
    }
    buffer.trailer();
    pieces.add(java.util.Arrays.copyOf(buffer.array(), buffer.size()));
    return pieces;
  }

  /// Sends them.
  ///
  /// @return seconds
  double send(ConnectionSettings database) throws Exception {
    long began = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(streams.size())) {
      List<Callable<Void>> all = new ArrayList<>();
      streams.forEach(pieces -> all.add(() -> send(database, pieces)));
      for (Future<Void> one : pool.invokeAll(all)) {
        one.get();
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private @org.jspecify.annotations.Nullable Void send(
      ConnectionSettings database, List<byte[]> pieces) throws Exception {
    try (Connection connection = database.connect()) {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      for (byte[] piece : pieces) {
        copy.writeToCopy(piece, 0, piece.length);
      }
      copy.endCopy();
    }
    return null;
  }
}
