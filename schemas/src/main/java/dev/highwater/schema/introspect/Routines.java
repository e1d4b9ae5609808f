package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.Routine;
import dev.highwater.schema.introspect.RoutineExpressions.Signature;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The functions that rows are checked or made by, in the order of their names.
final class Routines {

  private Routines() {}

  static List<Routine> read(Connection connection) throws SQLException {
    List<Found> found = new ArrayList<>();
    CatalogQuery.ROUTINES.forEachRow(
        connection, row -> found.add(new Found(routine(row), signature(row))));
    RoutineExpressions expressions = new RoutineExpressions(connection);
    List<Routine> routines = new ArrayList<>();
    for (Found one : found) {
      Routine routine = one.routine();
      Signature signature = one.signature();
      routines.add(
          signature == null
              ? routine
              : routine.withComputation(
                  expressions.of(signature, routine.language(), routine.body()).orElse(null)));
    }
    return routines;
  }

  private record Found(Routine routine, @Nullable Signature signature) {}

  /// Null for what gives no value, for what gives several, and for what an extension brought.
  private static @Nullable Signature signature(ResultSet row) throws SQLException {
    String result = optional(row, "result");
    return result == null || optional(row, "extension") != null
        ? null
        : new Signature(
            CatalogQuery.name(row, ""),
            CatalogQuery.nullables(row, "argument_names", String[].class),
            CatalogQuery.strings(row, "argument_types"),
            result);
  }

  private static Routine routine(ResultSet row) throws SQLException {
    return new Routine(
        CatalogQuery.name(row, ""),
        string(row, "arguments"),
        string(row, "language"),
        switch (string(row, "volatility")) {
          case "i" -> Routine.Volatility.IMMUTABLE;
          case "s" -> Routine.Volatility.STABLE;
          default -> Routine.Volatility.VOLATILE;
        },
        row.getBoolean("strict"),
        row.getBoolean("is_trigger"),
        string(row, "body"),
        null,
        optional(row, "extension"));
  }
}
