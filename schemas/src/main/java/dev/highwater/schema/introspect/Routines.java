package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.Routine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The functions that rows are checked or made by, in the order of their names.
final class Routines {

  private Routines() {}

  static List<Routine> read(Connection connection) throws SQLException {
    List<Routine> routines = new ArrayList<>();
    CatalogQuery.ROUTINES.forEachRow(connection, row -> routines.add(routine(row)));
    return routines;
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
        optional(row, "extension"));
  }
}
