package dev.highwater.seed.plan;

import dev.highwater.dataset.csv.ReferenceTable;
import dev.highwater.schema.catalog.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What texts are by the names of their columns, where a name has one meaning in most schemas: time
/// zones, currencies, addresses, states of things. A file beside this class tells them.
///
/// A column has a name of the file where it ends with its words: `billing_city` and `billingCity`
/// are a `city`. The first line that has one, and whose texts the column can hold, decides.
final class TextNames {

  private static final List<Line> LINES = read();

  private TextNames() {}

  /// @param names as words, with a blank at each end
  /// @param longest text in characters of the columns it is for
  private record Line(List<String> names, int shortest, int longest, String formula) {

    boolean is(String words, int limit) {
      int room = limit < 0 ? Integer.MAX_VALUE : limit;
      return room >= shortest && room <= longest && names.stream().anyMatch(words::endsWith);
    }
  }

  /// A formula that never gives null.
  ///
  /// @param name of the column
  /// @param limit the longest text in characters, -1 where there is none
  static Optional<String> formula(String name, int limit) {
    String words = Words.of(name);
    return LINES.stream().filter(line -> line.is(words, limit)).map(Line::formula).findFirst();
  }

  private static List<Line> read() {
    String file = "text_names.csv";
    try (InputStream csv = Objects.requireNonNull(TextNames.class.getResourceAsStream(file))) {
      ReferenceTable table = ReferenceTable.read(file, csv);
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < table.rows(); i++) {
        String longest = table.values("longest").get(i);
        lines.add(
            new Line(
                Stream.of(table.values("names").get(i).split(" ")).map(Words::of).toList(),
                Integer.parseInt(table.values("shortest").get(i)),
                longest.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(longest),
                table.values("formula").get(i)));
      }
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + file, unreadable);
    }
  }
}
