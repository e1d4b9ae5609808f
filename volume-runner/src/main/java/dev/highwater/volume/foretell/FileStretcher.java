package dev.highwater.volume.foretell;

import dev.highwater.schema.catalog.QualifiedName;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Makes the files of tables and indexes as long as they would be at another size.
///
/// The planner believes no count of pages: it asks how long the file is and scales the rows of
/// `pg_class` by it (`estimate_rel_size`, `src/backend/optimizer/util/plancat.c`). So the files of
/// a copy that is thrown away afterwards are lengthened by holes, which take no room on the disk;
/// the server reads holes as pages nobody has used yet, and EXPLAIN reads none of them.
final class FileStretcher {

  /// PostgreSQL cuts files at this length (`RELSEG_SIZE`), unless it was built otherwise.
  private static final long SEGMENT_BYTES = 1L << 30;

  private static final int BLOCK = 8192;

  private static final String PATHS =
      """
      SELECT pg_relation_filepath(to_regclass(name))
        FROM unnest(?::text[]) WITH ORDINALITY AS relation (name, number) ORDER BY number
      """;

  private final Path dataDirectory;

  FileStretcher(Path dataDirectory) {
    this.dataDirectory = dataDirectory;
  }

  /// Lengthens the files of relations; never shortens them.
  void stretch(Connection connection, List<PlannerStatistics.Relation> relations)
      throws SQLException, IOException {
    String[] names =
        relations.stream()
            .map(r -> QualifiedName.quote(r.schema()) + "." + QualifiedName.quote(r.name()))
            .toArray(String[]::new);
    try (PreparedStatement statement = connection.prepareStatement(PATHS)) {
      statement.setArray(1, connection.createArrayOf("text", names));
      try (ResultSet row = statement.executeQuery()) {
        for (PlannerStatistics.Relation relation : relations) {
          row.next();
          String path = row.getString(1);
          if (path != null) {
            stretch(dataDirectory.resolve(path), (long) (relation.pages() * BLOCK));
          }
        }
      }
    }
  }

  private static void stretch(Path first, long bytes) throws IOException {
    long left = bytes;
    for (int segment = 0; left > 0; segment++) {
      Path file = segment == 0 ? first : first.resolveSibling(first.getFileName() + "." + segment);
      long wanted = Math.min(left, SEGMENT_BYTES);
      try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
        if (open.length() < wanted) {
          open.setLength(wanted);
        }
      }
      left -= wanted;
    }
  }
}
