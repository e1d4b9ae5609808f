package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.FanOutProfile;
import dev.highwater.seed.profile.DatabaseProfile.Frequent;
import dev.highwater.seed.profile.DatabaseProfile.Histogram;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import dev.highwater.seed.profile.DatabaseProfile.TableProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Learns a database's shapes. It asks for counts, quantiles and groups alone, in one snapshot that
/// writes nothing; no row ever leaves the server.
public final class ProfileReader {

  /// A column of so few values is a list of them, and has no shape between them.
  private static final int LIST = 200;

  /// Of a column of more values, those are frequent that stand out from the average so far, as
  /// PostgreSQL's own ANALYZE has it.
  private static final double STANDING_OUT = 1.25;

  private static final int MOST_FREQUENT = 100;

  private final Connection connection;
  private final Catalog catalog;
  private final long groupSize;
  private final Predicate<String> named;

  private ProfileReader(Connection connection, Catalog catalog, ProfileOptions options) {
    this.connection = connection;
    this.catalog = catalog;
    this.groupSize = options.groupSize();
    this.named = new ColumnPatterns(options.named());
  }

  /// Profiles the tables of a catalogue that hold rows.
  ///
  /// @param connection which is left as it was
  public static DatabaseProfile read(
      Connection connection, Catalog catalog, List<Table> tables, ProfileOptions options)
      throws SQLException {
    boolean committing = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
          SET LOCAL DateStyle = 'ISO, YMD';
          SET LOCAL TimeZone = 'UTC';
          SET LOCAL extra_float_digits = 1;\
          """);
      ProfileReader reader = new ProfileReader(connection, catalog, options);
      List<TableProfile> profiles = new ArrayList<>();
      for (Table table : tables) {
        reader.table(table).ifPresent(profiles::add);
      }
      return new DatabaseProfile(catalog.database(), options.groupSize(), profiles);
    } finally {
      connection.rollback();
      connection.setAutoCommit(committing);
    }
  }

  private Optional<TableProfile> table(Table table) throws SQLException {
    Set<String> keys = new HashSet<>();
    References.of(table, catalog).forEach(key -> keys.addAll(key.columns()));
    List<Kind> kinds =
        table.columns().stream().map(column -> ColumnKinds.of(column, keys)).toList();
    long[] counts = counts(table, kinds);
    long rows = counts[0];
    if (rows == 0) {
      return Optional.empty();
    }
    Map<String, Double> correlations = correlations(table.name());
    List<ColumnProfile> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      columns.add(
          column(
              table,
              column,
              kinds.get(i),
              rows,
              counts[2 * i + 1],
              counts[2 * i + 2],
              correlations.getOrDefault(column.name(), 0.0)));
    }
    return Optional.of(
        new TableProfile(
            table.name().toString(),
            rows,
            columns,
            fanOuts(table),
            new OrderReader(connection, table, groupSize).orders(columns),
            new TogetherReader(connection, table, groupSize).together(columns, rows),
            new GrowthReader(connection, table, groupSize).growth(columns, rows)));
  }

  /// Rows; then of each column rows with a value, and different values.
  private long[] counts(Table table, List<Kind> kinds) throws SQLException {
    StringBuilder query = new StringBuilder("SELECT count(*)");
    for (int i = 0; i < kinds.size(); i++) {
      String column = QualifiedName.quote(table.columns().get(i).name());
      query.append(", count(").append(column).append("), ");
      query.append(kinds.get(i) == Kind.OPAQUE ? "0" : "count(DISTINCT " + column + ")");
    }
    query.append(" FROM ").append(table.name().quoted());
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query.toString())) {
      row.next();
      long[] counts = new long[1 + 2 * kinds.size()];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = row.getLong(i + 1);
      }
      return counts;
    }
  }

  private Map<String, Double> correlations(QualifiedName table) throws SQLException {
    Map<String, Double> correlations = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT attname, correlation FROM pg_catalog.pg_stats
            WHERE schemaname = ? AND tablename = ? AND correlation IS NOT NULL\
            """)) {
      statement.setString(1, table.schema());
      statement.setString(2, table.name());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          correlations.put(row.getString(1), row.getDouble(2));
        }
      }
    }
    return correlations;
  }

  private ColumnProfile column(
      Table table,
      Column column,
      Kind kind,
      long rows,
      long held,
      long distinct,
      double correlation)
      throws SQLException {
    boolean mayBeNamed =
        kind != Kind.OPAQUE
            && kind != Kind.KEY
            && (kind != Kind.TEXT || named.test(table.name() + "." + column.name()));
    ColumnQueries queries =
        new ColumnQueries(
            connection,
            table.name(),
            QualifiedName.quote(column.name()),
            column.type().base().name().quoted(),
            groupSize);
    List<Frequent> frequent =
        mayBeNamed && held > 0
            ? queries.frequent(most(distinct), least(held, distinct))
            : List.of();
    boolean ordered = ColumnKinds.isOrdered(kind) && held > 0;
    Histogram whole = ordered ? queries.histogram(List.of()) : Histogram.NONE;
    Histogram rest = ordered && !frequent.isEmpty() ? queries.histogram(frequent) : whole;
    return new ColumnProfile(
        column.name(),
        kind,
        rows - held,
        distinct,
        mayBeNamed,
        frequent,
        rest,
        whole,
        kind != Kind.OPAQUE && kind != Kind.KEY && held > 0 && distinct < held
            ? queries.sizes(frequent)
            : List.of(),
        correlation);
  }

  private static int most(long distinct) {
    return distinct <= LIST ? LIST : MOST_FREQUENT;
  }

  private long least(long held, long distinct) {
    return distinct <= LIST ? groupSize : (long) StrictMath.ceil(STANDING_OUT * held / distinct);
  }

  /// Of each foreign key of one column to another table.
  private List<FanOutProfile> fanOuts(Table table) throws SQLException {
    List<FanOutProfile> fanOuts = new ArrayList<>();
    for (ForeignKey key : References.of(table, catalog)) {
      boolean single = key.columns().size() == 1 && !key.referencedTable().equals(table.name());
      if (single
          && catalog.tables().stream().anyMatch(t -> t.name().equals(key.referencedTable()))) {
        fanOuts.add(FanOutQuery.read(connection, table, key));
      }
    }
    return fanOuts;
  }
}
