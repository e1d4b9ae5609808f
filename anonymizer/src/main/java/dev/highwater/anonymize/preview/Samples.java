package dev.highwater.anonymize.preview;

import dev.highwater.anonymize.pack.NumberShape;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Invented values, as literals of a type.
final class Samples {

  private static final Map<String, String> OF_SHAPES =
      Map.ofEntries(
          Map.entry("given_name", "Maria"),
          Map.entry("surname", "Reyes"),
          Map.entry("full_name", "Maria Reyes"),
          Map.entry("username", "mreyes"),
          Map.entry("email", "maria@mail.example"),
          Map.entry("address", "12 Mabini Street"),
          Map.entry("organization", "Reyes Trading"),
          Map.entry("place", "Poblacion"),
          Map.entry("url", "https://mail.example/maria"),
          Map.entry("ip", "203.0.113.77"),
          Map.entry("file_name", "maria.pdf"));

  private static final String TEXT = "Ask maria@mail.example.";

  private final Pack pack;

  Samples(Pack pack) {
    this.pack = pack;
  }

  /// A literal that a column of that type takes; empty where there is none here.
  String of(Rule rule, ColumnType type) {
    ColumnType base = type.base();
    String sample =
        switch (rule.technique()) {
          case Technique.Pseudonymize pseudonym -> ofShape(pseudonym.shape());
          case Technique.Permute _ -> base.name().name().startsWith("int") ? "42" : other(base);
          case Technique.Json json -> json(json.paths());
          case Technique.Elements(Rule each) when base.element() != null ->
              "{" + quoted(of(each, base.element())) + "}";
          case Technique.Fields(Map<String, Rule> fields) ->
              base.fields().stream()
                  .map(
                      field -> {
                        Rule own = fields.get(field.name());
                        return own == null ? "" : quoted(of(own, field.type()));
                      })
                  .collect(Collectors.joining(",", "(", ")"));
          default -> other(base);
        };
    int longest = base.maximumLength();
    return longest >= 0 && sample.length() > longest ? sample.substring(0, longest) : sample;
  }

  private String ofShape(String shape) {
    NumberShape number = pack.shapes().get(shape);
    return number == null ? OF_SHAPES.getOrDefault(shape, "12-345") : number.sample();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String other(ColumnType base) {
    return switch (base.kind()) {
      case ENUM -> base.labels().isEmpty() ? "" : base.labels().get(0);
      case ARRAY -> "{}";
      case RANGE -> "empty";
      case MULTIRANGE -> "{}";
      case COMPOSITE, PSEUDO, DOMAIN -> "";
      case BASE ->
          switch (base.name().name()) {
            case "text", "varchar", "bpchar", "citext" -> TEXT;
            case "name" -> "maria";
            case "int2", "int4", "int8" -> "42";
            case "float4", "float8", "numeric" -> "7";
            case "bool" -> "t";
            case "date" -> "1987-03-14";
            case "timestamp", "timestamptz" -> "1987-03-14 09:26:53+00";
            case "time", "timetz" -> "09:26:53";
            case "uuid" -> "0b0f6f0a-9c1d-4f5e-8a1b-2c3d4e5f6071";
            case "json", "jsonb" -> "{\"name\": \"Maria Reyes\"}";
            case "inet" -> "203.0.113.77";
            case "cidr" -> "203.0.113.0/24";
            case "bytea" -> "\\x6d61726961";
            default -> "";
          };
    };
  }

  /// An object with something at each path.
  private String json(Map<String, Rule> paths) {
    Place root = new Place();
    new TreeMap<>(paths)
        .forEach(
            (path, rule) -> {
              if (!path.endsWith("~")) {
                root.at(List.of(path.substring(1).split("\\.|(?=\\[)", -1))).rule = rule;
              }
            });
    return root.written();
  }

  /// A place in JSON that is in the making.
  private final class Place {
    private final Map<String, Place> under = new TreeMap<>();
    private Rule rule = new Rule(PersonalDataClass.ORDINARY, new Technique.Keep(), "a sample");

    Place at(List<String> steps) {
      Place place = this;
      for (String step : steps) {
        if (!step.isEmpty()) {
          String key = step.replaceAll("^\\[\"?|\"?\\]$", "");
          place = place.under.computeIfAbsent(key, name -> new Place());
        }
      }
      return place;
    }

    String written() {
      if (under.isEmpty()) {
        return rule.technique() instanceof Technique.Pseudonymize pseudonym
            ? quoted(ofShape(pseudonym.shape()))
            : rule.technique() instanceof Technique.Generalize ? "42" : quoted("Ask Maria");
      }
      if (under.containsKey("*") && under.size() == 1) {
        return "[" + under.get("*").written() + "]";
      }
      return under.entrySet().stream()
          .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue().written())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }
}
