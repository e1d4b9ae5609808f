package dev.highwater.anonymize.policy;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What becomes of texts that are no rows but come along with the schema.
///
/// @param comments what becomes of the comments of tables, columns and other objects
/// @param enums the labels of each enum that a column uses
/// @param renamed objects whose names may not be seen in the target: tables, sequences, indexes,
///   constraints; they are numbered there
/// @param defaults columns whose default holds a text, and whether it stays
/// @param largeObjects what becomes of large objects
public record ObjectRules(
    Fate comments,
    Map<QualifiedName, EnumRule> enums,
    Set<QualifiedName> renamed,
    Map<QualifiedName, Map<String, Fate>> defaults,
    Fate largeObjects) {

  public ObjectRules {
    enums = Map.copyOf(enums);
    renamed = Set.copyOf(renamed);
    defaults = Map.copyOf(defaults);
  }

  /// Everything goes, and nothing else is known.
  public static final ObjectRules NONE =
      new ObjectRules(Fate.DROP, Map.of(), Set.of(), Map.of(), Fate.DROP);

  /// Whether something stays.
  public enum Fate {
    KEEP,
    DROP
  }

  /// An enum's labels, all of them: one that is not listed stops the run.
  ///
  /// @param labels as they were when the policy was reviewed
  /// @param renumbered whether they become `label_1`, `label_2`, … in the target
  public record EnumRule(List<String> labels, boolean renumbered, String reason) {
    public EnumRule {
      labels = List.copyOf(labels);
    }
  }
}
