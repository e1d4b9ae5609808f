package dev.highwater.dataset.digest;

import dev.highwater.schema.catalog.ColumnType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes out of tuples what differs from database to database although the rows are the same: the
/// oids of types, which stand in arrays and composites. Or puts in those of one database.
///
/// Those below 10,000 are PostgreSQL's own for good (manual, "System Catalog Initial Data"); of
/// others the tuple keeps a zero.
public final class OidMask {

  private static final int FIRST_UNSTABLE = 10_000;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final @Nullable Shape[] columns;
  private final boolean fills;

  private OidMask(@Nullable Shape[] columns, boolean fills) {
    this.columns = columns;
    this.fills = fills;
  }

  /// The mask for tuples of these columns; nothing where they hold no such oid.
  public static Optional<OidMask> of(List<ColumnType> columns) {
    return of(columns, false);
  }

  /// What puts the oids of these columns into tuples out of which a mask took them, so that their
  /// database reads them; nothing where they hold no such oid.
  public static Optional<OidMask> filling(List<ColumnType> columns) {
    return of(columns, true);
  }

  private static Optional<OidMask> of(List<ColumnType> columns, boolean fills) {
    @Nullable Shape[] shapes = new @Nullable Shape[columns.size()];
    boolean any = false;
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = shape(columns.get(i));
      any |= shapes[i] != null;
    }
    return any ? Optional.of(new OidMask(shapes, fills)) : Optional.empty();
  }

  /// Overwrites the oids of one tuple.
  ///
  /// @param offset of its field count
  public void apply(byte[] tuple, int offset) {
    int at = offset + Short.BYTES;
    for (Shape column : columns) {
      at = field(column, tuple, at);
    }
  }

  /// @return behind the field
  private int field(@Nullable Shape shape, byte[] bytes, int at) {
    int length = int4(bytes, at);
    int value = at + Integer.BYTES;
    if (length < 0) {
      return value;
    }
    if (shape != null) {
      mask(shape, bytes, value);
    }
    return value + length;
  }

  private void mask(Shape shape, byte[] bytes, int value) {
    switch (shape) {
      case Shape.Array array -> array(array, bytes, value);
      case Shape.Composite(List<Shape.Field> fields) -> {
        int at = value + 4;
        for (Shape.Field field : fields) {
          oid(bytes, at, field.oid());
          at = field(field.shape(), bytes, at + 4);
        }
      }
      case Shape.Range(Shape bound) -> range(bound, bytes, value);
      case Shape.Multirange(Shape range) -> {
        int at = value + 4;
        for (int i = int4(bytes, value); i > 0; i--) {
          at = field(range, bytes, at);
        }
      }
    }
  }

  private void array(Shape.Array array, byte[] bytes, int value) {
    int dimensions = int4(bytes, value);
    oid(bytes, value + 8, array.oid());
    Shape element = array.element();
    if (element == null || dimensions == 0) {
      return;
    }
    int count = 1;
    for (int i = 0; i < dimensions; i++) {
      count *= int4(bytes, value + 12 + 8 * i);
    }
    int at = value + 12 + 8 * dimensions;
    for (int i = 0; i < count; i++) {
      at = field(element, bytes, at);
    }
  }

  private void range(Shape bound, byte[] bytes, int value) {
    int flags = bytes[value];
    boolean empty = (flags & 1) != 0;
    int at = value + 1;
    if (!empty && (flags & 8) == 0) {
      at = field(bound, bytes, at);
    }
    if (!empty && (flags & 16) == 0) {
      field(bound, bytes, at);
    }
  }

  private void oid(byte[] bytes, int at, int own) {
    if (fills && int4(bytes, at) == 0) {
      INT.set(bytes, at, own);
    } else if (!fills && isUnstable(int4(bytes, at))) {
      INT.set(bytes, at, 0);
    }
  }

  private static int int4(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  /// Null where the type's values hold no oid that has to go.
  private static @Nullable Shape shape(ColumnType type) {
    ColumnType base = type.base();
    ColumnType element = base.element();
    Shape inner = element == null ? null : shape(element);
    return switch (base.kind()) {
      case ARRAY ->
          inner != null || (element != null && isUnstable(element.oid()))
              ? new Shape.Array(inner, element == null ? 0 : element.oid())
              : null;
      case COMPOSITE ->
          new Shape.Composite(
              base.fields().stream()
                  .map(field -> new Shape.Field(shape(field.type()), field.type().oid()))
                  .toList());
      case RANGE -> inner == null ? null : new Shape.Range(inner);
      case MULTIRANGE -> inner == null ? null : new Shape.Multirange(inner);
      case BASE, DOMAIN, ENUM, PSEUDO -> null;
    };
  }

  private static boolean isUnstable(int oid) {
    return Integer.compareUnsigned(oid, FIRST_UNSTABLE) >= 0;
  }

  /// How a value is made, as far as it matters.
  private sealed interface Shape {

    record Array(@Nullable Shape element, int oid) implements Shape {}

    record Composite(List<Field> fields) implements Shape {}

    record Field(@Nullable Shape shape, int oid) {}

    record Range(Shape bound) implements Shape {}

    record Multirange(Shape range) implements Shape {}
  }
}
