package dev.highwater.schema.dump;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of an archive's table of contents.
///
/// @param id its number, which the dependencies of others name
/// @param kind as pg_dump words it, such as `TABLE DATA`
/// @param statement one or more that make it; empty where only rows belong to it
/// @param dropStatement what takes it away again, empty for most
/// @param copyStatement the COPY that takes its rows, else null
/// @param file of a directory archive, else null
/// @param hasData whether the archive holds rows or large objects for it
public record DumpEntry(
    int id,
    Section section,
    String kind,
    String tag,
    @Nullable String namespace,
    String statement,
    String dropStatement,
    @Nullable String copyStatement,
    String owner,
    List<Integer> dependencies,
    @Nullable String file,
    boolean hasData) {

  public DumpEntry {
    dependencies = List.copyOf(dependencies);
  }

  /// When it is restored.
  public enum Section {
    NONE,
    PRE_DATA,
    DATA,
    POST_DATA
  }

  /// As messages name it.
  @Override
  public String toString() {
    return kind + " " + (namespace == null || namespace.isEmpty() ? "" : namespace + ".") + tag;
  }
}
