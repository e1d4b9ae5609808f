package dev.highwater.anonymize.classify;

/// Something of a database that its policy does not speak of, or the other way round.
///
/// @param object such as `table.column` or `table.column $.path`
/// @param yaml what to add to the policy; empty where something is to be taken out or looked at
public record Gap(Kind kind, String object, String why, String yaml) {

  /// What kind of thing it is.
  public enum Kind {
    TABLE,
    COLUMN,
    JSON_PATH,
    FIELD,
    TYPE,
    ENUM,
    DEFAULT,
    FOREIGN_TABLE,
    VIEW,
    TRIGGER,
    VANISHED
  }
}
