package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.mask.Shapes;
import dev.highwater.anonymize.pack.Detector;
import dev.highwater.anonymize.pack.ValueFamily;
import dev.highwater.anonymize.policy.Grain;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.ColumnType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns what a detector proposes into a technique that the column can bear: its type, its length,
/// its NOT NULL and its keys.
///
/// @param name of the column, for a key domain of its own
/// @param unique whether some key forbids two equal values
/// @param entity whose value it is
record Proposal(String name, ColumnType type, boolean nullable, boolean unique, Entity entity) {

  /// Characters that a distinct substitute needs, and those of an e-mail address besides.
  private static final int DISTINCT = 18;

  private static final int DISTINCT_EMAIL = 44;

  /// What an application takes for a hash that no password has.
  private static final String NO_PASSWORD = "!";

  /// Which entity a value belongs to.
  ///
  /// @param by columns of the row; none where the value itself tells
  record Entity(String domain, List<String> by) {
    Entity {
      by = List.copyOf(by);
    }
  }

  /// What is kept because nobody is in it.
  static Rule ordinary(String why) {
    return new Rule(PersonalDataClass.ORDINARY, new Technique.Keep(), why);
  }

  Rule rule(Detector detector, String evidence) {
    return new Rule(
        detector.dataClass(), technique(detector), detector.because() + ", by its " + evidence);
  }

  Technique technique(Detector detector) {
    ValueFamily family = ValueFamily.of(type);
    return switch (detector.technique()) {
      case "keep" -> new Technique.Keep();
      case "password" ->
          family == ValueFamily.TEXT && !unique
              ? new Technique.KnownPassword(NO_PASSWORD)
              : suppressed();
      case "generalize" -> generalized(detector.parameters().getOrDefault("to", "year"));
      case "shift" -> shifted();
      case "noise" ->
          unique || !isNumber(family)
              ? suppressed()
              : new Technique.AddNoise(entity.domain(), entity.by(), 0.2);
      case "permute" ->
          family == ValueFamily.TEXT || family == ValueFamily.WHOLE || family == ValueFamily.UUID
              ? new Technique.Permute(name)
              : suppressed();
      case "pseudonymize" -> pseudonymized(detector);
      default -> suppressed();
    };
  }

  private static boolean isNumber(ValueFamily family) {
    return family == ValueFamily.WHOLE || family == ValueFamily.DECIMAL;
  }

  private Technique pseudonymized(Detector detector) {
    String shape = detector.parameters().getOrDefault("as", "sentence");
    return switch (ValueFamily.of(type)) {
      case TEXT -> textual(shape);
      case WHOLE, UUID -> new Technique.Permute(unique ? name : entity.domain() + " " + shape);
      case INET ->
          unique ? suppressed() : new Technique.Pseudonymize("ip", "network", List.of(), false);
      case LIST -> {
        ColumnType element = type.base().element();
        yield element == null
            ? suppressed()
            : new Technique.Elements(
                new Proposal(name, element, true, false, new Entity(entity.domain(), List.of()))
                    .rule(detector, "array's name"));
      }
      case DECIMAL, DATE, BOOLEAN, ENUM, JSON, MAC, BYTES, POINT, COMPOSITE, DERIVED, OTHER ->
          suppressed();
    };
  }

  private Technique textual(String shape) {
    boolean ofValue = shape.equals("email") || shape.equals("username");
    int longest = type.base().maximumLength();
    boolean room = longest < 0 || longest >= (shape.equals("email") ? DISTINCT_EMAIL : DISTINCT);
    if (unique && !(Shapes.canBeDistinct(shape) && room)) {
      return new Technique.Permute(name);
    }
    boolean ofNames = shape.endsWith("name") && !ofValue && !shape.equals("file_name");
    return new Technique.Pseudonymize(
        shape,
        ofNames ? entity.domain() : ofValue ? "person" : shape,
        ofNames ? entity.by() : List.of(),
        unique || (ofValue && room));
  }

  private Technique generalized(String to) {
    Grain grain = Grain.parse(to);
    boolean fits =
        switch (grain) {
          case Grain.Calendar _ -> ValueFamily.of(type) == ValueFamily.DATE;
          case Grain.Band _ -> isNumber(ValueFamily.of(type));
          case Grain.Prefix _ -> ValueFamily.of(type) == ValueFamily.TEXT;
          case Grain.Decimals _ ->
              ValueFamily.of(type) == ValueFamily.DECIMAL
                  && !type.base().name().name().equals("money");
          case Grain.Network _ -> ValueFamily.of(type) == ValueFamily.INET;
        };
    return fits && !unique ? new Technique.Generalize(grain) : suppressed();
  }

  private Technique shifted() {
    if (unique || entity.by().isEmpty()) {
      return unique ? new Technique.Keep() : new Technique.Generalize(Grain.Calendar.YEAR);
    }
    return new Technique.ShiftDate(entity.domain(), entity.by(), 180);
  }

  /// Nothing of the value, in the form that the column allows.
  Technique suppressed() {
    ValueFamily family = ValueFamily.of(type);
    if (unique
        && (family == ValueFamily.TEXT
            || family == ValueFamily.WHOLE
            || family == ValueFamily.UUID)) {
      return new Technique.Permute(name);
    }
    if (nullable && !type.refusesNull()) {
      return new Technique.Suppress(new Technique.Filler.Null());
    }
    return switch (family) {
      case TEXT, WHOLE, DECIMAL, JSON, LIST, BYTES, BOOLEAN, DERIVED, OTHER ->
          new Technique.Suppress(new Technique.Filler.Empty());
      case UUID -> new Technique.Permute(name);
      case DATE -> new Technique.Generalize(Grain.Calendar.DECADE);
      case INET -> new Technique.Pseudonymize("ip", "network", List.of(), false);
      case ENUM ->
          new Technique.Suppress(
              new Technique.Filler.Constant(
                  type.base().labels().isEmpty() ? "" : type.base().labels().get(0)));
      case MAC -> new Technique.Suppress(new Technique.Filler.Constant("02:00:00:00:00:00"));
      case POINT -> new Technique.Suppress(new Technique.Filler.Constant("(0,0)"));
      case COMPOSITE -> {
        Map<String, Rule> fields = new LinkedHashMap<>();
        type.base()
            .fields()
            .forEach(
                field ->
                    fields.put(
                        field.name(),
                        new Rule(
                            PersonalDataClass.FREE_TEXT,
                            new Technique.Suppress(new Technique.Filler.Null()),
                            "unknown")));
        yield new Technique.Fields(fields);
      }
    };
  }
}
