package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.CellNode;
import dev.highwater.anonymize.check.read.CellNode.Path;
import dev.highwater.anonymize.check.read.Cells;
import dev.highwater.anonymize.policy.Technique;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Which hits a cell's own technique explains. All others are leaks.
final class Explained {

  private final Cells cells;

  Explained(Cells cells) {
    this.cells = cells;
  }

  /// Whether the technique of a cell brings such values about without telling of anybody: names of
  /// a pool that many people have, and values that only changed places.
  boolean hit(long found, @Nullable Cell cell) {
    if (cell == null) {
      return false;
    }
    return switch (cell.rule().technique()) {
      case Technique.Pseudonymize _, Technique.Scrub _ -> (found & IdentifierSet.COMMON) != 0;
      case Technique.Shuffle _ -> isFrom(found, cell) || origin(found) == null;
      case Technique.Permute(String domain) -> {
        // A permutation makes numbers, and nothing else.
        if ((found & IdentifierSet.DIGITS) == 0) {
          yield false;
        }
        Cell origin = origin(found);
        yield isFrom(found, cell)
            || origin == null
            || (origin.rule().technique() instanceof Technique.Permute(String other)
                && other.equals(domain));
      }
      default -> false;
    };
  }

  /// Whether dates of a cell are made to lie among those of the source.
  boolean date(@Nullable Cell cell) {
    return cell != null
        && (cell.rule().technique() instanceof Technique.ShiftDate
            || cell.rule().technique() instanceof Technique.Generalize
            || cell.rule().technique() instanceof Technique.Shuffle
            || cell.rule().technique() instanceof Technique.Permute);
  }

  /// Whether a value is the one that the policy itself puts there.
  boolean constant(@Nullable Cell cell, byte[] bytes, int offset, int length) {
    String literal =
        cell == null
            ? null
            : switch (cell.rule().technique()) {
              case Technique.KnownPassword(String hash) -> hash;
              case Technique.Suppress(Technique.Filler.Constant(String text)) -> text;
              default -> null;
            };
    return literal != null
        && new String(bytes, offset, length, StandardCharsets.UTF_8).equals(literal);
  }

  private static boolean isFrom(long found, Cell cell) {
    return IdentifierSet.origin(found) == cell.number();
  }

  /// The cell it comes from; null where there are several.
  private @Nullable Cell origin(long found) {
    int origin = IdentifierSet.origin(found);
    return origin == IdentifierSet.MANY ? null : cells.get(origin);
  }

  /// The cell of a path of JSON, as far as the policy lists it.
  static @Nullable Cell at(CellNode.OfJson json, String path) {
    Path at = json.root();
    Cell found = null;
    String rest = path.substring(1);
    while (at != null) {
      if (at.cell() instanceof CellNode.Whole(Cell cell)) {
        found = cell;
      }
      if (rest.isEmpty()) {
        break;
      }
      if (rest.startsWith("[*]")) {
        at = at.elements();
        rest = rest.substring(3);
        continue;
      }
      int end = 1;
      while (end < rest.length() && rest.charAt(end) != '.' && !rest.startsWith("[*]", end)) {
        end++;
      }
      Path under = at.keys().get(rest.substring(1, end));
      at = under == null ? at.keys().get("*") : under;
      rest = rest.substring(end);
    }
    return found;
  }
}
