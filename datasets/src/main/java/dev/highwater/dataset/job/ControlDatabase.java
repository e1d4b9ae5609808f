package dev.highwater.dataset.job;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The H2 file in the work directory that holds the job repository: the history of runs. It is
/// never the measured database, and nothing that cannot be lost is in it.
public final class ControlDatabase implements AutoCloseable {

  /// `DATABASE_ALREADY_OPEN_1` of H2: another process has the file.
  private static final int ALREADY_OPEN = 90020;

  private final DriverManagerDataSource dataSource;
  private final Connection held;

  private ControlDatabase(DriverManagerDataSource dataSource, Connection held) {
    this.dataSource = dataSource;
    this.held = held;
  }

  /// Opens the file of that name, and makes its tables where they are missing.
  ///
  /// @param prefix what the names of its tables begin with, such as `SEED_`
  public static ControlDatabase open(Path directory, String name, String prefix) {
    Path file = directory.toAbsolutePath().resolve(name);
    try {
      Files.createDirectories(directory);
      DriverManagerDataSource dataSource =
          new DriverManagerDataSource("jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
      // H2 closes the file with the last connection to it; this one keeps it open.
      Connection held = dataSource.getConnection();
      try {
        prepare(held, prefix);
      } catch (SQLException | RuntimeException failed) {
        held.close();
        throw failed;
      }
      return new ControlDatabase(dataSource, held);
    } catch (IOException failed) {
      throw Failure.of("The work directory cannot be used")
          .where(directory.toString())
          .why(failed)
          .remedy("Give another one, or make it writable")
          .causedBy(failed);
    } catch (SQLException failed) {
      throw refusal(file, failed);
    }
  }

  /// How the job repository reaches it.
  public DriverManagerDataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
    try {
      held.close();
    } catch (SQLException failed) {
      throw new IllegalStateException("The job repository cannot be closed", failed);
    }
  }

  private static void prepare(Connection connection, String prefix) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet result =
          statement.executeQuery(
              "SELECT count(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = '"
                  + prefix
                  + "JOB_INSTANCE'")) {
        if (result.next() && result.getInt(1) > 0) {
          return;
        }
      }
      statement.execute(script(prefix));
    }
  }

  /// Spring Batch's own script for its own version, under our prefix.
  private static String script(String prefix) {
    String resource = "/org/springframework/batch/core/schema-h2.sql";
    try (InputStream stream = ControlDatabase.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("BATCH_", prefix);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Failure refusal(Path file, SQLException failed) {
    if (failed.getErrorCode() == ALREADY_OPEN) {
      return Failure.of("Another Highwater works on this database from the same work directory")
          .where(file + ".mv.db")
          .why("its history of runs is open in another process")
          .remedy("Wait until it has ended, or stop it")
          .causedBy(failed);
    }
    return Failure.of("The history of runs cannot be opened")
        .where(file + ".mv.db")
        .why(String.valueOf(failed.getMessage()))
        .remedy("Delete the file: it holds no rows, and the next run goes on without it")
        .causedBy(failed);
  }
}
