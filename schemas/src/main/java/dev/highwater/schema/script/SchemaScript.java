package dev.highwater.schema.script;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.section.PostData;
import dev.highwater.schema.section.Section;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// All of a schema, in the order in which it can be made again: what must be there before the rows,
/// keys and indexes, and what may come only when all rows are in.
///
/// Owners and rights are left out: whoever makes the schema owns it. So are tablespaces of tables,
/// publications and subscriptions.
///
/// @param preData in their order; all in one transaction
/// @param postData keys, indexes and foreign keys
/// @param late triggers, rules, policies and what else must not see the load, in their order
/// @param views materialized views, in the order in which they can be filled
/// @param comments on objects of any kind
/// @param eventTriggers what comes last of all, because it hears of everything
/// @param unwritable objects that are there and for which there is no statement here
public record SchemaScript(
    List<ScriptItem> preData,
    PostData postData,
    List<ScriptItem> late,
    List<QualifiedName> views,
    List<ScriptItem> comments,
    List<ScriptItem> eventTriggers,
    List<String> unwritable) {

  public SchemaScript {
    preData = List.copyOf(preData);
    late = List.copyOf(late);
    views = List.copyOf(views);
    comments = List.copyOf(comments);
    eventTriggers = List.copyOf(eventTriggers);
    unwritable = List.copyOf(unwritable);
  }

  /// The schema of a database of PostgreSQL 14 to 18. An open transaction goes on as it was.
  public static SchemaScript read(Connection connection) throws SQLException {
    Catalog catalog = CatalogReader.read(connection);
    return read(connection, catalog);
  }

  /// The same of a database whose catalogue was read already, in the same transaction.
  public static SchemaScript read(Connection connection, Catalog catalog) throws SQLException {
    boolean alone = connection.getAutoCommit();
    if (alone) {
      connection.setAutoCommit(false);
    }
    try {
      ScriptReader reader = new ScriptReader(connection);
      return new SchemaScript(
          reader.preData(),
          Section.postData(
              catalog,
              catalog.tables().stream()
                  .map(Table::name)
                  .collect(Collectors.toCollection(TreeSet::new))),
          reader.late(),
          reader.views(),
          reader.comments(),
          reader.eventTriggers(),
          reader.unwritable());
    } finally {
      if (alone) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
