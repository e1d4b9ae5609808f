package dev.highwater.seed.link;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Comparator;

/// A column of a table.
record ColumnRef(QualifiedName table, String column) implements Comparable<ColumnRef> {

  private static final Comparator<ColumnRef> ORDER =
      Comparator.comparing(ColumnRef::table).thenComparing(ColumnRef::column);

  @Override
  public int compareTo(ColumnRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
