package dev.highwater.anonymize.mask;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Masks of what is made of other values.
final class CompoundMasks {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  /// Dimensions, whether there are nulls, the elements' type.
  private static final int ARRAY_HEAD = 12;

  private static final int DIMENSION = 8;

  private CompoundMasks() {}

  /// Every element of an array of any dimensions. A mask that makes NULLs of elements says so in
  /// the array's flag.
  static FieldMask elements(FieldMask each) {
    return (bytes, offset, length, row, out) -> {
      int head = ARRAY_HEAD + DIMENSION * (int) INT.get(bytes, offset);
      out.beginField();
      int flag = out.size() + Integer.BYTES;
      out.putBytes(bytes, offset, head);
      boolean nulls = false;
      int at = offset + head;
      while (at < offset + length) {
        int size = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        if (size < 0) {
          out.writeNull();
          nulls = true;
        } else {
          int start = out.size();
          each.mask(bytes, at, size, row, out);
          nulls |= out.int4(start) < 0;
          at += size;
        }
      }
      out.setInt4(flag, nulls ? 1 : 0);
      out.endField();
    };
  }

  /// The fields of a composite.
  ///
  /// @param fields one for each field, null where it passes
  static FieldMask fields(@Nullable FieldMask[] fields) {
    return (bytes, offset, length, row, out) -> {
      out.beginField();
      out.putBytes(bytes, offset, Integer.BYTES);
      int at = offset + Integer.BYTES;
      for (FieldMask field : fields) {
        out.putBytes(bytes, at, Integer.BYTES);
        at += Integer.BYTES;
        int size = (int) INT.get(bytes, at);
        if (size < 0 || field == null) {
          out.putBytes(bytes, at, Integer.BYTES + Math.max(0, size));
        } else {
          field.mask(bytes, at + Integer.BYTES, size, row, out);
        }
        at += Integer.BYTES + Math.max(0, size);
      }
      out.endField();
    };
  }
}
