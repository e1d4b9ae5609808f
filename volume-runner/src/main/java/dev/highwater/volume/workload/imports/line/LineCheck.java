package dev.highwater.volume.workload.imports.line;

import dev.highwater.volume.scenario.FieldRule;
import dev.highwater.volume.scenario.LineImport;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Asks lines, in the order of the file, whether they are what they must be.
public final class LineCheck {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+");
  private static final Pattern DEGREE = Pattern.compile("-?[0-9]{1,3}([.][0-9]{1,12})?");
  private static final Pattern BLANK = Pattern.compile(" *");
  private static final int SHOWN = 40;

  private final LineImport rules;
  private final FieldRule key;
  private final References references;
  private final Map<String, Long> seen = new HashMap<>();

  /// @param references looks up what must be there
  public LineCheck(LineImport rules, References references) {
    this.rules = rules;
    this.key =
        rules.fields().stream()
            .filter(field -> field.name().equals(rules.key()))
            .findFirst()
            .orElseThrow();
    this.references = references;
  }

  /// All that is wrong with a line; nothing where it can be imported.
  public List<Reject> check(Line line) throws SQLException {
    List<Reject> rejects = new ArrayList<>();
    for (FieldRule field : rules.fields()) {
      check(line, field, rejects);
    }
    long first = remember(line);
    if (first < line.number()) {
      rejects.add(
          new Reject(
              line.number(),
              key.name(),
              line.text(key.name()),
              "stands on line " + first + " already"));
    }
    return rejects;
  }

  /// Takes note of the key of a line that was dealt with before.
  ///
  /// @return the line on which it stands first
  public long remember(Line line) {
    String value = line.text(key.name());
    boolean sound = key.whole() ? WHOLE.matcher(value).matches() : !value.isEmpty();
    return sound
        ? seen.merge(References.plain(key, value), line.number(), Math::min)
        : line.number();
  }

  private void check(Line line, FieldRule field, List<Reject> rejects) throws SQLException {
    String value = line.text(field.name());
    if (field.required() && BLANK.matcher(value).matches()) {
      rejects.add(new Reject(line.number(), field.name(), value, "is required"));
    }
    if (value.isEmpty()) {
      return;
    }
    int before = rejects.size();
    form(line.number(), field, value, rejects);
    if (field.reference().isPresent()
        && rejects.size() == before
        && !references.isThere(field, value)) {
      rejects.add(
          new Reject(line.number(), field.name(), value, field.reference().get().otherwise()));
    }
  }

  private static void form(long line, FieldRule field, String value, List<Reject> rejects) {
    Integer length = field.length();
    int characters = value.codePointCount(0, value.length());
    if (length != null && characters > length) {
      rejects.add(
          new Reject(
              line,
              field.name(),
              value.substring(0, value.offsetByCodePoints(0, Math.min(SHOWN, characters))) + "…",
              "has " + characters + " characters; " + length + " fit"));
    }
    if (field.whole() && !WHOLE.matcher(value).matches()) {
      String reason =
          NEGATIVE.matcher(value).matches() ? "is negative" : "is no whole number below a billion";
      rejects.add(new Reject(line, field.name(), value, reason));
    }
    Integer degree = field.degree();
    if (degree != null && !within(value, degree)) {
      rejects.add(
          new Reject(
              line, field.name(), value, "is no degree between -" + degree + " and " + degree));
    }
    if (!field.oneOf().isEmpty() && !field.oneOf().contains(value)) {
      rejects.add(
          new Reject(line, field.name(), value, "is none of " + String.join(", ", field.oneOf())));
    }
  }

  private static boolean within(String value, int degree) {
    return DEGREE.matcher(value).matches()
        && new BigDecimal(value).abs().compareTo(BigDecimal.valueOf(degree)) <= 0;
  }
}
