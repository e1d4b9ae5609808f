package dev.highwater.anonymize.check.read;

import dev.highwater.anonymize.check.read.Relation.Attribute;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which columns are read as the server keeps them, instead of as texts: those whose values are
/// compared and not searched, and have one type in both databases. Texts of numbers and moments
/// cost the server more than all else it does for them.
public final class BinaryFields {

  private static final Set<String> NUMBERS =
      Set.of("int2", "int4", "int8", "numeric", "float4", "float8", "bool");
  private static final Set<String> KEYS = Set.of("int2", "int4", "int8", "uuid");

  private record Column(QualifiedName relation, String name) {}

  private final Map<Integer, Set<String>> types = new HashMap<>();
  private final Map<Column, Set<String>> keys = new HashMap<>();
  private final boolean numbersAreSearched;

  /// @param numbersAreSearched whether some identifiers are numbers
  public BinaryFields(
      Cells cells, List<Relation> source, List<Relation> target, boolean numbersAreSearched) {
    this.numbersAreSearched = numbersAreSearched;
    for (List<Relation> side : List.of(source, target)) {
      for (Relation relation : side) {
        for (Attribute attribute : relation.attributes()) {
          if (relation.key().contains(attribute.name())) {
            keys.computeIfAbsent(
                    new Column(relation.name(), attribute.name()), none -> new HashSet<>())
                .add(attribute.type());
          }
          if (cells.of(relation, attribute.name()).orElse(null)
              instanceof CellNode.Whole(Cell cell)) {
            types.computeIfAbsent(cell.number(), none -> new HashSet<>()).add(attribute.type());
          }
        }
      }
    }
  }

  /// Whether a column is.
  public boolean has(Attribute attribute, Cell cell) {
    boolean comparedAlone =
        attribute.isDate()
            || (NUMBERS.contains(attribute.type())
                && !cell.identifies()
                && !(attribute.isNumber() && numbersAreSearched));
    return comparedAlone
        && !(cell.rule().technique() instanceof Technique.Generalize)
        && types.getOrDefault(cell.number(), Set.of()).size() == 1;
  }

  /// Whether a column of a relation's key is.
  public boolean hasKey(QualifiedName relation, String column) {
    Set<String> both = keys.getOrDefault(new Column(relation, column), Set.of());
    return both.size() == 1 && KEYS.containsAll(both);
  }
}
