package dev.highwater.anonymize.subset;

import dev.highwater.anonymize.subset.Subset.Follow;
import dev.highwater.anonymize.subset.Subset.Root;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecFile;
import dev.highwater.dataset.spec.SpecProblem;
import dev.highwater.dataset.yaml.YamlException;
import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.dataset.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads a subset from a file of YAML:
///
/// ```yaml
/// seed: staging
/// roots:
///   orders: created_at >= date '2026-01-01'
///   country: all
/// children: [orders -> order_line]
/// ```
public final class SubsetFile {

  private final SpecFile file;
  private final List<SpecProblem> problems = new ArrayList<>();

  private SubsetFile(String shown) {
    this.file = new SpecFile(shown, problems);
  }

  /// Reads the text of one.
  ///
  /// @param shown how messages name the file
  /// @throws SpecException with every mistake found
  public static Subset read(String shown, String text) throws SpecException {
    SubsetFile reader = new SubsetFile(shown);
    Subset subset = reader.subset(text);
    if (!reader.problems.isEmpty()) {
      throw new SpecException(reader.problems);
    }
    return subset;
  }

  private Subset subset(String text) {
    YamlNode root;
    try {
      root = YamlReader.read(text);
    } catch (YamlException e) {
      file.problem(e.line(), "this is no YAML: " + e.getMessage(), "");
      return Subset.NONE;
    }
    file.only(root, Set.of("seed", "roots", "children"), "a subset");
    Map<String, YamlNode> entries = file.entries(root, "the subset");
    List<Root> roots = new ArrayList<>();
    file.entries(entries.get("roots"), "'roots'")
        .forEach(
            (table, rows) -> {
              if (rows instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
                told(rows.line(), reader -> reader.root(table, scalar.text().strip(), roots));
              } else {
                file.problem(
                    rows.line(),
                    "of " + table + " nothing is said",
                    "write a predicate, a percentage such as '5 %', or all");
              }
            });
    if (roots.isEmpty() && problems.isEmpty()) {
      file.problem(root.line(), "a subset needs 'roots'", "name at least one table");
    }
    List<Follow> children = new ArrayList<>();
    file.names(root, "children")
        .forEach(one -> told(one.line(), reader -> reader.children(one.text(), children)));
    return new Subset(roots, children, file.text(root, "seed", Subset.SEED));
  }

  private void told(int line, Consumer<SubsetText> part) {
    List<String> mistakes = new ArrayList<>();
    part.accept(new SubsetText(mistakes));
    mistakes.forEach(one -> file.problem(line, one, ""));
  }
}
