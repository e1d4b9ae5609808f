package dev.highwater.dataset.literal;

import dev.highwater.schema.catalog.ColumnType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The encoders of all types whose binary form is known here: those of PostgreSQL itself, of some
/// of its extensions, and whatever is made of them.
public final class Literals {

  private static final int INT2 = 21;
  private static final int OID = 26;

  private Literals() {}

  /// The encoder of a type, for the use of one thread; nothing where the type, or a type that it is
  /// made of, is not known or has no binary form. Values of such a type can only be sent as text.
  public static Optional<FieldEncoder> encoder(ColumnType type) {
    return Optional.ofNullable(find(type));
  }

  /// Whether there is an encoder.
  public static boolean isKnown(ColumnType type) {
    return find(type) != null;
  }

  private static @Nullable FieldEncoder find(ColumnType type) {
    if (!type.binary()) {
      return null;
    }
    return switch (type.kind()) {
      case BASE -> base(type);
      case ENUM -> TextLiterals.label(type.sql(), type.labels());
      case DOMAIN -> type.element() == null ? null : find(type.element());
      case ARRAY -> array(type);
      case COMPOSITE -> composite(type);
      case RANGE -> range(type);
      case MULTIRANGE -> multirange(type);
      case PSEUDO -> null;
    };
  }

  private static @Nullable FieldEncoder array(ColumnType type) {
    FieldEncoder vector = isOwn(type) ? vector(type) : null;
    if (vector != null) {
      return vector;
    }
    ColumnType element = type.element();
    FieldEncoder inner = element == null ? null : find(element);
    return element == null || inner == null
        ? null
        : new ArrayLiteral(type.sql(), inner, element.oid(), delimiter(element));
  }

  /// `int2vector` and `oidvector`, which are arrays but for their text.
  private static @Nullable FieldEncoder vector(ColumnType type) {
    return switch (type.name().name()) {
      case "int2vector" -> WholeLiterals.vector(INT2, WholeLiterals.int2(type.sql()), type.sql());
      case "oidvector" ->
          WholeLiterals.vector(OID, WholeLiterals.unsigned4(type.sql()), type.sql());
      default -> null;
    };
  }

  /// `typdelim`, which is a comma for all types but one.
  static char delimiter(ColumnType element) {
    ColumnType base = element.base();
    return isOwn(base) && base.name().name().equals("box") ? ';' : ',';
  }

  private static @Nullable FieldEncoder composite(ColumnType type) {
    int count = type.fields().size();
    FieldEncoder[] fields = new FieldEncoder[count];
    int[] oids = new int[count];
    for (int i = 0; i < count; i++) {
      ColumnType field = type.fields().get(i).type();
      FieldEncoder inner = find(field);
      if (inner == null) {
        return null;
      }
      fields[i] = inner;
      oids[i] = field.oid();
    }
    return new CompositeLiteral(type.sql(), fields, oids);
  }

  private static @Nullable RangeLiteral range(ColumnType type) {
    FieldEncoder bound = type.element() == null ? null : find(type.element());
    return bound == null ? null : new RangeLiteral(type.sql(), bound, Bound.of(type));
  }

  private static @Nullable FieldEncoder multirange(ColumnType type) {
    ColumnType element = type.element();
    RangeLiteral range = element == null ? null : range(element);
    return element == null || range == null
        ? null
        : new MultirangeLiteral(type.sql(), range, Bound.of(element));
  }

  private static boolean isOwn(ColumnType type) {
    return type.name().schema().equals("pg_catalog");
  }

  private static @Nullable FieldEncoder base(ColumnType type) {
    if (isOwn(type)) {
      return own(type);
    }
    String extension = type.extension();
    return extension == null ? null : ofExtension(extension, type.name().name(), type.sql());
  }

  private static @Nullable FieldEncoder ofExtension(String extension, String name, String type) {
    return switch (extension) {
      case "citext" -> TextLiterals.text();
      case "hstore" -> name.equals("hstore") ? new PairsLiteral(type) : null;
      case "cube" -> name.equals("cube") ? new CubeLiteral(type) : null;
      case "ltree" ->
          switch (name) {
            case "ltree", "lquery", "ltxtquery" -> TextLiterals.versioned();
            default -> null;
          };
      default -> null;
    };
  }

  private static @Nullable FieldEncoder own(ColumnType column) {
    String type = column.sql();
    int modifier = column.modifier();
    return switch (column.name().name()) {
      case "int2" -> WholeLiterals.int2(type);
      case "int4" -> WholeLiterals.int4(type);
      case "int8" -> WholeLiterals.int8(type);
      case "float4" -> FloatLiterals.float4(type);
      case "float8" -> FloatLiterals.float8(type);
      case "numeric" -> new DecimalLiteral(type, column.precision(), column.scale());
      case "money" -> new MoneyLiteral(type);
      case "bool" -> WholeLiterals.truth(type);
      case "text", "refcursor", "json", "xml" -> TextLiterals.text();
      case "varchar" ->
          modifier < 0 ? TextLiterals.text() : TextLiterals.varying(type, modifier - 4);
      case "bpchar" -> modifier < 0 ? TextLiterals.text() : TextLiterals.padded(type, modifier - 4);
      case "name" -> TextLiterals.name();
      case "char" -> TextLiterals.singleByte();
      case "jsonb" -> TextLiterals.jsonb(type);
      case "jsonpath" -> TextLiterals.versioned();
      case "bytea" -> BitLiterals.bytes(type);
      case "bit" -> BitLiterals.bits(type, modifier, true);
      case "varbit" -> BitLiterals.bits(type, modifier, false);
      case "uuid" -> BitLiterals.uuid(type);
      case "date" -> MomentLiterals.date(type);
      case "time" -> MomentLiterals.time(type, modifier);
      case "timetz" -> MomentLiterals.timeOfZone(type, modifier);
      case "timestamp" -> MomentLiterals.timestamp(type, modifier, false);
      case "timestamptz" -> MomentLiterals.timestamp(type, modifier, true);
      case "interval" -> new IntervalLiteral(type, modifier);
      case "inet" -> NetworkLiterals.address(type, false);
      case "cidr" -> NetworkLiterals.address(type, true);
      case "macaddr" -> NetworkLiterals.hardware(type, 6);
      case "macaddr8" -> NetworkLiterals.hardware(type, 8);
      case "point" -> ShapeLiterals.point(type);
      case "lseg" -> ShapeLiterals.segment(type);
      case "box" -> ShapeLiterals.box(type);
      case "line" -> ShapeLiterals.line(type);
      case "path" -> ShapeLiterals.path(type);
      case "polygon" -> ShapeLiterals.polygon(type);
      case "circle" -> ShapeLiterals.circle(type);
      case "tsvector" -> new SearchVectorLiteral(type);
      case "tsquery" -> new SearchQueryLiteral(type);
      default -> system(column.name().name(), type);
    };
  }

  /// Types of what the server itself keeps.
  private static @Nullable FieldEncoder system(String name, String type) {
    return switch (name) {
      case "oid",
          "xid",
          "cid",
          "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype" ->
          WholeLiterals.unsigned4(type);
      case "xid8" -> WholeLiterals.unsigned8(type);
      case "tid" -> WholeLiterals.place(type);
      case "pg_lsn" -> WholeLiterals.position(type);
      case "pg_snapshot", "txid_snapshot" -> WholeLiterals.snapshot(type);
      default -> null;
    };
  }
}
