package dev.highwater.schema.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// SQL scripts for tests, kept as files that psql can run.
public final class TestResource {

  /// A schema with quoted names, traps, rings, partitions and every kind of constraint; PostgreSQL
  /// 15 and newer.
  public static final String HOSTILE_SCHEMA = read("hostile.sql");

  /// Every kind of thing that decides which rows are legal, each under its own name; PostgreSQL 15
  /// and newer.
  public static final String FEATURES = read("features.sql");

  /// What PostgreSQL 18 adds to them.
  public static final String FEATURES_OF_18 = read("features_18.sql");

  /// Objects that decide about no row, such as views and comments, under hostile names.
  public static final String OBJECTS = read("objects.sql");

  private TestResource() {}

  /// One of these for a server: PostgreSQL 14 knows neither `NULLS NOT DISTINCT` yet nor columns of
  /// `ON DELETE SET NULL`.
  public static String on(TestServer server, String schema) {
    return server.major() < 15
        ? schema
            .replace(" NULLS NOT DISTINCT", "")
            .replaceAll("(ON DELETE SET (NULL|DEFAULT)) \\([^)]*\\)", "$1")
        : schema;
  }

  private static String read(String name) {
    try (InputStream resource = TestResource.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("There is no test resource " + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
