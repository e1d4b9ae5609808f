package dev.highwater.dataset.manifest;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.QualifiedName;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A manifest as a JSON tree and back. Every object's keys are put in sorted.
final class ManifestTree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ManifestTree() {}

  static ObjectNode write(Manifest manifest) {
    ObjectNode root = NODES.objectNode();
    root.put("asOf", manifest.asOf().toString());
    root.put("dataset", manifest.dataset());
    root.put("datasetId", manifest.datasetId());
    root.put("flywayVersion", manifest.flywayVersion());
    ObjectNode pools = root.putObject("pools");
    manifest.pools().forEach(pools::put);
    root.put("scale", manifest.scale());
    root.put("schema", manifest.schema());
    root.put("schemaFingerprint", manifest.schemaFingerprint());
    root.put("seed", manifest.seed());
    ObjectNode schemas = root.putObject("tables");
    manifest
        .tables()
        .forEach(
            (name, table) ->
                schemas.withObjectProperty(name.schema()).set(name.name(), write(table)));
    root.put("tool", manifest.tool());
    root.put("version", manifest.version());
    return root;
  }

  private static ObjectNode write(TableManifest table) {
    Digest whole = table.digest();
    ObjectNode node = NODES.objectNode();
    node.put("bytes", whole.bytes());
    ArrayNode columns = node.putArray("columns");
    table.columns().forEach(columns::add);
    node.put("digest", whole.hex());
    ArrayNode ranges = node.putArray("ranges");
    for (RangeEntry range : table.ranges()) {
      ObjectNode entry = ranges.addObject();
      entry.put("bytes", range.digest().bytes());
      entry.put("digest", range.digest().hex());
      entry.put("first", range.first());
      entry.put("rows", range.digest().rows());
    }
    node.put("rows", whole.rows());
    return node;
  }

  static Manifest read(JsonNode root) {
    SortedMap<String, String> pools = new TreeMap<>();
    JsonNode poolNodes = property(root, "pools");
    poolNodes.propertyNames().forEach(name -> pools.put(name, text(poolNodes, name)));
    SortedMap<QualifiedName, TableManifest> tables = new TreeMap<>();
    JsonNode schemas = property(root, "tables");
    for (String schema : schemas.propertyNames()) {
      JsonNode named = schemas.get(schema);
      for (String name : named.propertyNames()) {
        tables.put(new QualifiedName(schema, name), table(schema + "." + name, named.get(name)));
      }
    }
    return new Manifest(
        text(root, "dataset"),
        text(root, "version"),
        text(root, "datasetId"),
        number(root, "seed"),
        number(root, "scale"),
        instant(text(root, "asOf")),
        text(root, "schema"),
        text(root, "flywayVersion"),
        text(root, "schemaFingerprint"),
        text(root, "tool"),
        pools,
        tables);
  }

  private static TableManifest table(String name, JsonNode node) {
    List<String> columns = new ArrayList<>();
    property(node, "columns").values().forEach(column -> columns.add(column.asString()));
    List<RangeEntry> ranges = new ArrayList<>();
    for (JsonNode range : property(node, "ranges").values()) {
      ranges.add(new RangeEntry(number(range, "first"), digest(range)));
    }
    TableManifest table = new TableManifest(columns, ranges);
    Digest whole = digest(node);
    if (!table.digest().equals(whole)) {
      throw new IllegalArgumentException(
          "the ranges of "
              + name
              + " add up to "
              + table.digest()
              + ", but the table is said to be "
              + whole);
    }
    return table;
  }

  private static Digest digest(JsonNode node) {
    return Digest.of(text(node, "digest"), number(node, "rows"), number(node, "bytes"));
  }

  private static JsonNode property(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("it lacks the property '" + name + "'");
    }
    return value;
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = property(node, name);
    if (!value.isString()) {
      throw new IllegalArgumentException("'" + name + "' must be text, not " + value);
    }
    return value.stringValue();
  }

  private static long number(JsonNode node, String name) {
    JsonNode value = property(node, name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("'" + name + "' must be an integer, not " + value);
    }
    return value.longValue();
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'asOf' must be an instant in ISO 8601, not " + text, e);
    }
  }
}
