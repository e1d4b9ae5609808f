package dev.highwater.anonymize.check.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the cells of a column lie in its values.
public sealed interface CellNode {

  /// The value is the cell.
  record Whole(Cell cell) implements CellNode {}

  /// The value is JSON.
  ///
  /// @param unlisted the cell of all paths without a rule
  record OfJson(Path root, Cell unlisted) implements CellNode {}

  /// The value is an array of texts, all of the same cell.
  record OfElements(CellNode each) implements CellNode {}

  /// The value is an array of texts, one for each field.
  record OfFields(List<String> names, List<CellNode> fields) implements CellNode {}

  /// A place in JSON.
  ///
  /// @param keys what is under each key, `*` for any other
  /// @param elements what is in an array there
  /// @param cell what has a rule there
  record Path(Map<String, Path> keys, @Nullable Path elements, @Nullable CellNode cell) {}
}
