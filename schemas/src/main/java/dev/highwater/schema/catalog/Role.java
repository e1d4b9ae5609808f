package dev.highwater.schema.catalog;

/// The role that read the catalogue.
///
/// @param bypassesRowSecurity whether no policy ever applies to it
/// @param setsReplicationRole whether it may set `session_replication_role`, and with it keep
///   triggers and foreign keys from firing
public record Role(
    String name, boolean superuser, boolean bypassesRowSecurity, boolean setsReplicationRole) {

  /// A role that may do everything.
  public static Role superuser(String name) {
    return new Role(name, true, true, true);
  }
}
