package dev.highwater.dataset.literal;

import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.ColumnType;

/// Makes the literal of a type out of JSON: lists become arrays and multiranges, objects become
/// composites and `hstore`. Confined to one thread.
///
/// | JSON | type | literal |
/// |---|---|---|
/// | `["a", null]` | `text[]` | `{"a",NULL}` |
/// | `{"street": "x", "zip": 9}` | a composite of zip and street | `("9","x")` |
/// | `[1, 5]` | `int4range` | `["1","5")` |
/// | `{"a": "1"}` | `hstore` | `"a"=>"1"` |
///
/// Strings are taken for the literal of a type as they are.
public final class JsonLiteral {

  private final JsonPart part;
  private final LiteralScanner scan;

  private JsonLiteral(ColumnType type) {
    part = JsonPart.of(type);
    scan = new LiteralScanner(type.sql());
  }

  /// Whether a type's literals can be made of lists or objects.
  public static boolean suits(ColumnType type) {
    ColumnType base = type.base();
    return switch (base.kind()) {
      case ARRAY, COMPOSITE, RANGE, MULTIRANGE -> true;
      case BASE -> JsonPart.isPairs(base) || !Literals.isKnown(base);
      case DOMAIN, ENUM, PSEUDO -> false;
    };
  }

  /// A maker of literals of a type.
  public static JsonLiteral of(ColumnType type) {
    return new JsonLiteral(type);
  }

  /// Appends the literal.
  ///
  /// @return false, and nothing appended, for the JSON `null`
  /// @throws LiteralException where the JSON does not fit the type
  public boolean append(byte[] json, int from, int to, Utf8 out) {
    scan.over(json, from, to);
    boolean present = part.append(scan, out);
    scan.blanks();
    scan.finish();
    return present;
  }
}
