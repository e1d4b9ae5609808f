package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.Histogram;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import dev.highwater.seed.profile.DatabaseProfile.OrderProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds columns of dates or moments that are nowhere before another of the same table.
final class OrderReader {

  /// An order that fewer rows show may be chance.
  private static final long LEAST_ROWS = 50;

  private final Connection connection;
  private final Table table;
  private final long groupSize;

  OrderReader(Connection connection, Table table, long groupSize) {
    this.connection = connection;
    this.table = table;
    this.groupSize = groupSize;
  }

  /// A pair of columns, and how far they lie apart on average.
  private record Pair(ColumnProfile earlier, ColumnProfile later, double distance) {}

  /// At most one order for each column that comes later, the nearest first; never a circle.
  List<OrderProfile> orders(List<ColumnProfile> columns) throws SQLException {
    List<ColumnProfile> times =
        columns.stream()
            .filter(column -> column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP)
            .filter(column -> column.distinct() > 1)
            .limit(12)
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (ColumnProfile earlier : times) {
      for (ColumnProfile later : times) {
        if (!earlier.equals(later) && earlier.kind() == later.kind() && earlier.nulls() == 0) {
          double distance = distance(earlier.column(), later.column());
          if (!Double.isNaN(distance)) {
            pairs.add(new Pair(earlier, later, distance));
          }
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::distance));
    List<OrderProfile> orders = new ArrayList<>();
    Set<String> settled = new HashSet<>();
    for (Pair pair : pairs) {
      String later = pair.later().column();
      boolean circle =
          orders.stream().anyMatch(order -> order.later().equals(pair.earlier().column()));
      boolean leads = orders.stream().anyMatch(order -> order.earlier().equals(later));
      if (!circle && !leads && settled.add(later)) {
        orders.add(
            new OrderProfile(
                pair.earlier().column(), later, distances(pair.earlier(), pair.later())));
      }
    }
    return orders;
  }

  /// The average distance in seconds; NaN where the order does not hold, or nothing can be said, as
  /// of `infinity`.
  private double distance(String earlier, String later) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT count(*),
                  count(*) FILTER (WHERE %1$s > %2$s OR NOT isfinite(%1$s) OR NOT isfinite(%2$s)),
                  avg(CASE WHEN isfinite(%1$s) AND isfinite(%2$s)
                    THEN extract(epoch FROM %2$s::timestamp - %1$s::timestamp) END)
                FROM %3$s WHERE %1$s IS NOT NULL AND %2$s IS NOT NULL"""
                    .formatted(
                        QualifiedName.quote(earlier),
                        QualifiedName.quote(later),
                        table.name().quoted()))) {
      row.next();
      return row.getLong(1) < LEAST_ROWS || row.getLong(2) > 0 ? Double.NaN : row.getDouble(3);
    }
  }

  private Histogram distances(ColumnProfile earlier, ColumnProfile later) throws SQLException {
    String from = QualifiedName.quote(earlier.column());
    String to = QualifiedName.quote(later.column());
    String distance =
        earlier.kind() == Kind.DATE
            ? "(%s - %s)::bigint".formatted(to, from)
            : "(extract(epoch FROM %s - %s) * 1000000)::bigint".formatted(to, from);
    return new ColumnQueries(
            connection, table.name(), distance, "\"pg_catalog\".\"int8\"", groupSize)
        .histogram(List.of());
  }
}
