package dev.highwater.anonymize.archive;

import dev.highwater.anonymize.snapshot.ReadQuery;
import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.dataset.archive.CsvFileWriter;
import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.fingerprint.SchemaFingerprint;
import dev.highwater.schema.graph.DependencyGraph;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.session.Sessions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Writes a database's rows into a folder: a file of CSV for each table, and the manifest that
/// files of datasets have. The folder has its name only when all of it is there.
public final class CsvExport {

  /// What a block of a file is to have, about, unpacked.
  private static final long BLOCK_BYTES = 4L << 20;

  private static final int MOST_ROWS = 50_000;

  private final Connection connection;
  private final Path part;
  private final SortedMap<QualifiedName, TableManifest> contents = new TreeMap<>();
  private final List<TableFile> files = new ArrayList<>();

  private CsvExport(Connection connection, Path part) {
    this.connection = connection;
    this.part = part;
  }

  /// Writes rows and manifest, all of one state.
  ///
  /// @param name of the database that was copied, which the manifest tells as that of the dataset
  /// @param folder which must not be there yet
  /// @param tool version of Highwater
  /// @param madeAt by the caller's clock
  public static void write(
      ConnectionSettings database, String name, Path folder, String tool, Instant madeAt)
      throws SQLException {
    Path whole = folder.toAbsolutePath().normalize();
    Path part =
        whole.resolveSibling("." + Objects.requireNonNull(whole.getFileName()) + ".unfinished");
    boolean done = false;
    try (Session session = new Sessions(database, new Cancellation()).open()) {
      delete(part);
      Files.createDirectories(part);
      session.connection().setAutoCommit(false);
      session.execute("SET synchronize_seqscans = off");
      session.connection().commit();
      session.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      new CsvExport(session.connection(), part).tables(name, tool, madeAt);
      session.connection().rollback();
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      done = true;
    } catch (IOException failed) {
      throw Failure.of("The files cannot be written")
          .where(folder.toString())
          .why(failed)
          .remedy("Make room there, or choose another folder")
          .causedBy(failed);
    } finally {
      if (!done) {
        deleteQuietly(part);
      }
    }
  }

  private void tables(String name, String tool, Instant madeAt) throws SQLException, IOException {
    Catalog catalog = CatalogReader.read(connection);
    Map<QualifiedName, Table> tables = catalog.tablesByName();
    for (QualifiedName next : DependencyGraph.of(catalog).loadOrder()) {
      Table table = tables.get(next);
      if (table != null && table.kind() == Table.Kind.ORDINARY) {
        table(table);
      }
    }
    if (files.isEmpty()) {
      throw Failure.of("There is no table to write").where(name).why("the database has none");
    }
    QualifiedName unit =
        contents.entrySet().stream()
            .max(Comparator.comparingLong(entry -> entry.getValue().rows()))
            .map(Map.Entry::getKey)
            .orElseThrow();
    Manifest manifest =
        new Manifest(
            name,
            "1.0.0",
            identity(),
            0,
            Objects.requireNonNull(contents.get(unit)).rows(),
            madeAt,
            name,
            "",
            SchemaFingerprint.of(catalog),
            tool,
            new TreeMap<>(),
            contents);
    ArchiveFile.write(new Archive(manifest, unit, files), part);
  }

  private void table(Table table) throws SQLException, IOException {
    List<Column> columns = table.columns().stream().filter(Column::insertable).toList();
    List<StoredColumn> stored = columns.stream().map(CsvExport::stored).toList();
    if (columns.isEmpty()) {
      throw Failure.of("A table cannot be written as CSV")
          .where(table.name().toString())
          .why("it has no column that could be loaded")
          .remedy("Write an archive instead: --into-archive FOLDER");
    }
    int rangeRows = rangeRows(table.name());
    CopyOut copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "COPY %s (%s) TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')"
                    .formatted(table.name().quoted(), ReadQuery.list(columns)));
    try (CsvFileWriter writer = CsvFileWriter.create(part, table.name(), stored, rangeRows)) {
      for (byte[] piece = copy.readFromCopy(); piece != null; piece = copy.readFromCopy()) {
        writer.write(piece);
      }
      writer.finish();
      contents.put(table.name(), writer.rows());
      files.add(writer.file());
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static StoredColumn stored(Column column) {
    return new StoredColumn(column.name(), column.type().sql(), FieldForm.of(column.type()))
        .printed();
  }

  /// So many that a block has its size, by what the server knows of the table.
  private int rangeRows(QualifiedName table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT pg_catalog.pg_table_size(c.oid) / GREATEST(c.reltuples, 1)
            FROM pg_catalog.pg_class AS c WHERE c.oid = pg_catalog.to_regclass(?)\
            """)) {
      statement.setString(1, table.quoted());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return Math.clamp(BLOCK_BYTES / Math.max(1, row.getLong(1)), 1, MOST_ROWS);
      }
    }
  }

  /// What the rows are known by: the digests of all tables, hashed.
  private String identity() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      contents.forEach(
          (name, table) ->
              digest.update(
                  (name.quoted() + table.digest() + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException left) {
      System.getLogger(CsvExport.class.getName())
          .log(System.Logger.Level.DEBUG, "A folder could not be deleted", left);
    }
  }
}
