package dev.highwater.schema.script;

import dev.highwater.schema.catalog.QualifiedName;

/// An object of the system catalogues that has a place in the order of a script.
///
/// @param rank of its kind, where nothing else decides
record Node(Key key, int rank, QualifiedName name, ScriptItem item) {

  /// Where the system catalogues keep it.
  record Key(long table, long object) {}
}
