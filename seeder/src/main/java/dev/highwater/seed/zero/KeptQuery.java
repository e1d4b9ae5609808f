package dev.highwater.seed.zero;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.using;

import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.SQLDataType;

/// The query that reads the keys of a table's rows, in an order that follows from them alone.
final class KeptQuery {

  private KeptQuery() {}

  /// As SQL, with the values of some columns as text.
  ///
  /// @param narrower types of foreign keys that are narrower than the column of these that they
  ///   refer to; rows that one of them cannot hold are left out
  static String of(Table kept, Collection<String> columns, Map<String, List<ColumnType>> narrower) {
    QualifiedName name = kept.name();
    List<Field<String>> texts =
        columns.stream().map(column -> field(name(column)).cast(SQLDataType.CLOB)).toList();
    DSLContext sql = using(SQLDialect.POSTGRES);
    return sql.renderInlined(
        sql.select(texts)
            .from(table(name(name.schema(), name.name())))
            .where(and(columns.stream().map(column -> field(name(column)).isNotNull()).toList()))
            .and(and(fitting(narrower)))
            .orderBy(
                texts.stream()
                    .flatMap(text -> Stream.of(length(text).asc(), text.collate("C").asc()))
                    .toList())
            .limit(KeptRows.MOST));
  }

  private static List<Condition> fitting(Map<String, List<ColumnType>> narrower) {
    List<Condition> conditions = new ArrayList<>();
    narrower.forEach(
        (column, types) -> types.forEach(type -> conditions.add(fits(column, type.base()))));
    return conditions;
  }

  private static Condition fits(String column, ColumnType type) {
    BigDecimal largest = type.largest();
    return largest == null
        ? length(field(name(column)).cast(SQLDataType.CLOB)).le(type.maximumLength())
        : field(name(column), SQLDataType.NUMERIC).le(largest);
  }
}
