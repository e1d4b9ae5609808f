package dev.highwater.anonymize.subset;

import dev.highwater.anonymize.subset.Subset.Follow;
import dev.highwater.anonymize.subset.Subset.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what people write: `orders: created_at >= date '2026-01-01'`, `customer: 5 %`, `customer:
/// 5 % where active`, `country: all`; and `customer -> orders -> order_line`, `orders ->
/// order_line(order_id)`, `orders -> *`, `orders -> **`, `customer -> orders limit 10`.
public final class SubsetText {

  private static final Pattern SHARE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%(?:\\s+where\\s+(.+))?", Pattern.DOTALL);
  private static final Pattern LIMIT = Pattern.compile("(.*\\S)\\s+limit\\s+(\\d+)");
  private static final Pattern STEP = Pattern.compile("([^()]+?)\\s*(?:\\(([^()]*)\\))?");

  private final List<String> problems;

  /// @param problems where mistakes are gathered, each in a sentence
  public SubsetText(List<String> problems) {
    this.problems = problems;
  }

  /// Reads rows of a table.
  public void root(String text, List<Root> roots) {
    int colon = colon(text);
    if (colon < 1 || text.substring(colon + 1).isBlank()) {
      problems.add("'%s' is no 'table: predicate', 'table: 5 %%' or 'table: all'".formatted(text));
      return;
    }
    root(text.substring(0, colon).strip(), text.substring(colon + 1).strip(), roots);
  }

  /// Reads which rows of a table.
  void root(String table, String rows, List<Root> roots) {
    String written = table + ": " + rows;
    Matcher share = SHARE.matcher(rows);
    double percent = 100;
    String predicate = rows.equals("all") ? "" : rows;
    if (share.matches()) {
      percent = Double.parseDouble(share.group(1));
      predicate = share.group(2) == null ? "" : share.group(2).strip();
    }
    if (!(percent > 0 && percent <= 100)) {
      problems.add("'%s': a percentage is more than 0 and at most 100".formatted(written));
    } else if (predicate.indexOf(';') >= 0) {
      problems.add("'%s': a predicate has no ';', not even in quotes: chr(59)".formatted(written));
    } else {
      roots.add(new Root(table, percent, predicate, written));
    }
  }

  /// Reads which children are followed.
  public void children(String text, List<Follow> children) {
    String steps = text.strip();
    Matcher limited = LIMIT.matcher(steps);
    int limit = 0;
    if (limited.matches()) {
      steps = limited.group(1);
      String digits = limited.group(2);
      limit = digits.length() > 9 ? 0 : Integer.parseInt(digits);
      if (limit == 0) {
        problems.add("'%s': a limit is from 1 to 999999999".formatted(text));
        return;
      }
    }
    String[] parts = steps.split("->|→", -1);
    List<Follow> found = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      Matcher step = STEP.matcher(parts[i].strip());
      String parent = table(parts[i - 1]);
      boolean last = i == parts.length - 1;
      if (parent.isEmpty() || !step.matches() || (parent.contains("*") && i > 1)) {
        found.clear();
        break;
      }
      String child = step.group(1).strip();
      boolean deep = child.equals("**");
      if (deep && !last) {
        found.clear();
        break;
      }
      found.add(
          new Follow(
              parent, deep ? "*" : child, columns(step.group(2)), deep, last ? limit : 0, text));
    }
    if (found.isEmpty()) {
      problems.add(
          "'%s' is no 'parent -> child', 'parent -> child(column) limit 10' or 'parent -> **'"
              .formatted(text));
    }
    children.addAll(found);
  }

  private static String table(String step) {
    int bracket = step.indexOf('(');
    return (bracket < 0 ? step : step.substring(0, bracket)).strip();
  }

  private static List<String> columns(@Nullable String list) {
    return list == null
        ? List.of()
        : List.of(list.split(",", -1)).stream().map(String::strip).toList();
  }

  /// The first colon that is not within double quotes.
  private static int colon(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ':' && !quoted) {
        return i;
      }
    }
    return -1;
  }
}
