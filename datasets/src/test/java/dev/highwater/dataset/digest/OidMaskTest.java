package dev.highwater.dataset.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OidMaskTest {

  private static final ColumnType INTEGER = type(ColumnType.Kind.BASE, "int4", 23, null);

  @Test
  void tuplesOfPostgresqlsOwnTypesNeedNoMask() {
    assertThat(OidMask.of(List.of(INTEGER, arrayOf(INTEGER), rangeOf(INTEGER)))).isEmpty();
  }

  @Test
  void rowsThatDifferInNothingButOidsHaveOneDigest() {
    assertThat(digest(30_000, 7)).isEqualTo(digest(40_000, 7));
    assertThat(digest(30_000, 7)).isNotEqualTo(digest(30_000, 8));
  }

  @Test
  void whatTravelsKeepsItsOids() {
    CopyBuffer tuple = tuple(30_000, 7);
    byte[] before = tuple.array().clone();

    new RangeDigest(mask(30_000)).add(tuple.array(), 0, tuple.size());

    assertThat(tuple.array()).isEqualTo(before);
  }

  private static Digest digest(int oid, int value) {
    CopyBuffer tuple = tuple(oid, value);
    RangeDigest digest = new RangeDigest(mask(oid));
    digest.add(tuple.array(), 0, tuple.size());
    return digest.digest();
  }

  @Test
  void maskedTuplesTakeTheOidsOfAnotherDatabase() {
    CopyBuffer tuple = tuple(30_000, 7);
    mask(30_000).orElseThrow().apply(tuple.array(), 0);
    byte[] masked = tuple.array().clone();

    OidMask.filling(columns(40_000)).orElseThrow().apply(tuple.array(), 0);

    int elementOfMoods = 2 + 8 + 4 + 8;
    assertThat(ByteBuffer.wrap(tuple.array()).getInt(elementOfMoods)).isEqualTo(40_000);
    assertThat(ByteBuffer.wrap(masked).getInt(elementOfMoods)).isZero();
    mask(40_000).orElseThrow().apply(tuple.array(), 0);
    assertThat(Arrays.mismatch(tuple.array(), masked))
        .as("only the array type's own oid, which is below the others here, stays")
        .isGreaterThan(elementOfMoods);
    assertThat(OidMask.filling(List.of(INTEGER, arrayOf(INTEGER)))).isEmpty();
  }

  private static Optional<OidMask> mask(int oid) {
    return OidMask.of(columns(oid));
  }

  private static List<ColumnType> columns(int oid) {
    ColumnType mood = type(ColumnType.Kind.ENUM, "mood", oid, null);
    ColumnType moods = arrayOf(mood);
    ColumnType pair = composite(oid, moods);
    return List.of(
        INTEGER, moods, arrayOf(pair), rangeOf(pair), multirangeOf(rangeOf(pair)), moods);
  }

  /// A number, an array, an array of composites, a range and a multirange of them, and a null.
  private static CopyBuffer tuple(int oid, int value) {
    CopyBuffer out = new CopyBuffer(64);
    out.tuple(6);
    out.writeInt4(value);
    moods(oid, out);
    out.beginArray(oid, 2, true);
    pair(oid, value, out);
    out.writeNull();
    out.endField();
    range(oid, value, out);
    out.beginField();
    out.putInt4(2);
    range(oid, value, out);
    out.beginField();
    out.putInt1(1);
    out.endField();
    out.endField();
    out.writeNull();
    return out;
  }

  private static void moods(int oid, CopyBuffer out) {
    out.beginArray(oid, 1, false);
    out.writeText(new byte[] {'x'}, 0, 1);
    out.endField();
  }

  private static void pair(int oid, int value, CopyBuffer out) {
    out.beginField();
    out.putInt4(2);
    out.putInt4(23);
    out.writeInt4(value);
    out.putInt4(oid);
    moods(oid, out);
    out.endField();
  }

  private static void range(int oid, int value, CopyBuffer out) {
    out.beginField();
    out.putInt1(2);
    pair(oid, value, out);
    pair(oid, value, out);
    out.endField();
  }

  private static ColumnType arrayOf(ColumnType element) {
    return type(ColumnType.Kind.ARRAY, "_" + element.name().name(), 1, element);
  }

  private static ColumnType rangeOf(ColumnType bound) {
    return type(ColumnType.Kind.RANGE, "range", 1, bound);
  }

  private static ColumnType multirangeOf(ColumnType range) {
    return type(ColumnType.Kind.MULTIRANGE, "multirange", 1, range);
  }

  private static ColumnType composite(int oid, ColumnType moods) {
    return new ColumnType(
        new QualifiedName("public", "pair"),
        "pair",
        oid,
        ColumnType.Kind.COMPOSITE,
        -1,
        null,
        List.of(),
        List.of(),
        List.of(new ColumnType.Field("n", INTEGER), new ColumnType.Field("m", moods)),
        false,
        null,
        null,
        true,
        null);
  }

  private static ColumnType type(
      ColumnType.Kind kind, String name, int oid, @Nullable ColumnType element) {
    return new ColumnType(
        new QualifiedName("public", name), name, oid, kind, -1, element, List.of());
  }
}
