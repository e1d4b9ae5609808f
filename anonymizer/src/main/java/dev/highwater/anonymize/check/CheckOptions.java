package dev.highwater.anonymize.check;

import dev.highwater.anonymize.check.identifier.Vocabulary;
import dev.highwater.anonymize.subset.Subset;
import java.util.Set;

/// How a check is made.
///
/// @param threads that read, each with a session of its own; two more ask about keys and groups
/// @param mostIdentifiers forms of identifiers that may be held in memory, about 20 bytes each
/// @param vocabulary the words that pseudonyms are drawn from
/// @param accepted cells of the target (`table.column`), and texts of its schema by the table they
///   belong to (`constraint:table`), where somebody has looked at what was found; it is reported as
///   a notice
/// @param leastGroup people that must share their quasi-identifiers, or 0 to report alone
/// @param leastDiversity sensitive values that each such group must have, or 0 to report alone
/// @param subset which rows the target was made of; they are found anew
/// @param snapshot the state of the source to look at, exported by whoever keeps it; empty for its
///   present one
public record CheckOptions(
    int threads,
    long mostIdentifiers,
    Vocabulary vocabulary,
    Set<String> accepted,
    int leastGroup,
    int leastDiversity,
    Subset subset,
    String snapshot) {

  /// Two readers, no thresholds, no exceptions.
  public static final CheckOptions STANDARD =
      new CheckOptions(2, 50_000_000, Vocabulary.NONE, Set.of(), 0, 0, Subset.NONE, "");

  public CheckOptions {
    accepted = Set.copyOf(accepted);
    if (threads < 1 || mostIdentifiers < 1 || leastGroup < 0 || leastDiversity < 0) {
      throw new IllegalArgumentException("Threads and limits of a check are positive");
    }
  }

  /// The same with the words of pseudonyms.
  public CheckOptions withVocabulary(Vocabulary words) {
    return new CheckOptions(
        threads, mostIdentifiers, words, accepted, leastGroup, leastDiversity, subset, snapshot);
  }

  /// The same with so many readers.
  public CheckOptions withThreads(int count) {
    return new CheckOptions(
        count, mostIdentifiers, vocabulary, accepted, leastGroup, leastDiversity, subset, snapshot);
  }

  /// The same with a threshold of k-anonymity.
  public CheckOptions withLeastGroup(int people) {
    return new CheckOptions(
        threads, mostIdentifiers, vocabulary, accepted, people, leastDiversity, subset, snapshot);
  }

  /// The same with cells where somebody has looked at what was found.
  public CheckOptions withAccepted(Set<String> cells) {
    return new CheckOptions(
        threads, mostIdentifiers, vocabulary, cells, leastGroup, leastDiversity, subset, snapshot);
  }

  /// The same for a target that was made of some rows.
  public CheckOptions withSubset(Subset rows) {
    return new CheckOptions(
        threads, mostIdentifiers, vocabulary, accepted, leastGroup, leastDiversity, rows, snapshot);
  }

  /// The same for one state of the source.
  public CheckOptions withSnapshot(String exported) {
    return new CheckOptions(
        threads,
        mostIdentifiers,
        vocabulary,
        accepted,
        leastGroup,
        leastDiversity,
        subset,
        exported);
  }

  /// The same with room for so many identifiers.
  public CheckOptions withMostIdentifiers(long most) {
    return new CheckOptions(
        threads, most, vocabulary, accepted, leastGroup, leastDiversity, subset, snapshot);
  }
}
