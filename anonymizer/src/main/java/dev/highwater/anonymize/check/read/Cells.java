package dev.highwater.anonymize.check.read;

import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.anonymize.check.read.CellNode.Path;
import dev.highwater.anonymize.policy.ColumnRule;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All cells of a policy.
public final class Cells {

  private record ColumnKey(QualifiedName table, String column) {}

  private final List<Cell> cells = new ArrayList<>();
  private final Map<ColumnKey, CellNode> nodes = new LinkedHashMap<>();

  public Cells(Policy policy) {
    for (ColumnRule rule : policy.columns()) {
      nodes.put(
          new ColumnKey(rule.table(), rule.column()),
          node(rule.table(), rule.column(), "", rule.rule()));
    }
  }

  /// The cells by number.
  public List<Cell> all() {
    return List.copyOf(cells);
  }

  /// The cell of that number.
  public Cell get(int number) {
    return cells.get(number);
  }

  /// Where an identifier comes from, in words.
  ///
  /// @param found what a set of identifiers knows of it
  public String origin(long found) {
    int origin = IdentifierSet.origin(found);
    return origin == IdentifierSet.MANY
        ? "several columns"
        : cells.get(origin).table() + "." + cells.get(origin).shown();
  }

  /// The cells of a column: by the relation's own rule, else by that of what it is a part of.
  public Optional<CellNode> of(Relation relation, String column) {
    CellNode own = nodes.get(new ColumnKey(relation.name(), column));
    if (own != null) {
      return Optional.of(own);
    }
    return relation.ancestors().stream()
        .map(parent -> nodes.get(new ColumnKey(parent, column)))
        .filter(node -> node != null)
        .findFirst()
        .map(node -> node);
  }

  private CellNode node(QualifiedName table, String column, String path, Rule rule) {
    return switch (rule.technique()) {
      case Technique.Json(Map<String, Rule> paths, Technique.Unlisted _) -> {
        Building root = new Building();
        new TreeMap<>(paths)
            .forEach(
                (written, one) -> root.at(written).cell = node(table, column, path + written, one));
        yield new CellNode.OfJson(
            root.built(),
            cell(
                table,
                column,
                path + "$ (unlisted)",
                new Rule(
                    PersonalDataClass.SENSITIVE,
                    new Technique.Suppress(new Technique.Filler.Null()),
                    "no path of the policy")));
      }
      case Technique.Elements(Rule each) ->
          new CellNode.OfElements(node(table, column, path + "[*]", each));
      case Technique.Fields(Map<String, Rule> fields) -> {
        List<String> names = fields.keySet().stream().sorted().toList();
        List<CellNode> parts = new ArrayList<>();
        for (String name : names) {
          Rule field = fields.get(name);
          if (field != null) {
            parts.add(node(table, column, path + "." + name, field));
          }
        }
        yield new CellNode.OfFields(names, parts);
      }
      default -> new CellNode.Whole(cell(table, column, path, rule));
    };
  }

  private Cell cell(QualifiedName table, String column, String path, Rule rule) {
    Cell cell = new Cell(cells.size(), table, column, path, rule);
    cells.add(cell);
    return cell;
  }

  /// A path while it is built.
  private static final class Building {
    private final Map<String, Building> keys = new TreeMap<>();
    private @Nullable Building elements;
    private @Nullable CellNode cell;

    Building at(String written) {
      Building at = this;
      String rest = written.startsWith("$") ? written.substring(1) : written;
      while (!rest.isEmpty()) {
        if (rest.startsWith("[*]")) {
          if (at.elements == null) {
            at.elements = new Building();
          }
          at = at.elements;
          rest = rest.substring(3);
        } else {
          int from = rest.startsWith(".") ? 1 : 0;
          int end = from;
          while (end < rest.length() && rest.charAt(end) != '.' && !rest.startsWith("[*]", end)) {
            end++;
          }
          at = at.keys.computeIfAbsent(rest.substring(from, end), key -> new Building());
          rest = rest.substring(Math.max(end, 1));
        }
      }
      return at;
    }

    Path built() {
      Map<String, Path> built = new TreeMap<>();
      keys.forEach((key, under) -> built.put(key, under.built()));
      return new Path(built, elements == null ? null : elements.built(), cell);
    }
  }
}
