package dev.highwater.dataset.spec;

import dev.highwater.dataset.spec.Scale.Projection;
import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a spec says of its scale.
final class ScaleReader {

  /// Keys of `scale`.
  static final Set<String> SCALE = Set.of("unit", "rows", "minimum", "steps", "projected");

  /// Keys of a table under `projected`.
  static final Set<String> YEARS = Set.of("1y", "5y", "10y");

  /// A name is never taken for a number of rows, nor a word for a name.
  private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z_-]*\\d+");

  private final SpecFile file;

  ScaleReader(SpecFile file) {
    this.file = file;
  }

  /// @param root the whole of dataset.yaml
  /// @param tables that the spec describes
  Scale read(YamlNode root, Set<QualifiedName> tables) {
    YamlNode given = file.entries(root, "the file").get("scale");
    YamlNode node = given == null ? root : given;
    if (given != null) {
      file.only(given, SCALE, "'scale'");
    }
    String unit = file.required(node, "unit", "'scale'");
    long minimum = Math.max(1, (long) file.number(node, "minimum", 1));
    Map<String, YamlNode> entries = given == null ? Map.of() : file.entries(given, "'scale'");
    return new Scale(
        SpecFile.tableName(unit.isEmpty() ? "unknown" : unit),
        Math.max(1, (long) file.number(node, "rows", 10_000)),
        minimum,
        steps(entries.get("steps"), minimum),
        projections(entries.get("projected"), tables));
  }

  private Map<String, Long> steps(@Nullable YamlNode node, long minimum) {
    Map<String, Long> steps = new LinkedHashMap<>();
    if (node == null) {
      return steps;
    }
    long least = minimum;
    for (String name : file.entries(node, "'steps'").keySet()) {
      long rows = file.whole(node, name, least);
      if (!STEP.matcher(name).matches()) {
        file.problem(
            file.line(node, name),
            "'" + name + "' is no name of a step",
            "letters and a number, as S1: 10000");
      } else if (rows < least) {
        file.problem(
            file.line(node, name),
            "step " + name + " has " + rows + " rows, and must have " + least + " at least",
            "steps grow, and none is below the scale's minimum");
      } else {
        steps.put(name, rows);
        least = rows + 1;
      }
    }
    return steps;
  }

  private Map<QualifiedName, Projection> projections(
      @Nullable YamlNode node, Set<QualifiedName> tables) {
    Map<QualifiedName, Projection> projections = new LinkedHashMap<>();
    file.entries(node, "'projected'")
        .forEach(
            (name, years) -> {
              QualifiedName table = SpecFile.tableName(name);
              Projection projection = projection(name, years);
              if (!tables.contains(table)) {
                file.problem(
                    years.line(),
                    "'projected' names a table " + name + ", which the spec does not fill",
                    "take it out, or describe the table");
              } else if (projection.oneYear() < 1
                  || projection.fiveYears() < projection.oneYear()
                  || projection.tenYears() < projection.fiveYears()) {
                file.problem(
                    years.line(),
                    "the rows projected for " + name + " must be there, and never become fewer",
                    "write it as {1y: 65000, 5y: 325000, 10y: 650000}");
              } else {
                projections.put(table, projection);
              }
            });
    return projections;
  }

  private Projection projection(String table, YamlNode years) {
    file.only(years, YEARS, "the projection of " + table);
    return new Projection(
        file.whole(years, "1y", 0), file.whole(years, "5y", 0), file.whole(years, "10y", 0));
  }
}
