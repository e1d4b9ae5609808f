package dev.highwater.anonymize.policy;

/// What a cell holds, what becomes of it, and why.
///
/// A cell is a column, or a part of one: a path of its JSON, the elements of its array, a field of
/// its composite.
///
/// @param reason for whoever audits the policy; never blank, least of all for [Technique.Keep]
public record Rule(PersonalDataClass dataClass, Technique technique, String reason) {

  public Rule {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a rule needs a reason");
    }
  }
}
