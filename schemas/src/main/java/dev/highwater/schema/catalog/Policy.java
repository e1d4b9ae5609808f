package dev.highwater.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A policy of a table with row security.
///
/// @param permissive whether one such policy is enough, rather than all being needed
/// @param roles to whom it applies; `public` for everybody
/// @param using the condition on rows that are there as SQL, else null
/// @param withCheck the condition on new rows as SQL, where it is another one, else null
public record Policy(
    String name,
    Command command,
    boolean permissive,
    List<String> roles,
    @Nullable String using,
    @Nullable String withCheck) {

  public Policy {
    roles = List.copyOf(roles);
  }

  /// The statements that it is for.
  public enum Command {
    ALL,
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }
}
