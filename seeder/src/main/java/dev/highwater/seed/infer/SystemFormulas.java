package dev.highwater.seed.infer;

import dev.highwater.schema.catalog.ColumnType;
import org.jspecify.annotations.Nullable;

/// Types of what the server itself keeps. What is an oid in truth is that of something PostgreSQL
/// has in every database, as `pg_class` and `now()`.
final class SystemFormulas {

  private SystemFormulas() {}

  static @Nullable String of(ColumnType type) {
    return switch (type.name().name()) {
      case "oid" -> "uniform(1, 99999)";
      case "xid", "xid8" -> "uniform(1000, 999999)";
      case "cid" -> "uniform(0, 9)";
      case "tid" -> "f'({uniform(0, 999)},{uniform(1, 90)})'";
      case "pg_lsn" -> "f'{uniform(0, 9)}/{hex(8)}'";
      case "pg_snapshot", "txid_snapshot" -> "f'{uniform(1000, 1999)}:{uniform(2000, 2999)}:'";
      case "regclass" -> "one_of('1247', '1249', '1255', '1259')";
      case "regtype" -> "one_of('16', '20', '23', '25', '1700')";
      case "regproc", "regprocedure" -> "one_of('1299', '2331')";
      case "regnamespace" -> "'11'";
      case "regrole" -> "'10'";
      case "regconfig" -> "'3748'";
      case "regdictionary" -> "'3765'";
      case "regoper", "regoperator" -> "one_of('96', '97', '521')";
      case "regcollation" -> "one_of('100', '950')";
      case "int2vector" -> "one_of('1', '1 2', '2 5 3')";
      case "oidvector" -> "one_of('23', '25 23')";
      case "refcursor" -> "f'cursor {code(row, 6)}'";
      case "aclitem" -> "'=r/pg_database_owner'";
      default -> null;
    };
  }
}
