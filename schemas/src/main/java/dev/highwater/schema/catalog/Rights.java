package dev.highwater.schema.catalog;

/// Whom a table belongs to, and what the role that read the catalogue may do with it, its schema's
/// rights included.
///
/// @param owner the role that owns the table
/// @param owned whether the role is the owner, a member of it, or a superuser: only then may it
///   drop and create the table's constraints, indexes and triggers
public record Rights(
    String owner,
    boolean owned,
    boolean select,
    boolean insert,
    boolean update,
    boolean delete,
    boolean truncate,
    boolean references,
    boolean trigger) {

  /// Those of the owner, who may do everything.
  public static Rights ofOwner(String owner) {
    return new Rights(owner, true, true, true, true, true, true, true, true);
  }
}
