package dev.highwater.volume.workload.imports.line;

import dev.highwater.volume.scenario.FieldRule;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks up whether rows that lines name are there, and remembers the answers.
public final class References {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private final Connection connection;
  private final String tag;
  private final boolean remembers;
  private final Map<String, Map<String, Boolean>> known = new HashMap<>();

  /// @param tag of the statements
  /// @param remembers whether a value is looked up once; an application that maps rows to objects
  ///   asks for every line
  public References(Connection connection, String tag, boolean remembers) {
    this.connection = connection;
    this.tag = tag;
    this.remembers = remembers;
  }

  /// Looks up all that some lines name, a statement a field.
  public void prepare(List<FieldRule> fields, Collection<Line> lines) throws SQLException {
    for (FieldRule field : fields) {
      if (field.reference().isEmpty()) {
        continue;
      }
      Set<String> asked = new HashSet<>();
      for (Line line : lines) {
        String value = plain(field, line.text(field.name()));
        if (!value.isEmpty() && (!field.whole() || WHOLE.matcher(value).matches())) {
          asked.add(value);
        }
      }
      asked.removeAll(of(field).keySet());
      look(field, asked);
    }
  }

  /// Whether the row is there that a field names.
  boolean isThere(FieldRule field, String value) throws SQLException {
    String plain = plain(field, value);
    Boolean answer = of(field).get(plain);
    if (answer == null) {
      look(field, Set.of(plain));
      answer = of(field).getOrDefault(plain, false);
      if (!remembers) {
        of(field).clear();
      }
    }
    return answer;
  }

  /// A value as its column would give it: a whole number has no zeros before it.
  static String plain(FieldRule field, String value) {
    return field.whole() && WHOLE.matcher(value).matches()
        ? String.valueOf(Long.parseLong(value))
        : value;
  }

  private Map<String, Boolean> of(FieldRule field) {
    return known.computeIfAbsent(field.name(), name -> new HashMap<>());
  }

  private void look(FieldRule field, Set<String> values) throws SQLException {
    if (values.isEmpty()) {
      return;
    }
    SqlStatement query = field.reference().orElseThrow().query();
    values.forEach(value -> of(field).put(value, false));
    Array array = connection.createArrayOf("text", values.toArray());
    try (PreparedStatement statement =
        connection.prepareStatement(query.tagged(tag + "/look up " + field.name()))) {
      statement.setArray(1, array);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          of(field).put(rows.getString(1), true);
        }
      }
    } finally {
      array.free();
    }
  }
}
