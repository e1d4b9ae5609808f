package dev.highwater.dataset.spec;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the tables and forests of one file.
final class TableReader {

  /// Keys of a table.
  static final Set<String> TABLE =
      Set.of(
          "about",
          "rows",
          "reference",
          "limit",
          "per",
          "count",
          "via",
          "nodes",
          "virtual",
          "triggers",
          "let",
          "columns");

  /// Keys of a forest.
  static final Set<String> FOREST = Set.of("about", "block", "size", "depth", "children", "let");

  private static final Set<String> RATIO = Set.of("ratio", "max");
  private static final Set<String> POWER = Set.of("rows", "at", "exponent", "max");
  private static final List<String> LAWS = List.of("rows", "reference", "per", "nodes");

  private final SpecFile file;
  private final boolean triggers;

  /// @param triggers whether triggers fire where a table does not say
  TableReader(SpecFile file, boolean triggers) {
    this.file = file;
    this.triggers = triggers;
  }

  Optional<ForestSpec> forest(String name, YamlNode node) {
    String what = "forest " + name;
    file.only(node, FOREST, what);
    Map<String, YamlNode> entries = file.entries(node, what);
    Formula size = formula(entries, "size", node, what);
    Formula depth = formula(entries, "depth", node, what);
    Formula children = formula(entries, "children", node, what);
    int block = (int) Math.clamp(file.number(node, "block", 10_000), 1, 1 << 20);
    Map<String, Formula> lets = file.formulas(entries.get("let"), "'let'");
    if (size == null || depth == null || children == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ForestSpec(
            SpecFile.tableName(name), file.place(node.line()), block, size, depth, children, lets));
  }

  Optional<TableSpec> table(String name, YamlNode node) {
    String what = "table " + name;
    file.only(node, TABLE, what);
    Map<String, YamlNode> entries = file.entries(node, what);
    RowLaw law = law(what, node, entries);
    boolean virtual = file.text(node, "virtual", "false").equals("true");
    Map<String, Formula> lets = file.formulas(entries.get("let"), "'let'");
    Map<String, Formula> columns = file.formulas(entries.get("columns"), "'columns'");
    return law == null
        ? Optional.empty()
        : Optional.of(
            new TableSpec(
                SpecFile.tableName(name),
                file.place(node.line()),
                law,
                virtual,
                file.isOn(node, "triggers", triggers),
                lets,
                columns));
  }

  private @Nullable RowLaw law(String what, YamlNode node, Map<String, YamlNode> entries) {
    List<String> given = LAWS.stream().filter(entries::containsKey).toList();
    if (given.size() != 1) {
      file.problem(
          node.line(),
          what + (given.isEmpty() ? " has no number of rows" : " has several numbers of rows"),
          "give exactly one of " + String.join(", ", LAWS));
      return null;
    }
    return switch (given.getFirst()) {
      case "rows" -> rows(what, entries);
      case "reference" ->
          new RowLaw.Reference(
              file.text(node, "reference", ""), (long) file.number(node, "limit", Long.MAX_VALUE));
      case "per" -> perParent(what, node, entries);
      default -> new RowLaw.Nodes(table(node, "nodes"));
    };
  }

  private @Nullable RowLaw rows(String what, Map<String, YamlNode> entries) {
    YamlNode rows = entries.get("rows");
    if (rows instanceof YamlNode.Mapping mapping) {
      if (mapping.entries().containsKey("ratio")) {
        file.only(mapping, RATIO, "'rows' of " + what);
        return new RowLaw.Ratio(
            file.number(mapping, "ratio", 0), (long) file.number(mapping, "max", Long.MAX_VALUE));
      }
      YamlNode power = mapping.entries().get("power");
      if (power != null) {
        file.only(mapping, Set.of("power"), "'rows' of " + what);
        file.only(power, POWER, "'power' of " + what);
        return new RowLaw.Power(
            (long) file.number(power, "rows", 1),
            (long) file.number(power, "at", 1),
            file.number(power, "exponent", 1),
            (long) file.number(power, "max", Long.MAX_VALUE));
      }
    } else if (rows instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NUMBER) {
      return new RowLaw.Constant(Long.parseLong(scalar.text().replace("_", "")));
    }
    file.problem(
        rows == null ? 1 : rows.line(),
        "'rows' of " + what + " is not understood",
        "write a number, {ratio: r, max: n} or {power: {rows, at, exponent, max}}");
    return null;
  }

  private @Nullable RowLaw perParent(String what, YamlNode node, Map<String, YamlNode> entries) {
    Formula count = formula(entries, "count", node, what);
    String via = file.text(node, "via", "");
    return count == null
        ? null
        : new RowLaw.PerParent(table(node, "per"), count, via.isEmpty() ? null : via);
  }

  private QualifiedName table(YamlNode node, String key) {
    String written = file.required(node, key, "the table");
    return SpecFile.tableName(written.isEmpty() ? "unknown" : written);
  }

  private @Nullable Formula formula(
      Map<String, YamlNode> entries, String key, YamlNode parent, String what) {
    YamlNode node = entries.get(key);
    if (node == null) {
      file.problem(parent.line(), what + " lacks '" + key + "'", "");
      return null;
    }
    return file.formula(node);
  }
}
