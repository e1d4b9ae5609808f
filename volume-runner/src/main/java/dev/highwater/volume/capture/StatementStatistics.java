package dev.highwater.volume.capture;

import dev.highwater.volume.result.StatementCounters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `pg_stat_statements` gained between two moments, for statements that carry a tag `/*
/// highwater:workload/name */`.
///
/// It is never reset: others may be reading it. Statements that differ in constants only are one
/// entry there, under the text of whichever came first, and so they are here.
public final class StatementStatistics {

  private static final Pattern TAG = Pattern.compile("/\\* highwater:([^/]+)/(.+?) \\*/");

  private final Connection connection;
  private final StatementView view;
  private Map<StatementView.Key, StatementView.Entry> before;
  private long deallocations;

  private StatementStatistics(Connection connection, StatementView view) throws SQLException {
    this.connection = connection;
    this.view = view;
    this.before = view.entries(connection);
    this.deallocations = view.deallocations(connection);
  }

  /// Opens the view in the database of a connection, creating the extension if it is not there.
  ///
  /// @param connection in autocommit, kept for reading
  /// @param warning told what is wrong and what would mend it, where it cannot be read
  public static Optional<StatementStatistics> open(
      Connection connection, BiConsumer<String, String> warning) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    } catch (SQLException refused) {
      warning.accept(
          "No statement statistics: " + firstLine(refused),
          "Have a superuser run CREATE EXTENSION pg_stat_statements in the measured database");
      return Optional.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(StatementView.EXTENSION)) {
      row.next();
      StatementView view = StatementView.of(row.getString(1), row.getString(2));
      if (!view.isReadable()) {
        warning.accept(
            "No statement statistics: pg_stat_statements is of version " + row.getString(2),
            "Run ALTER EXTENSION pg_stat_statements UPDATE in the measured database");
        return Optional.empty();
      }
      return Optional.of(new StatementStatistics(connection, view));
    } catch (SQLException refused) {
      warning.accept(
          "No statement statistics: " + firstLine(refused),
          "Add pg_stat_statements to shared_preload_libraries and restart the server");
      return Optional.empty();
    }
  }

  /// What was gained since the last call, dearest first.
  public List<StatementCounters> gained(BiConsumer<String, String> warning) throws SQLException {
    Map<StatementView.Key, StatementView.Entry> now = view.entries(connection);
    long deallocated = view.deallocations(connection);
    if (deallocated > deallocations) {
      warning.accept(
          "Statement statistics may be incomplete: the server made room by dropping entries",
          "Raise pg_stat_statements.max");
    }
    List<StatementCounters> gained = new ArrayList<>();
    now.forEach(
        (key, entry) -> {
          Matcher tag = TAG.matcher(entry.query());
          StatementView.Entry since =
              before.containsKey(key) ? entry.minus(before.get(key)) : entry;
          if (since.calls() > 0 && tag.find()) {
            gained.add(since.counters(tag.group(1), tag.group(2), key.queryId()));
          }
        });
    before = new HashMap<>(now);
    deallocations = deallocated;
    gained.sort(Comparator.comparingDouble(StatementCounters::totalMillis).reversed());
    return gained;
  }

  private static String firstLine(SQLException refused) {
    return String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
