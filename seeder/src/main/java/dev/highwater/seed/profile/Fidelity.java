package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.Combination;
import dev.highwater.seed.profile.DatabaseProfile.FanOutProfile;
import dev.highwater.seed.profile.DatabaseProfile.Frequent;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import dev.highwater.seed.profile.DatabaseProfile.Size;
import dev.highwater.seed.profile.DatabaseProfile.TableProfile;
import dev.highwater.seed.profile.DatabaseProfile.TogetherProfile;
import dev.highwater.seed.profile.Deviation.Aspect;
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
import org.jspecify.annotations.Nullable;

/// How near a database comes to a profile, thing by thing.
///
/// A profile knows a distribution no finer than a group of rows, because none of its bounds lies
/// nearer to an end; by so much more may a distribution be off.
///
/// @param deviations the worst first
/// @param missing tables and columns of the profile that the database has not, or that hold no rows
public record Fidelity(List<Deviation> deviations, List<String> missing) {

  public Fidelity {
    deviations =
        deviations.stream()
            .sorted(Comparator.comparingDouble(Deviation::severity).reversed())
            .toList();
    missing = List.copyOf(missing);
  }

  /// The share of things that are near enough, from 0 to 1; what is missing is not.
  public double score() {
    int all = deviations.size() + missing.size();
    return all == 0 ? 1 : (double) passing() / all;
  }

  /// Things that are near enough.
  public long passing() {
    return deviations.stream().filter(Deviation::passes).count();
  }

  /// Things that are not, the worst first.
  public List<Deviation> offenders() {
    return deviations.stream().filter(deviation -> !deviation.passes()).toList();
  }

  /// Compares a database with a profile. It is only read.
  public static Fidelity of(DatabaseProfile profile, Connection connection, Catalog catalog)
      throws SQLException {
    boolean committing = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
          SET LOCAL DateStyle = 'ISO, YMD';
          SET LOCAL TimeZone = 'UTC';\
          """);
      List<Deviation> deviations = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (TableProfile expected : profile.tables()) {
        Optional<Table> table =
            catalog.tables().stream()
                .filter(one -> one.name().toString().equals(expected.table()))
                .findFirst();
        if (table.isEmpty()) {
          missing.add(expected.table());
        } else {
          new Comparison(
                  connection, table.get(), expected, profile.groupSize(), deviations, missing)
              .compare();
        }
      }
      return new Fidelity(deviations, missing);
    } finally {
      connection.rollback();
      connection.setAutoCommit(committing);
    }
  }

  /// The comparison of one table.
  private record Comparison(
      Connection connection,
      Table table,
      TableProfile expected,
      long groupSize,
      List<Deviation> deviations,
      List<String> missing) {

    void compare() throws SQLException {
      long rows = one("SELECT count(*) FROM " + table.name().quoted());
      if (rows == 0) {
        missing.add(expected.table());
        return;
      }
      for (ColumnProfile column : expected.columns()) {
        Optional<Column> found = table.column(column.column());
        if (found.isEmpty()) {
          missing.add(expected.table() + "." + column.column());
        } else {
          column(column, found.get(), rows);
        }
      }
      for (TogetherProfile together : expected.together()) {
        if (together.columns().stream().allMatch(name -> table.column(name).isPresent())) {
          together(together, rows);
        }
      }
      for (FanOutProfile fanOut : expected.fanOuts()) {
        Optional<ForeignKey> key = table.foreignKeyOf(fanOut.column());
        if (key.isPresent()) {
          FanOutProfile found = FanOutQuery.read(connection, table, key.get());
          double distance = distance(cumulated(fanOut), cumulated(found));
          add(fanOut.column(), Aspect.FAN_OUT, mean(fanOut), mean(found), distance);
        }
      }
    }

    private void column(ColumnProfile column, Column found, long rows) throws SQLException {
      String name = QualifiedName.quote(column.column());
      boolean counted = column.kind() != Kind.OPAQUE;
      long held = one("SELECT count(%s) FROM %s".formatted(name, table.name().quoted()));
      double nulls = (double) column.nulls() / expected.rows();
      double foundNulls = 1 - (double) held / rows;
      add(column.column(), Aspect.NULLS, nulls, foundNulls, Math.abs(nulls - foundNulls));
      if (!counted || held == 0) {
        return;
      }
      long distinct =
          one("SELECT count(DISTINCT %s) FROM %s".formatted(name, table.name().quoted()));
      double wanted = distinct(column, rows);
      if (wanted > 0) {
        add(
            column.column(),
            Aspect.DISTINCT,
            wanted,
            (double) distinct,
            Math.abs(wanted - distinct) / wanted);
      }
      if (!column.frequent().isEmpty() && column.frequent().getFirst().rows() > 1) {
        frequent(column, name, rows);
      }
      if (!column.whole().bounds().isEmpty() && ColumnKinds.isOrdered(column.kind())) {
        List<Double> below =
            new ColumnQueries(
                    connection, table.name(), name, found.type().base().name().quoted(), 1)
                .below(column.whole().bounds());
        double distance = 0;
        for (int i = 0; i < below.size(); i++) {
          distance = Math.max(distance, Math.abs(below.get(i) - column.whole().below().get(i)));
        }
        double known = (double) groupSize / column.whole().rows();
        deviations.add(
            new Deviation(
                expected.table(),
                column.column(),
                Aspect.SHAPE,
                0,
                distance,
                distance,
                Aspect.SHAPE.limit() + (groupSize == 1 ? 0 : known)));
      }
    }

    private void together(TogetherProfile together, long rows) throws SQLException {
      Map<List<@Nullable String>, Long> found = new HashMap<>();
      for (Combination one :
          new TogetherReader(connection, table, 1).combinations(together.columns())) {
        found.put(one.values(), one.rows());
      }
      double distance = 0;
      Combination worst = together.combinations().getFirst();
      for (Combination one : together.combinations()) {
        double off =
            Math.abs(
                share(one.rows(), expected.rows())
                    - share(found.getOrDefault(one.values(), 0L), rows));
        if (off > distance) {
          distance = off;
          worst = one;
        }
      }
      add(
          String.join(", ", together.columns()),
          Aspect.TOGETHER,
          share(worst.rows(), expected.rows()),
          share(found.getOrDefault(worst.values(), 0L), rows),
          distance);
    }

    /// Where nearly every row had a value of its own, larger tables have more values.
    private double distinct(ColumnProfile column, long rows) {
      long held = expected.rows() - column.nulls();
      boolean own = column.distinct() >= 0.9 * held;
      return own ? column.distinct() * ((double) rows / expected.rows()) : column.distinct();
    }

    private void frequent(ColumnProfile column, String name, long rows) throws SQLException {
      Map<String, Long> found = new HashMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT %1$s::text, count(*) FROM %2$s WHERE %1$s IS NOT NULL GROUP BY %1$s"
                      .formatted(name, table.name().quoted()))) {
        while (row.next()) {
          found.put(row.getString(1), row.getLong(2));
        }
      }
      Frequent worst = column.frequent().getFirst();
      double distance = -1;
      for (Frequent one : column.frequent()) {
        double off =
            Math.abs(
                share(one.rows(), expected.rows())
                    - share(found.getOrDefault(one.value(), 0L), rows));
        if (off > distance) {
          distance = off;
          worst = one;
        }
      }
      add(
          column.column(),
          Aspect.FREQUENT,
          share(worst.rows(), expected.rows()),
          share(found.getOrDefault(worst.value(), 0L), rows),
          distance);
    }

    private static double share(long part, long whole) {
      return (double) part / whole;
    }

    private void add(String column, Aspect aspect, double wanted, double found, double distance) {
      deviations.add(
          new Deviation(expected.table(), column, aspect, wanted, found, distance, aspect.limit()));
    }

    /// The share of parents with at most so many children.
    private static Map<Long, Double> cumulated(FanOutProfile fanOut) {
      double parents = Math.max(1, fanOut.parents());
      Map<Long, Double> shares = new HashMap<>();
      double sum = fanOut.parents() - fanOut.referred();
      shares.put(0L, sum / parents);
      for (Size size : fanOut.sizes()) {
        sum += size.groups();
        shares.put(size.rows(), sum / parents);
      }
      return shares;
    }

    private static double distance(Map<Long, Double> one, Map<Long, Double> other) {
      List<Long> steps = new ArrayList<>(one.keySet());
      steps.addAll(other.keySet());
      double distance = 0;
      double left = 0;
      double right = 0;
      for (long step : steps.stream().distinct().sorted().toList()) {
        left = one.getOrDefault(step, left);
        right = other.getOrDefault(step, right);
        distance = Math.max(distance, Math.abs(left - right));
      }
      return distance;
    }

    private static double mean(FanOutProfile fanOut) {
      double children = 0;
      for (Size size : fanOut.sizes()) {
        children += (double) size.rows() * size.groups();
      }
      return children / Math.max(1, fanOut.parents());
    }

    private long one(String query) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
