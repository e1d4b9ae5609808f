package dev.highwater.seed.compatibility;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The migrations that a database has gone through, by Flyway's history table there, and which of
/// them speaks of a thing.
public final class MigrationHistory {

  /// A database without a history that may be read.
  public static final MigrationHistory NONE = new MigrationHistory(List.of());

  private record Migration(String script, String text) {}

  private final List<Migration> migrations;

  private MigrationHistory(List<Migration> migrations) {
    this.migrations = migrations;
  }

  /// Reads the history.
  ///
  /// @param table of Flyway's history, such as `public.flyway_schema_history`
  /// @param scripts the text of a migration by the name that the history gives it
  public static MigrationHistory read(
      Connection connection, QualifiedName table, Function<String, Optional<String>> scripts)
      throws SQLException {
    List<Migration> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT script FROM "
                    + table.quoted()
                    + " WHERE success AND version IS NOT NULL ORDER BY installed_rank")) {
      while (rows.next()) {
        String script = rows.getString(1);
        found.add(new Migration(script, scripts.apply(script).orElse("").toLowerCase(Locale.ROOT)));
      }
    }
    return new MigrationHistory(found);
  }

  /// The last migration whose text has all these words.
  public Optional<String> of(List<String> words) {
    List<Pattern> patterns =
        words.stream()
            .map(
                word ->
                    Pattern.compile("\\b" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "\\b"))
            .toList();
    return migrations.reversed().stream()
        .filter(one -> patterns.stream().allMatch(pattern -> pattern.matcher(one.text()).find()))
        .map(Migration::script)
        .findFirst();
  }
}
