package dev.highwater.schema.dump;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.dump.DumpEntry.Section;
import dev.highwater.schema.script.SchemaScript;
import dev.highwater.schema.script.ScriptItem;
import dev.highwater.schema.section.PostDataItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes a table of contents from a schema and its rows.
///
/// Dependencies are for `pg_restore --jobs`: an index waits for its table's rows, the first foreign
/// key for all keys and indexes, and what comes after each waits for the one before it, so that no
/// two lock each other out.
final class DumpContents {

  private final List<DumpEntry> entries = new ArrayList<>();
  private final Map<QualifiedName, Integer> tables = new HashMap<>();

  List<DumpEntry> of(SchemaScript script, List<TableRows> rows, List<SequencePosition> sequences) {
    setting("ENCODING", "SET client_encoding = 'UTF8';\n");
    setting("STDSTRINGS", "SET standard_conforming_strings = 'on';\n");
    setting("SEARCHPATH", "SELECT pg_catalog.set_config('search_path', '', false);\n");
    for (ScriptItem item : script.preData()) {
      if (item.kind().equals("schema") && item.name().equals("public")) {
        // It is there in every database, and pg_restore would make it without asking.
        continue;
      }
      if (item.kind().equals("table")) {
        QualifiedName name = QualifiedName.parse(item.name());
        int id = add(Section.PRE_DATA, "TABLE", name, sql(item.statement()), List.of());
        tables.put(name, id);
      } else {
        add(item, Section.PRE_DATA, List.of());
      }
    }
    for (TableRows table : rows) {
      data(table);
    }
    for (SequencePosition position : sequences) {
      add(Section.DATA, "SEQUENCE SET", position.sequence(), position.statement(), List.of());
    }
    List<Integer> before = new ArrayList<>();
    for (List<PostDataItem> group : script.postData().buildGroups()) {
      before.addAll(builds(group));
    }
    for (PostDataItem key : script.postData().foreignKeys()) {
      before = List.of(post(key, both(key.createSql(), key.finishSql()), before));
    }
    for (ScriptItem item : script.late()) {
      before = List.of(add(item, Section.POST_DATA, before));
    }
    for (QualifiedName view : script.views()) {
      String refresh = "REFRESH MATERIALIZED VIEW " + view.quoted();
      before =
          List.of(add(Section.POST_DATA, "MATERIALIZED VIEW DATA", view, sql(refresh), before));
    }
    for (ScriptItem item : script.comments()) {
      before = List.of(add(item, Section.POST_DATA, before));
    }
    for (ScriptItem item : script.eventTriggers()) {
      before = List.of(add(item, Section.POST_DATA, before));
    }
    return List.copyOf(entries);
  }

  /// What the group's last entries are, which others wait for.
  private List<Integer> builds(List<PostDataItem> group) {
    List<Integer> made = new ArrayList<>();
    if (group.stream().map(PostDataItem::table).distinct().count() == 1) {
      group.forEach(
          item -> made.add(post(item, both(item.createSql(), item.finishSql()), List.of())));
      return made;
    }
    List<Integer> before = List.of();
    for (PostDataItem item : group) {
      before = List.of(post(item, item.createSql(), before));
    }
    for (PostDataItem item : group.reversed()) {
      String finish = item.finishSql();
      if (finish != null) {
        before = List.of(post(item, finish, before));
      }
    }
    return before;
  }

  private int post(PostDataItem item, String statement, List<Integer> before) {
    List<Integer> needs = new ArrayList<>(before);
    Integer table = tables.get(item.table());
    if (table != null) {
      needs.add(table);
    }
    String kind =
        switch (item.kind()) {
          case PRIMARY_KEY, UNIQUE, EXCLUSION -> "CONSTRAINT";
          case INDEX -> "INDEX";
          case FOREIGN_KEY -> "FK CONSTRAINT";
        };
    String tag =
        item.kind() == PostDataItem.Kind.INDEX
            ? item.name()
            : item.table().name() + " " + item.name();
    return add(
        Section.POST_DATA,
        kind,
        new QualifiedName(item.table().schema(), tag),
        sql(statement),
        needs);
  }

  private int add(ScriptItem item, Section section, List<Integer> needs) {
    int id = entries.size() + 1;
    entries.add(
        new DumpEntry(
            id,
            section,
            kind(item.kind()),
            item.name(),
            "",
            sql(item.statement()),
            "",
            null,
            "",
            needs,
            null,
            false));
    return id;
  }

  private int add(
      Section section, String kind, QualifiedName name, String statement, List<Integer> needs) {
    return add(section, kind, name, statement, needs, null, null);
  }

  private int add(
      Section section,
      String kind,
      QualifiedName name,
      String statement,
      List<Integer> needs,
      @Nullable String copy,
      @Nullable String file) {
    int id = entries.size() + 1;
    entries.add(
        new DumpEntry(
            id,
            section,
            kind,
            name.name(),
            name.schema(),
            statement,
            "",
            copy,
            "",
            needs,
            file,
            file != null));
    return id;
  }

  private void data(TableRows rows) {
    Integer table = tables.get(rows.table());
    if (table == null) {
      throw new IllegalArgumentException("The schema has no table " + rows.table());
    }
    String columns =
        rows.columns().stream()
            .map(QualifiedName::quote)
            .collect(Collectors.joining(", ", " (", ")"));
    add(
        Section.DATA,
        "TABLE DATA",
        rows.table(),
        "",
        List.of(table),
        "COPY " + rows.table().quoted() + columns + " FROM stdin;\n",
        (entries.size() + 1) + ".dat");
  }

  private void setting(String kind, String statement) {
    int id = entries.size() + 1;
    entries.add(
        new DumpEntry(
            id, Section.PRE_DATA, kind, kind, "", statement, "", null, "", List.of(), null, false));
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "enum", "composite", "range" -> "TYPE";
      case "routine" -> "FUNCTION";
      case "CHECK" -> "CHECK CONSTRAINT";
      case "owned sequence" -> "SEQUENCE OWNED BY";
      default -> kind.startsWith("comment") ? "COMMENT" : kind.toUpperCase(Locale.ROOT);
    };
  }

  private static String both(String create, @Nullable String finish) {
    return finish == null ? create : create + ";\n" + finish;
  }

  private static String sql(String statement) {
    return statement.endsWith(";") ? statement + "\n" : statement + ";\n";
  }
}
