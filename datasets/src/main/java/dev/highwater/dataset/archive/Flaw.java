package dev.highwater.dataset.archive;

/// Something wrong with an archive's files.
///
/// @param file its name in the folder
/// @param table whose rows it holds, or empty where it is none of the archive's
/// @param rows the first and last row that it touches, such as `rows 0 to 4095`, or empty
/// @param what is wrong
public record Flaw(String file, String table, String rows, String what) {

  @Override
  public String toString() {
    String place = table.isEmpty() ? file : file + " (" + table + ")";
    return place + (rows.isEmpty() ? "" : ", " + rows) + ": " + what;
  }
}
