package dev.highwater.anonymize.policy;

/// What becomes of a column's values; families and names after ISO/IEC 20889:2018.
public sealed interface Technique
    permits Technique.Keep,
        Technique.Suppress,
        Technique.Generalize,
        Technique.Pseudonymize,
        Technique.Permute,
        Technique.AddNoise,
        Technique.Shuffle {

  /// The value passes unchanged; a ledger must say why.
  record Keep() implements Technique {}

  /// The value is gone: null, or one constant for all rows.
  record Suppress() implements Technique {}

  /// The value becomes coarser: a band, a prefix, a grid cell.
  record Generalize() implements Technique {}

  /// A keyed substitute stands for the value, the same one everywhere in its key domain.
  ///
  /// @param keyDomain names what the key belongs to, so that equal people stay equal across columns
  record Pseudonymize(String keyDomain) implements Technique {
    public Pseudonymize {
      mustBeNamed(keyDomain);
    }
  }

  /// A keyed bijection of the value's own domain: distinct values stay distinct, joins hold.
  ///
  /// @param keyDomain names what the key belongs to; every referencing column shares it
  record Permute(String keyDomain) implements Technique {
    public Permute {
      mustBeNamed(keyDomain);
    }
  }

  /// A number or date moves by a random amount.
  record AddNoise() implements Technique {}

  /// Values change places among the rows of a group.
  record Shuffle() implements Technique {}

  private static void mustBeNamed(String keyDomain) {
    if (keyDomain.isBlank()) {
      throw new IllegalArgumentException("A keyed technique needs the name of its key domain");
    }
  }
}
