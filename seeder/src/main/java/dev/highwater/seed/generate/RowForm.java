package dev.highwater.seed.generate;

import dev.highwater.dataset.digest.OidMask;
import java.util.Optional;
import java.util.Set;

/// How the rows of a table travel, and how they are compared with what is in the database.
///
/// They travel in COPY BINARY, and are compared by the tuples of it. A type without a binary form
/// that is known here has only its text: a table with a column of such a type is loaded with COPY
/// in text form as a whole, and is compared by tuples that have the text of that column, which the
/// server gives as well.
///
/// @param textual columns of which only the text is known
/// @param mask what takes out of tuples that differs between databases
public record RowForm(Set<String> textual, Optional<OidMask> mask) {

  /// For tables of which all is known, and nothing differs.
  public static final RowForm BINARY = new RowForm(Set.of(), Optional.empty());

  public RowForm {
    textual = Set.copyOf(textual);
  }

  /// Whether the rows travel as text.
  public boolean isText() {
    return !textual.isEmpty();
  }
}
