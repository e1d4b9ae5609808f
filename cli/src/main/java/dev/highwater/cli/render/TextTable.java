package dev.highwater.cli.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A plain table: a line of headings, rows below, two spaces between columns. Numbers go to the
/// right, and what does not fit into 100 columns is wrapped in the last one.
public final class TextTable {

  private static final int WIDTH = 100;
  private static final int NARROWEST_LAST = 20;
  private static final String GAP = "  ";

  private final List<String> headings;
  private final boolean[] right;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param headings a leading `>` puts a column to the right: `>rows`
  public TextTable(String... headings) {
    this.headings = Arrays.stream(headings).map(TextTable::withoutMark).toList();
    this.right = new boolean[headings.length];
    for (int i = 0; i < headings.length; i++) {
      right[i] = headings[i].startsWith(">");
    }
  }

  /// Adds a row; there must be a cell for each heading.
  public TextTable row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + headings.size());
    }
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    return this;
  }

  /// The whole table, ending with a line feed.
  @Override
  public String toString() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    append(text, headings, widths);
    rows.forEach(row -> append(text, row, widths));
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[headings.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      widths[i] = Math.max(headings.get(i).length(), widest);
    }
    int last = widths.length - 1;
    int before = Arrays.stream(widths, 0, last).sum() + last * GAP.length();
    widths[last] = Math.min(widths[last], Math.max(NARROWEST_LAST, WIDTH - before));
    return widths;
  }

  private void append(StringBuilder text, List<String> cells, int[] widths) {
    int last = widths.length - 1;
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < last; i++) {
      line.append(padded(cells.get(i), widths[i], right[i])).append(GAP);
    }
    int indent = line.length();
    List<String> parts = Wrapped.lines(cells.get(last), widths[last]);
    for (int part = 0; part < parts.size(); part++) {
      String start = part == 0 ? line.toString() : " ".repeat(indent);
      String cell = padded(parts.get(part), widths[last], right[last]);
      text.append((start + cell).stripTrailing()).append('\n');
    }
  }

  private static String padded(String cell, int width, boolean right) {
    String spaces = " ".repeat(Math.max(0, width - cell.length()));
    return right ? spaces + cell : cell + spaces;
  }

  private static String withoutMark(String heading) {
    return heading.startsWith(">") ? heading.substring(1) : heading;
  }
}
