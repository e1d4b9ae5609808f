package dev.highwater.seed.target;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes the statements that give a role what it lacks, one for each kind of right.
public final class Grants {

  private final String role;
  private final Set<String> schemas = new TreeSet<>();
  private final Map<String, Set<QualifiedName>> tables = new TreeMap<>();
  private final Set<QualifiedName> sequences = new TreeSet<>();
  private final Set<QualifiedName> forced = new TreeSet<>();
  private boolean bypass;

  public Grants(String role) {
    this.role = role;
  }

  /// The right to look into a schema.
  public void schema(String schema) {
    schemas.add(schema);
  }

  /// Rights such as `INSERT, SELECT` on a table.
  public void table(String privileges, QualifiedName table) {
    tables.computeIfAbsent(privileges, _ -> new TreeSet<>()).add(table);
  }

  /// The right to move a sequence.
  public void sequence(QualifiedName sequence) {
    sequences.add(sequence);
  }

  /// The exemption from row security, which only a superuser can give.
  public void bypass() {
    bypass = true;
  }

  /// The exemption of an owner from the policies of its own table.
  public void notForced(QualifiedName table) {
    forced.add(table);
  }

  /// What to type, by somebody who may.
  public List<String> statements() {
    String to = " TO " + QualifiedName.quote(role) + ";";
    List<String> statements = new ArrayList<>();
    if (!schemas.isEmpty()) {
      statements.add("GRANT USAGE ON SCHEMA " + schemas(schemas) + to);
    }
    tables.forEach(
        (privileges, names) ->
            statements.add("GRANT " + privileges + " ON TABLE " + names(names) + to));
    if (!sequences.isEmpty()) {
      statements.add("GRANT SELECT, UPDATE ON SEQUENCE " + names(sequences) + to);
    }
    for (QualifiedName table : forced) {
      statements.add("ALTER TABLE " + table.quoted() + " NO FORCE ROW LEVEL SECURITY;");
    }
    if (bypass) {
      statements.add("ALTER ROLE " + QualifiedName.quote(role) + " BYPASSRLS;");
    }
    return statements;
  }

  private static String names(Set<QualifiedName> names) {
    return String.join(", ", names.stream().map(QualifiedName::quoted).toList());
  }

  private static String schemas(Set<String> names) {
    return String.join(", ", names.stream().map(QualifiedName::quote).toList());
  }
}
