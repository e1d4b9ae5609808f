package dev.highwater.schema.catalog;

import java.util.List;

/// Whether policies decide which rows of a table a role may see and write.
///
/// @param enabled whether the table has row security on
/// @param forced whether its owner is subject to it too
/// @param active whether it applies to the role that read the catalogue; COPY into the table is
///   refused then
/// @param policies in the order of their names; without any that permits, no row is legal
public record RowSecurity(boolean enabled, boolean forced, boolean active, List<Policy> policies) {

  /// What a table has when nobody asked for more.
  public static final RowSecurity OFF = new RowSecurity(false, false, false, List.of());

  public RowSecurity {
    policies = List.copyOf(policies);
  }
}
