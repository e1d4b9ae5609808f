package dev.highwater.anonymize.subset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What somebody asked for: rows of some tables, and which rows that refer to them.
///
/// @param roots where it begins; none where all rows are wanted
/// @param children references that are followed from the referenced row to those that refer to it
/// @param seed with another one percentages and limits pick other rows
public record Subset(List<Root> roots, List<Follow> children, String seed) {

  /// What percentages and limits pick by where nobody says otherwise.
  public static final String SEED = "1";

  /// All rows.
  public static final Subset NONE = new Subset(List.of(), List.of(), SEED);

  public Subset {
    roots = List.copyOf(roots);
    children = List.copyOf(children);
  }

  /// Rows of tables that are taken for their own sake.
  ///
  /// @param table its name, or a pattern with `*`
  /// @param percent more than 0, at most 100
  /// @param predicate SQL; empty for all rows
  /// @param written as somebody wrote it
  public record Root(String table, double percent, String predicate, String written) {

    /// Whether all rows are meant.
    public boolean all() {
      return percent == 100 && predicate.isEmpty();
    }
  }

  /// Rows that refer to rows that are taken.
  ///
  /// @param parent the table referred to, or a pattern
  /// @param child the table that refers, or a pattern
  /// @param columns of the child, of one reference; none for all references
  /// @param deep whether the children's children are followed too, and so on; then the child is any
  /// @param limit how many of each parent at most; 0 for all
  /// @param written as somebody wrote it
  public record Follow(
      String parent, String child, List<String> columns, boolean deep, int limit, String written) {

    public Follow {
      columns = List.copyOf(columns);
    }
  }

  /// Whether all rows are wanted.
  public boolean none() {
    return roots.isEmpty();
  }

  /// What it can be known by: 16 hexadecimal digits, or `all`.
  public String fingerprint() {
    if (none()) {
      return "all";
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
