package dev.highwater.anonymize.check;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.anonymize.check.read.CellNode;
import dev.highwater.anonymize.check.read.Cells;
import dev.highwater.anonymize.check.read.Relation;
import dev.highwater.anonymize.check.scan.Places;
import dev.highwater.anonymize.policy.PersonalDataClass;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Names rows by their keys where these tell nothing, else by where they lie.
final class ShownRows implements Places.Shown {

  private final Connection target;
  private final Cells cells;
  private final Set<Long> tainted;

  ShownRows(Connection target, Cells cells, Set<Long> tainted) {
    this.target = target;
    this.cells = cells;
    this.tainted = tainted;
  }

  @Override
  public String row(Relation relation, long row) {
    String place = "(%d,%d)".formatted(row >>> 16, row & 0xffff);
    List<String> key = relation.key();
    boolean plain = !key.isEmpty() && key.stream().allMatch(column -> isPlain(relation, column));
    if (!plain) {
      return "ctid " + place;
    }
    String columns =
        key.stream()
            .map(column -> quote(column) + "::pg_catalog.text")
            .collect(Collectors.joining(", "));
    try (Statement statement = target.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT pg_catalog.concat_ws(', ', %s) FROM ONLY %s WHERE ctid OPERATOR(pg_catalog.=) '%s'::pg_catalog.tid"
                    .formatted(columns, relation.name().quoted(), place))) {
      return found.next() ? String.join(", ", key) + " " + found.getString(1) : "ctid " + place;
    } catch (SQLException refused) {
      return "ctid " + place;
    }
  }

  /// Numbers and uuids alone: a key of text may hold what was found.
  private boolean isPlain(Relation relation, String column) {
    boolean number =
        relation.attributes().stream()
            .anyMatch(
                one -> one.name().equals(column) && (one.isNumber() || one.type().equals("uuid")));
    return number
        && cells
            .of(relation, column)
            .filter(
                node ->
                    node instanceof CellNode.Whole(var cell)
                        && cell.kept()
                        && cell.rule().dataClass() == PersonalDataClass.ORDINARY)
            .isPresent();
  }

  @Override
  public String relation(Relation relation) {
    return tainted.contains(relation.oid())
        ? "number " + relation.oid()
        : relation.name().toString();
  }
}
