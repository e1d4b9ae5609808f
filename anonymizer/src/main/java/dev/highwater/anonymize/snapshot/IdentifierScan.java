package dev.highwater.anonymize.snapshot;

import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.anonymize.text.Identifiers;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.session.Session;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/// Gathers the identifiers that stand in columns of their own, to find them again in free text.
public final class IdentifierScan {

  private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext", "name");
  private static final Set<String> NAMES = Set.of("given_name", "surname", "full_name");

  private IdentifierScan() {}

  /// All of them that a plan knows; none where no free text is scrubbed.
  public static Identifiers of(Session reader, MaskPlan plan) throws SQLException, IOException {
    Identifiers identifiers = new Identifiers();
    if (plan.tables().stream()
        .noneMatch(
            table -> table.rules().values().stream().anyMatch(rule -> scrubs(rule.technique())))) {
      return identifiers;
    }
    for (TablePlan table : plan.tables()) {
      List<Column> columns = table.columns().stream().filter(c -> isIdentifier(table, c)).toList();
      if (!columns.isEmpty()) {
        read(reader, table, columns, identifiers);
      }
    }
    return identifiers;
  }

  private static boolean scrubs(Technique technique) {
    return switch (technique) {
      case Technique.Scrub _ -> true;
      case Technique.Json json ->
          json.paths().values().stream().map(Rule::technique).anyMatch(IdentifierScan::scrubs);
      case Technique.Elements(Rule each) -> scrubs(each.technique());
      case Technique.Fields fields ->
          fields.fields().values().stream().map(Rule::technique).anyMatch(IdentifierScan::scrubs);
      default -> false;
    };
  }

  private static boolean isIdentifier(TablePlan table, Column column) {
    Rule rule = table.rules().get(column.name());
    return rule != null
        && rule.dataClass() == PersonalDataClass.DIRECT_IDENTIFIER
        && TEXTS.contains(column.type().base().name().name());
  }

  private static void read(
      Session reader, TablePlan table, List<Column> columns, Identifiers identifiers)
      throws SQLException, IOException {
    QualifiedName name = table.table().name();
    String sql =
        "COPY %s (%s) TO STDOUT (FORMAT binary)".formatted(name.quoted(), ReadQuery.list(columns));
    boolean[] parts = new boolean[columns.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] =
          table.technique(columns.get(i)) instanceof Technique.Pseudonymize pseudonym
              && NAMES.contains(pseudonym.shape());
    }
    CopyReader rows =
        CopyReader.of(reader.connection().unwrap(PGConnection.class).getCopyAPI().copyOut(sql));
    while (rows.next()) {
      for (int i = 0; i < parts.length; i++) {
        if (rows.fieldLength(i) > 0) {
          identifiers.add(rows.array(), rows.fieldOffset(i), rows.fieldLength(i), parts[i]);
        }
      }
    }
  }
}
