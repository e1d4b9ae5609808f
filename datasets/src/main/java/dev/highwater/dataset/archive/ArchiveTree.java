package dev.highwater.dataset.archive;

import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is known of files as a JSON tree and back. Every object's keys are put in sorted.
final class ArchiveTree {

  private static final int FORMAT = 1;

  /// The same with files of CSV.
  private static final int WITH_CSV = 2;

  private ArchiveTree() {}

  static ObjectNode write(Archive archive) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", archive.tables().stream().anyMatch(TableFile::csv) ? WITH_CSV : FORMAT);
    root.set("scaleUnit", name(archive.scaleUnit()));
    ArrayNode tables = root.putArray("tables");
    for (TableFile file : archive.tables()) {
      ObjectNode table = tables.addObject();
      ArrayNode blocks = table.putArray("blocks");
      for (Block block : file.blocks()) {
        ObjectNode one = blocks.addObject();
        one.put("bytes", block.bytes());
        one.put("offset", block.offset());
        one.put("sha256", block.sha256());
      }
      table.put("bytes", file.bytes());
      ArrayNode columns = table.putArray("columns");
      for (StoredColumn column : file.columns()) {
        ObjectNode one = columns.addObject();
        one.put("form", column.form().toString());
        one.put("name", column.name());
        one.put("type", column.type());
      }
      table.put("file", file.name());
      table.put("rangeRows", file.rangeRows());
      table.put("sha256", file.sha256());
      table.set("table", name(file.table()));
      table.put("triggers", file.triggers());
    }
    return root;
  }

  private static ObjectNode name(QualifiedName name) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", name.name());
    node.put("schema", name.schema());
    return node;
  }

  static Archive read(Manifest manifest, JsonNode root) {
    int format = root.path("format").asInt(0);
    if (format != FORMAT && format != WITH_CSV) {
      throw new IllegalArgumentException(
          "its files have the format " + format + ", and this Highwater knows " + WITH_CSV);
    }
    List<TableFile> tables = new ArrayList<>();
    for (JsonNode table : root.path("tables").values()) {
      tables.add(table(table));
    }
    return new Archive(manifest, name(root.path("scaleUnit")), tables);
  }

  private static TableFile table(JsonNode node) {
    List<StoredColumn> columns = new ArrayList<>();
    for (JsonNode column : node.path("columns").values()) {
      columns.add(
          new StoredColumn(
              text(column, "name"), text(column, "type"), FieldForm.parse(text(column, "form"))));
    }
    List<Block> blocks = new ArrayList<>();
    for (JsonNode block : node.path("blocks").values()) {
      blocks.add(
          new Block(
              number(block, "offset"),
              Math.toIntExact(number(block, "bytes")),
              text(block, "sha256")));
    }
    return new TableFile(
        name(node.path("table")),
        text(node, "file"),
        number(node, "bytes"),
        text(node, "sha256"),
        Math.toIntExact(number(node, "rangeRows")),
        node.path("triggers").asBoolean(false),
        columns,
        blocks);
  }

  private static QualifiedName name(JsonNode node) {
    return new QualifiedName(text(node, "schema"), text(node, "name"));
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException("'" + name + "' must be text, not " + value);
    }
    return value.stringValue();
  }

  private static long number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("'" + name + "' must be an integer, not " + value);
    }
    return value.longValue();
  }
}
