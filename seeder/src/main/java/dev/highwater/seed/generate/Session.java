package dev.highwater.seed.generate;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The terms of one thread, made when first needed.
final class Session {

  private final World world;
  private final boolean probing;
  private final Map<QualifiedName, TableScope> scopes = new HashMap<>();
  private final List<Frame> compiling = new ArrayList<>();

  Session(World world) {
    this(world, false);
  }

  private Session(World world, boolean probing) {
    this.world = world;
    this.probing = probing;
  }

  World world() {
    return world;
  }

  /// Whether this session only finds out types: what reads itself is null in it.
  boolean probing() {
    return probing;
  }

  TableScope scope(QualifiedName table) {
    TableScope scope = scopes.get(table);
    if (scope == null) {
      scope = new TableScope(this, world.definition(table));
      scopes.put(table, scope);
    }
    return scope;
  }

  /// The type of a column or let that reads itself in another row: what its other branches agree
  /// on.
  Type probe(QualifiedName table, String name) {
    Value value = new Session(world, true).scope(table).named(name, false);
    if (value == null || value.isNull()) {
      throw new CompileFailure(
          table + "." + name + " reads nothing but itself", "give it a value to begin with");
    }
    return value.type();
  }

  /// Notes that a name is being compiled.
  ///
  /// @param fromOtherRow whether it is read in another row than the name before it
  void enter(TableScope scope, String name, boolean fromOtherRow) {
    compiling.add(new Frame(scope, name, fromOtherRow));
  }

  void leave() {
    compiling.removeLast();
  }

  boolean isCompiling(TableScope scope, String name) {
    return compiling.stream().anyMatch(frame -> frame.is(scope, name));
  }

  /// Whether the way from a name that is being compiled to here leads through another row: then it
  /// is no circle but a recursion, such as up a tree.
  boolean recurs(TableScope scope, String name, boolean fromOtherRow) {
    if (fromOtherRow) {
      return true;
    }
    for (Frame frame : compiling.reversed()) {
      if (frame.is(scope, name)) {
        return false;
      }
      if (frame.fromOtherRow()) {
        return true;
      }
    }
    return false;
  }

  /// The names being compiled, outermost first.
  String trail() {
    return String.join(
        " → ", compiling.stream().map(frame -> frame.scope().name() + "." + frame.name()).toList());
  }

  private record Frame(TableScope scope, String name, boolean fromOtherRow) {
    boolean is(TableScope otherScope, String otherName) {
      return scope == otherScope && name.equals(otherName);
    }
  }
}
