package dev.highwater.seed.rebuild;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the catalogue said of a dropped item, so that it can still be read as a whole while the
/// item is missing. One of the three is there, or a key with its index.
record CatalogEntry(@Nullable Key key, @Nullable Index index, @Nullable ForeignKey foreignKey) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(Term.class, TermByItsMembers.class).build();

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
