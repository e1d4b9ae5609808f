package dev.highwater.dataset.spec;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A virtual table with a row per tree.
///
/// @param block rows that whole trees fill exactly
/// @param size nodes of a tree
/// @param depth levels below the root, at most
/// @param children of one node, where the size allows
public record ForestSpec(
    QualifiedName name,
    Place place,
    int block,
    Formula size,
    Formula depth,
    Formula children,
    Map<String, Formula> lets) {

  public ForestSpec {
    lets = Collections.unmodifiableMap(new LinkedHashMap<>(lets));
  }
}
