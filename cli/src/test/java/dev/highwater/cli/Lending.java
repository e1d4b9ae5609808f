package dev.highwater.cli;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A lending library of three tables, as a database and as a dataset: small enough to be seeded in
/// a moment.
final class Lending {

  static final String SPEC =
      """
      dataset: lending
      version: 1.0.0
      schema: lending
      seed: 7
      asOf: 2025-10-09T00:00:00Z
      scale:
        unit: loan
        rows: 500
        minimum: 100
      tables:
        reader:
          rows: {ratio: 0.2}
          columns:
            card: code(row, 6)
            age: uniform(18, 90)
        book:
          rows: 40
          columns:
            title: f'Book {row}'
        loan:
          rows: {ratio: 1}
          columns:
            reader_id: draw(reader)
            book_id: draw(book)
            days: uniform(1, 28)
      """;

  private static final String[] DDL = {
    "CREATE TABLE reader (id bigint PRIMARY KEY, card text NOT NULL UNIQUE,"
        + " age integer NOT NULL CHECK (age >= 18))",
    "CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL)",
    "CREATE TABLE loan (id bigint PRIMARY KEY, reader_id bigint NOT NULL REFERENCES reader,"
        + " book_id bigint NOT NULL REFERENCES book, days integer NOT NULL CHECK (days > 0))",
  };

  private Lending() {}

  /// Makes the tables, empty.
  static TestDatabase in(TestDatabase database) {
    database.create().execute(DDL);
    return database;
  }

  /// Writes the dataset into a folder of that directory and gives the option that names it.
  static String dataset(Path directory) {
    return " --dataset " + folder(directory, "lending", SPEC);
  }

  /// A folder with that spec.
  static Path folder(Path directory, String name, String spec) {
    try {
      Path folder = Files.createDirectories(directory.resolve(name));
      Files.writeString(folder.resolve("dataset.yaml"), spec);
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// The option that names a database; its password stands in a file.
  static String db(Path directory, ConnectionSettings settings) {
    String password = settings.password() == null ? "" : ":" + settings.password();
    String address = settings.url().replace("@", password + "@");
    try {
      Path file = directory.resolve("address-" + settings.database() + "-" + settings.user());
      return " --db file:" + Files.writeString(file, address);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
