package dev.highwater.seed.rebuild;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.catalog.Trigger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the catalogue said of a dropped item, so that it can still be read as a whole while the
/// item is missing. One of the four is there, or a key with its index.
///
/// @param triggerState in which sessions a trigger fires that is switched off
record CatalogEntry(
    @Nullable Key key,
    @Nullable Index index,
    @Nullable ForeignKey foreignKey,
    Trigger.@Nullable State triggerState) {

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
