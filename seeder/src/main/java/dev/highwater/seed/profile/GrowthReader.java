package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.GrowthProfile;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import dev.highwater.seed.profile.DatabaseProfile.Month;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Counts the rows that came in each month.
///
/// When a row came is said by a date or moment that no row lacks: one whose name says so, such as
/// `created_at`, or else the one that goes up with the order in which rows are stored.
final class GrowthReader {

  private static final Pattern CAME =
      Pattern.compile(
          "(.*_)?(created|creation|inserted|added|entered|registered|joined|recorded|logged"
              + "|received|placed|opened|filed)(_.*)?|(record|entry|order)_?(date|time)|timestamp");

  /// From this correlation on, rows are stored in the order of a column.
  private static final double IN_ORDER = 0.95;

  private static final long LEAST_ROWS = 100;

  private final Connection connection;
  private final Table table;
  private final long groupSize;

  GrowthReader(Connection connection, Table table, long groupSize) {
    this.connection = connection;
    this.table = table;
    this.groupSize = groupSize;
  }

  /// The growth, or null where no column says when rows came.
  @Nullable GrowthProfile growth(List<ColumnProfile> columns, long rows) throws SQLException {
    if (rows < LEAST_ROWS) {
      return null;
    }
    List<ColumnProfile> times =
        columns.stream()
            .filter(column -> column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP)
            .filter(column -> column.nulls() == 0 && column.distinct() > 1)
            .toList();
    Optional<ColumnProfile> came =
        times.stream()
            .filter(column -> CAME.matcher(column.column().toLowerCase(Locale.ROOT)).matches())
            .findFirst()
            .or(
                () ->
                    times.stream()
                        .max(Comparator.comparingDouble(ColumnProfile::correlation))
                        .filter(column -> column.correlation() >= IN_ORDER));
    return came.isEmpty() ? null : months(came.get().column());
  }

  private GrowthProfile months(String column) throws SQLException {
    String query =
        """
        SELECT pg_catalog.to_char(%1$s, 'YYYY-MM'), pg_catalog.count(*) FROM %2$s
        WHERE pg_catalog.isfinite(%1$s) AND %1$s >= '1900-01-01' AND %1$s < '2200-01-01'
        GROUP BY 1 HAVING pg_catalog.count(*) >= %3$d ORDER BY 1\
        """
            .formatted(QualifiedName.quote(column), table.name().quoted(), groupSize);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<Month> months = new ArrayList<>();
      while (row.next()) {
        months.add(new Month(row.getString(1), row.getLong(2)));
      }
      return new GrowthProfile(column, months);
    }
  }
}
