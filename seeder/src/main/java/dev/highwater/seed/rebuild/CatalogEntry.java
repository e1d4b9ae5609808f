package dev.highwater.seed.rebuild;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.catalog.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the catalogue said of a dropped item, so that it can still be read as a whole while the
/// item is missing. One of them is there, or a key with its index, or a foreign key with what the
/// partitions have of it.
record CatalogEntry(
    @Nullable Key key,
    @Nullable Index index,
    @Nullable ForeignKey foreignKey,
    List<ForeignKey> copies,
    @Nullable Trigger trigger) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(Term.class, TermByItsMembers.class).build();

  CatalogEntry {
    copies = List.copyOf(copies);
  }

  static CatalogEntry of(Key key, Index index) {
    return new CatalogEntry(key, index, null, List.of(), null);
  }

  static CatalogEntry of(Index index) {
    return new CatalogEntry(null, index, null, List.of(), null);
  }

  static CatalogEntry of(ForeignKey key, List<ForeignKey> copies) {
    return new CatalogEntry(null, null, key, copies, null);
  }

  static CatalogEntry of(Trigger trigger) {
    return new CatalogEntry(null, null, null, List.of(), trigger);
  }

  static CatalogEntry parse(String json) {
    return MAPPER.readValue(json, CatalogEntry.class);
  }

  String json() {
    return MAPPER.writeValueAsString(this);
  }

  /// A column and an expression are told apart by what they are made of.
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(Term.OfColumn.class),
    @JsonSubTypes.Type(Term.OfExpression.class)
  })
  private interface TermByItsMembers {}
}
