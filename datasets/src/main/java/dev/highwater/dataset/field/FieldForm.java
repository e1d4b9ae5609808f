package dev.highwater.dataset.field;

import dev.highwater.schema.catalog.ColumnType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// How the bytes of a field in COPY BINARY are made, whatever database they came from: domains are
/// what they stand on, enums are their labels.
///
/// As text, such as `int4`, `text[]`, `range(date)`, `row(int4,text)`.
public sealed interface FieldForm {

  /// A type that is made of no others, by its own name: `int4`, `timestamptz`, `enum`.
  record Plain(String type) implements FieldForm {
    @Override
    public String toString() {
      return type;
    }
  }

  /// An array of any number of dimensions.
  record Array(FieldForm element) implements FieldForm {
    @Override
    public String toString() {
      return element + "[]";
    }
  }

  /// A range.
  record Range(FieldForm bound) implements FieldForm {
    @Override
    public String toString() {
      return "range(" + bound + ")";
    }
  }

  /// A multirange.
  record Multirange(FieldForm range) implements FieldForm {
    @Override
    public String toString() {
      return "multirange(" + range + ")";
    }
  }

  /// A composite.
  record Composite(List<FieldForm> fields) implements FieldForm {
    public Composite {
      fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
      return fields.stream().map(FieldForm::toString).collect(Collectors.joining(",", "row(", ")"));
    }
  }

  /// Text, which is also the form of types of which only the text is known.
  FieldForm TEXT = new Plain("text");

  /// The form of a column's fields.
  static FieldForm of(ColumnType type) {
    ColumnType base = type.base();
    return switch (base.kind()) {
      case BASE, PSEUDO, DOMAIN -> new Plain(base.name().name());
      case ENUM -> new Plain("enum");
      case ARRAY -> new Array(of(element(base)));
      case RANGE -> new Range(of(element(base)));
      case MULTIRANGE -> new Multirange(of(element(base)));
      case COMPOSITE ->
          new Composite(base.fields().stream().map(field -> of(field.type())).toList());
    };
  }

  private static ColumnType element(ColumnType type) {
    return Objects.requireNonNull(type.element(), type.sql());
  }

  /// A form from its text.
  ///
  /// @throws IllegalArgumentException where it is none
  static FieldForm parse(String text) {
    return new FormParser(text).whole();
  }
}
