package dev.highwater.seed.generate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// All functions of the language by name.
final class Functions {

  private Functions() {}

  static Map<String, Function> all() {
    Map<String, Function> functions = new TreeMap<>();
    Conditions.register(functions);
    Draws.register(functions);
    IndexFunctions.register(functions);
    Combinations.register(functions);
    DealtFunctions.register(functions);
    Distributions.register(functions);
    Prose.register(functions);
    LinkFunctions.register(functions);
    ChildFunctions.register(functions);
    NumberFunctions.register(functions);
    TextFunctions.register(functions);
    Dates.register(functions);
    Limits.register(functions);
    Matching.register(functions);
    Unlike.register(functions);
    ListFunctions.register(functions);
    BinaryDraws.register(functions);
    ShapeFunctions.register(functions);
    Geometries.register(functions);
    NumberedGoods.register(functions);
    return Collections.unmodifiableMap(functions);
  }
}
