package dev.highwater.seed.zero;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.using;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.SQLDataType;

/// The query that reads the keys of a table's rows, in an order that follows from them alone.
final class KeptQuery {

  private KeptQuery() {}

  /// As SQL, with the values of some columns as text.
  static String of(Table kept, List<String> columns) {
    QualifiedName name = kept.name();
    List<Field<String>> texts =
        columns.stream().map(column -> field(name(column)).cast(SQLDataType.CLOB)).toList();
    DSLContext sql = using(SQLDialect.POSTGRES);
    return sql.renderInlined(
        sql.select(texts)
            .from(table(name(name.schema(), name.name())))
            .where(and(columns.stream().map(column -> field(name(column)).isNotNull()).toList()))
            .orderBy(
                texts.stream()
                    .flatMap(text -> Stream.of(length(text).asc(), text.collate("C").asc()))
                    .toList())
            .limit(KeptRows.MOST));
  }
}
