package dev.highwater.anonymize.check.read;

import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.Locale;

/// What one rule of the policy is about: a column, a path of its JSON, its elements, one of its
/// fields.
///
/// @param number counted from 0 over the whole policy
/// @param path what is behind the column, or nothing: `$.a.b[*]`, `[*]`, `.field`
public record Cell(int number, QualifiedName table, String column, String path, Rule rule) {

  /// The column with the path.
  public String shown() {
    return path.isEmpty() ? column : column + " " + path;
  }

  /// Whether the policy lets it pass.
  public boolean kept() {
    return rule.technique() instanceof Technique.Keep;
  }

  /// Whether its values tell who somebody is, or open something, and must not be seen again.
  public boolean identifies() {
    return !kept()
        && (rule.dataClass() == PersonalDataClass.DIRECT_IDENTIFIER
            || rule.dataClass() == PersonalDataClass.SECRET);
  }

  /// Whether a date in it may tell who somebody is.
  public boolean dates() {
    return !kept()
        && (rule.dataClass() == PersonalDataClass.DIRECT_IDENTIFIER
            || rule.dataClass() == PersonalDataClass.QUASI_IDENTIFIER
            || (rule.dataClass() != PersonalDataClass.ORDINARY && isNamedForBirth()));
  }

  private boolean isNamedForBirth() {
    String name = (column + path).toLowerCase(Locale.ROOT);
    return name.contains("birth") || name.contains("dob") || name.contains("born");
  }

  /// Whether it is compared with what it was.
  public boolean compared() {
    return !kept() && rule.dataClass() != PersonalDataClass.ORDINARY;
  }
}
