package dev.highwater.volume.workload.load;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The values of an operation's parameters, drawn before it runs and laid out so that binding looks
/// nothing up and makes nothing. Shared by all workers.
public final class DrawnParameters {

  /// The parameter that has the number of the iteration, whatever the query gives.
  public static final String ITERATION = "iteration";

  /// By statement, then by `?`: the place of its values, or [#OF_ITERATION].
  private final int[][] places;

  /// By row, then by place.
  private final @Nullable Object[][] rows;

  private final int[] sqlTypes;

  private static final int OF_ITERATION = -1;

  /// @param drawn a row of values for an iteration, at least one
  /// @throws Failure when a parameter has no value
  DrawnParameters(Operation operation, List<Parameters> drawn) {
    List<String> names = List.copyOf(drawn.getFirst().values().keySet());
    List<SqlStatement> statements = operation.script().statements();
    this.places = new int[statements.size()][];
    for (int i = 0; i < places.length; i++) {
      SqlStatement statement = statements.get(i);
      places[i] =
          statement.parameters().stream().mapToInt(p -> place(names, p, statement)).toArray();
    }
    this.rows = new Object[drawn.size()][names.size()];
    this.sqlTypes = new int[names.size()];
    for (int row = 0; row < rows.length; row++) {
      for (int place = 0; place < names.size(); place++) {
        Parameters.Value value = drawn.get(row).values().get(names.get(place));
        if (value != null) {
          rows[row][place] = value.object();
          sqlTypes[place] = value.sqlType();
        }
      }
    }
  }

  private static int place(List<String> names, String parameter, SqlStatement statement) {
    int place = names.indexOf(parameter);
    if (place < 0 && !parameter.equals(ITERATION)) {
      throw Failure.of("The statement '" + statement.name() + "' has no value for a parameter")
          .where(":" + parameter)
          .why("its parameters query gives " + new TreeSet<>(names))
          .remedy("Give that query a column of this name");
    }
    return parameter.equals(ITERATION) ? OF_ITERATION : place;
  }

  /// Sets all `?` of a statement.
  ///
  /// @param statement which of the operation's
  void bind(PreparedStatement prepared, int statement, long iteration) throws SQLException {
    @Nullable Object[] row = rows[(int) (iteration % rows.length)];
    int[] of = places[statement];
    for (int i = 0; i < of.length; i++) {
      if (of[i] == OF_ITERATION) {
        prepared.setLong(i + 1, iteration);
      } else {
        bind(prepared, i + 1, row[of[i]], sqlTypes[of[i]]);
      }
    }
  }

  private static void bind(
      PreparedStatement prepared, int index, @Nullable Object value, int sqlType)
      throws SQLException {
    switch (value) {
      case null -> prepared.setNull(index, sqlType);
      case Integer number -> prepared.setInt(index, number);
      case Long number -> prepared.setLong(index, number);
      default -> prepared.setObject(index, value);
    }
  }
}
