package dev.highwater.cli.schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.failure.Failure;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads what `schema show` and `schema fingerprint` print as JSON.
final class SavedSchema {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addMixIn(Term.class, TermByItsMembers.class)
          .build();

  private SavedSchema() {}

  /// @throws Failure when the file holds neither of the two
  static Side read(String name, Path file) {
    try {
      JsonNode document = MAPPER.readTree(file.toFile());
      if (document.has("tables")) {
        return new Side.Whole(name, MAPPER.treeToValue(document, Catalog.class));
      }
      if (document.has("full") && document.has("logical")) {
        return new Side.Known(name, MAPPER.treeToValue(document, Fingerprints.class));
      }
      throw unknown(name, "it has neither tables nor fingerprints");
    } catch (JacksonException | IllegalArgumentException unreadable) {
      throw unknown(name, String.valueOf(unreadable.getMessage()).lines().findFirst().orElse(""))
          .causedBy(unreadable);
    }
  }

  private static Failure unknown(String name, String why) {
    return Failure.of("The file holds no saved schema")
        .where(name)
        .why(why)
        .remedy("highwater schema show --output json > " + name + " saves one");
  }

  /// A column and an expression are told apart by what they are made of.
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(Term.OfColumn.class),
    @JsonSubTypes.Type(Term.OfExpression.class)
  })
  private interface TermByItsMembers {}
}
