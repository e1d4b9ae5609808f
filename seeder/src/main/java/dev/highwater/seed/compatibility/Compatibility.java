package dev.highwater.seed.compatibility;

import dev.highwater.schema.compatibility.Effect;
import dev.highwater.schema.fingerprint.SchemaDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a dataset fits a schema, and why.
///
/// @param schema the schema that the dataset was written for
/// @param target the schema that it was held against
/// @param effect the worst of the findings; compatible where there are none
/// @param findings by table, the worst first
/// @param columns how many columns the dataset fills in both schemas
/// @param kept how many of them keep every value, at the smallest scale
/// @param changed the others, as `table.column`
/// @param notes what was not looked at, and why
public record Compatibility(
    String dataset,
    String version,
    String schema,
    String target,
    Effect effect,
    List<Finding> findings,
    int columns,
    int kept,
    List<String> changed,
    List<String> notes) {

  public Compatibility {
    findings = List.copyOf(findings);
    changed = List.copyOf(changed);
    notes = List.copyOf(notes);
  }

  /// How many findings are of that effect.
  public long count(Effect one) {
    return findings.stream().filter(finding -> finding.effect() == one).count();
  }

  /// Something in which the schema is another, or why rows cannot be had.
  ///
  /// @param table where it is, null for what belongs to no table
  /// @param kind what it is: column, check, foreign key, …; `rows` for what no difference explains
  /// @param name of the column or constraint
  /// @param before how it was, null where it was not there
  /// @param after how it is, null where it is not there
  /// @param why the effect is what it is
  /// @param renamed what it is probably called now, else null
  /// @param migration the one that did it, as far as the target's history tells, else null
  /// @param mending what to write into the spec, as YAML, else null
  public record Finding(
      Effect effect,
      @Nullable String table,
      String kind,
      String name,
      SchemaDifference.@Nullable Change change,
      @Nullable String before,
      @Nullable String after,
      String why,
      @Nullable String renamed,
      @Nullable String migration,
      @Nullable String mending) {

    /// Where it is, as people write it.
    public String place() {
      return table == null || kind.equals("table") ? name(table) : table + "." + name;
    }

    private String name(@Nullable String owner) {
      return owner == null ? name : owner;
    }
  }
}
