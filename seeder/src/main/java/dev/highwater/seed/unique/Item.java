package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.seed.link.Turn;
import java.util.List;
import java.util.Set;

/// Something in a demand that can still be decided: a column, or a foreign key with all its
/// columns.
sealed interface Item {

  /// A column that is no foreign key.
  record OfColumn(Column column, Encoding encoding) implements Item {}

  /// A foreign key to a table that gets rows.
  ///
  /// @param telling columns of it that differ where it leads to different rows
  /// @param turn which rows of its table it may lead to
  record OfLink(ForeignKey key, Set<String> telling, boolean nullable, Turn turn) implements Item {
    public OfLink {
      telling = Set.copyOf(telling);
    }

    /// Whether it leads to the table itself.
    boolean self() {
      return key.referencedTable().equals(key.table());
    }
  }

  default List<String> columns() {
    return switch (this) {
      case OfColumn item -> List.of(item.column().name());
      case OfLink item -> item.key().columns();
    };
  }

  /// The columns that differ in any two rows for which it is decided differently.
  default Set<String> telling() {
    return switch (this) {
      case OfColumn item -> Set.of(item.column().name());
      case OfLink item -> item.telling;
    };
  }

  default Ceiling values() {
    return switch (this) {
      case OfColumn item -> item.encoding().values();
      case OfLink item ->
          Ceiling.rowsOf(item.key().referencedTable()).dividedBy(item.turn().step());
    };
  }

  default boolean nullable() {
    return switch (this) {
      case OfColumn item -> item.column().nullable();
      case OfLink item -> item.nullable();
    };
  }

  default Encoding.Likes likes() {
    return switch (this) {
      case OfColumn item -> item.encoding().likes();
      case OfLink _ -> Encoding.Likes.CHOOSING;
    };
  }

  /// Whether it can keep apart all rows of a large table on its own.
  default boolean open() {
    return this instanceof OfColumn item && item.encoding().open();
  }

  /// As an argument of the functions that combine several.
  default String argument() {
    return switch (this) {
      case OfColumn item -> Long.toString(item.encoding().values().fixed());
      case OfLink item -> item.turn().of(item.key().referencedTable());
    };
  }
}
