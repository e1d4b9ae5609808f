package dev.highwater.dataset.spec;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
          "within",
          "per",
          "count",
          "via",
          "nodes",
          "virtual",
          "triggers",
          "append",
          "let",
          "columns",
          "remove",
          "asLet");

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

  /// @param base what the spec that is extended says of the table, null where that says nothing
  Optional<TableSpec> table(String name, YamlNode node, @Nullable TableSpec base) {
    String what = "table " + name;
    file.only(node, TABLE, what);
    Map<String, YamlNode> entries = file.entries(node, what);
    boolean same = base != null && LAWS.stream().noneMatch(entries::containsKey);
    RowLaw law = same && base != null ? base.rows() : law(what, node, entries);
    boolean virtual =
        file.text(node, "virtual", String.valueOf(base != null && base.virtual())).equals("true");
    Map<String, Formula> lets = new LinkedHashMap<>();
    Map<String, Formula> columns = new LinkedHashMap<>();
    if (base != null) {
      lets.putAll(base.lets());
      columns.putAll(base.columns());
    }
    remove(what, node, lets, columns);
    asLet(what, node, lets, columns);
    lets.putAll(file.formulas(entries.get("let"), "'let'"));
    columns.putAll(file.formulas(entries.get("columns"), "'columns'"));
    return law == null
        ? Optional.empty()
        : Optional.of(
            new TableSpec(
                SpecFile.tableName(name),
                file.place(node.line()),
                law,
                virtual,
                file.isOn(node, "triggers", base == null ? triggers : base.triggers()),
                base == null || entries.containsKey("append")
                    ? append(what, entries.get("append"))
                    : base.append(),
                lets,
                columns));
  }

  /// Columns that the table has no more, and whose values go on being there for formulas.
  private void asLet(
      String what, YamlNode node, Map<String, Formula> lets, Map<String, Formula> columns) {
    for (YamlNode.Scalar name : file.names(node, "asLet")) {
      Formula formula = columns.remove(name.text());
      if (formula == null) {
        file.problem(
            name.line(),
            what + " has no column " + name.text() + " to make a 'let' of",
            "'asLet' names columns of the spec that is extended");
      } else {
        lets.put(name.text(), formula);
      }
    }
  }

  private void remove(
      String what, YamlNode node, Map<String, Formula> lets, Map<String, Formula> columns) {
    for (YamlNode.Scalar name : file.names(node, "remove")) {
      boolean column = columns.remove(name.text()) != null;
      boolean let = lets.remove(name.text()) != null;
      if (!column && !let) {
        file.problem(
            name.line(),
            what + " has nothing called " + name.text() + " to remove",
            "'remove' names columns and lets of the spec that is extended");
      }
    }
  }

  private @Nullable AppendSpec append(String what, @Nullable YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      file.only(node, Set.of("after"), "'append' of " + what);
      // Keys may have more digits than a double.
      if (mapping.entries().get("after") instanceof YamlNode.Scalar after
          && after.text().matches("[0-9]{1,18}")) {
        return new AppendSpec(Long.parseLong(after.text()));
      }
    } else if (node instanceof YamlNode.Scalar scalar && scalar.text().equals("true")) {
      return AppendSpec.ASKED;
    }
    if (node != null && !(node instanceof YamlNode.Scalar off && off.text().equals("false"))) {
      file.problem(
          node.line(),
          "'append' of " + what + " is not understood",
          "write true, or {after: n} where counted keys go on after n");
    }
    return null;
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
              file.text(node, "reference", ""),
              limits(what, entries.get("limit")),
              entries.containsKey("within") ? table(node, "within") : null);
      case "per" -> perParent(what, node, entries);
      default -> new RowLaw.Nodes(table(node, "nodes"));
    };
  }

  private List<RowLaw.Reference.Limit> limits(String what, @Nullable YamlNode node) {
    List<RowLaw.Reference.Limit> limits = new ArrayList<>();
    if (node instanceof YamlNode.Mapping steps) {
      steps.entries().forEach((from, lines) -> limits.add(limit(from, lines)));
    } else if (node != null) {
      limits.add(limit("0", node));
    }
    for (int i = 0; i < limits.size(); i++) {
      RowLaw.Reference.Limit limit = limits.get(i);
      boolean falls =
          i > 0
              && (limit.from() <= limits.get(i - 1).from()
                  || limit.lines() < limits.get(i - 1).lines());
      if (limit.from() < 0 || limit.lines() < 0 || falls) {
        file.problem(
            node == null ? 1 : node.line(),
            "'limit' of " + what + " is not understood",
            "write a number of lines, or {scale: lines, …} with both growing, such as"
                + " {0: 4, 20000: 18}");
        return List.of();
      }
    }
    return limits;
  }

  /// With -1 for what is no whole number.
  private static RowLaw.Reference.Limit limit(String from, YamlNode lines) {
    return new RowLaw.Reference.Limit(
        whole(from), lines instanceof YamlNode.Scalar scalar ? whole(scalar.text()) : -1);
  }

  private static long whole(String text) {
    String digits = text.replace("_", "");
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
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
