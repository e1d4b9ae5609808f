package dev.highwater.volume.scenario;

import dev.highwater.volume.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a field of an imported file must be. An empty field is null, and only `required` minds.
///
/// @param name of the field in the file's header
/// @param whole whether it is a whole number from 0 to 999,999,999
/// @param length characters that fit, or null where any number does
/// @param degree it is a decimal number between this and its negative, or null
/// @param oneOf the only words there are, or empty where any goes
public record FieldRule(
    String name,
    boolean required,
    boolean whole,
    @Nullable Integer length,
    @Nullable Integer degree,
    List<String> oneOf,
    Optional<Reference> reference) {

  public FieldRule {
    oneOf = List.copyOf(oneOf);
  }

  /// A row that must be there.
  ///
  /// @param query gives those of `:values`, an array of text, that are there, as text
  /// @param otherwise the reason for a reject, such as `names no barangay`
  public record Reference(SqlStatement query, String otherwise) {}
}
