package dev.highwater.schema.catalog;

/// The version of a server.
///
/// @param number `server_version_num`, such as 180006
/// @param text `server_version`, such as `18.6 (Debian …)`
public record ServerVersion(int number, String text) {

  /// The major version, such as 18.
  public int major() {
    return number / 10_000;
  }
}
