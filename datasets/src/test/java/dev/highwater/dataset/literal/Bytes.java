package dev.highwater.dataset.literal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Types and their encoded values, for tests without a server.
final class Bytes {

  private Bytes() {}

  static ColumnType own(String name, String sql, int oid, int modifier) {
    return type(name, sql, oid, ColumnType.Kind.BASE, modifier, null);
  }

  static ColumnType arrayOf(ColumnType element) {
    return type(
        "_" + element.name().name(), element.sql() + "[]", 0, ColumnType.Kind.ARRAY, -1, element);
  }

  static ColumnType composite(String name, ColumnType.Field... fields) {
    return new ColumnType(
        new QualifiedName("public", name),
        name,
        20_000,
        ColumnType.Kind.COMPOSITE,
        -1,
        null,
        List.of(),
        List.of(),
        List.of(fields),
        false,
        null,
        null,
        true,
        null);
  }

  private static ColumnType type(
      String name,
      String sql,
      int oid,
      ColumnType.Kind kind,
      int modifier,
      @Nullable ColumnType element) {
    return new ColumnType(
        new QualifiedName("pg_catalog", name), sql, oid, kind, modifier, element, List.of());
  }

  /// The field of a literal, at its length.
  static ByteBuffer encode(ColumnType type, String literal) {
    byte[] text = ("<" + literal + ">").getBytes(UTF_8);
    CopyBuffer out = new CopyBuffer(64);
    Literals.encoder(type).orElseThrow().write(text, 1, text.length - 1, out);
    return ByteBuffer.wrap(out.array(), 0, out.size());
  }
}
