package dev.highwater.anonymize.policy;

import java.util.List;
import java.util.Map;

/// What becomes of a cell's values; families and names after ISO/IEC 20889:2018.
public sealed interface Technique {

  /// How a policy names it.
  String written();

  /// The value passes unchanged; a policy must say why.
  record Keep() implements Technique {
    @Override
    public String written() {
      return "keep";
    }
  }

  /// The value is gone: one filler stands in its place in all rows. NULL stays NULL.
  record Suppress(Filler filler) implements Technique {
    @Override
    public String written() {
      return "suppress";
    }
  }

  /// What stands in the place of a suppressed value.
  sealed interface Filler {

    /// NULL.
    record Null() implements Filler {}

    /// The emptiest value of the type: no characters, no elements, `{}` or `[]` of JSON, zero.
    record Empty() implements Filler {}

    /// A value as PostgreSQL reads it from text.
    record Constant(String literal) implements Filler {}
  }

  /// The value becomes coarser.
  record Generalize(Grain grain) implements Technique {
    @Override
    public String written() {
      return "generalize";
    }
  }

  /// A keyed substitute of the same kind stands for the value.
  ///
  /// @param shape what the substitute looks like: `given_name`, `email`, `phone`, …
  /// @param domain names whose key is used: the same entity has the same substitute wherever the
  ///   domain and the shape are the same
  /// @param by the columns of the row that tell which entity it is; none where the value itself, in
  ///   its normal form, does
  /// @param distinct whether different entities must have different substitutes
  record Pseudonymize(String shape, String domain, List<String> by, boolean distinct)
      implements Technique {
    public Pseudonymize {
      mustBeNamed(shape, "shape");
      mustBeNamed(domain, "domain");
      by = List.copyOf(by);
    }

    @Override
    public String written() {
      return "pseudonymize";
    }
  }

  /// A keyed bijection of the value's own domain: distinct values stay distinct, joins hold.
  ///
  /// @param domain names whose key is used; every referencing column shares it
  record Permute(String domain) implements Technique {
    public Permute {
      mustBeNamed(domain, "domain");
    }

    @Override
    public String written() {
      return "permute";
    }
  }

  /// A date moves by a number of days that belongs to the entity, so that intervals and order of
  /// one entity's dates hold.
  ///
  /// @param by the columns of the row that tell which entity it is
  /// @param days the farthest it moves, either way; never by nothing
  record ShiftDate(String domain, List<String> by, int days) implements Technique {
    public ShiftDate {
      mustBeNamed(domain, "domain");
      by = List.copyOf(by);
      if (by.isEmpty()) {
        throw new IllegalArgumentException("a shift needs 'by': the columns that tell the entity");
      }
      if (days < 1 || days > 36_500) {
        throw new IllegalArgumentException("'days' must be from 1 to 36500");
      }
    }

    @Override
    public String written() {
      return "shift";
    }
  }

  /// A number moves by a keyed amount of at most a share of itself.
  ///
  /// @param by the columns of the row that tell whose number it is
  /// @param share greater than 0, at most 1
  record AddNoise(String domain, List<String> by, double share) implements Technique {
    public AddNoise {
      mustBeNamed(domain, "domain");
      by = List.copyOf(by);
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException("'share' must be greater than 0 and at most 1");
      }
    }

    @Override
    public String written() {
      return "noise";
    }
  }

  /// Values change places among the rows of a group.
  ///
  /// @param within the columns whose values make a group; none for the whole table
  record Shuffle(String domain, List<String> within) implements Technique {
    public Shuffle {
      mustBeNamed(domain, "domain");
      within = List.copyOf(within);
    }

    @Override
    public String written() {
      return "shuffle";
    }
  }

  /// Text without meaning of the same length stands for the value.
  record Synthesize(String domain) implements Technique {
    public Synthesize {
      mustBeNamed(domain, "domain");
    }

    @Override
    public String written() {
      return "synthesize";
    }
  }

  /// Text keeps its words but for what the pack's patterns find, and for the identifiers that the
  /// snapshot's own columns hold.
  record Scrub(String domain) implements Technique {
    public Scrub {
      mustBeNamed(domain, "domain");
    }

    @Override
    public String written() {
      return "scrub";
    }
  }

  /// JSON keeps its form; each path has a rule of its own.
  ///
  /// @param paths `$.a.b[*].c` to its rule; `$.*` stands for every key of an object that has no
  ///   path of its own
  /// @param unlisted what becomes of a path that has no rule
  record Json(Map<String, Rule> paths, Unlisted unlisted) implements Technique {
    public Json {
      paths = Map.copyOf(paths);
    }

    @Override
    public String written() {
      return "json";
    }
  }

  /// What becomes of a path of JSON that the policy does not list.
  enum Unlisted {
    /// The run stops before its first byte.
    STOP,
    /// The key and all that is under it go.
    SUPPRESS
  }

  /// Every element of an array has the same rule.
  record Elements(Rule each) implements Technique {
    @Override
    public String written() {
      return "elements";
    }
  }

  /// Every field of a composite has a rule of its own.
  record Fields(Map<String, Rule> fields) implements Technique {
    public Fields {
      fields = Map.copyOf(fields);
    }

    @Override
    public String written() {
      return "fields";
    }
  }

  /// Every password becomes one that the team knows.
  ///
  /// @param hash as the application stores it
  record KnownPassword(String hash) implements Technique {
    public KnownPassword {
      mustBeNamed(hash, "hash");
    }

    @Override
    public String written() {
      return "password";
    }
  }

  private static void mustBeNamed(String value, String what) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("it needs '" + what + "'");
    }
  }
}
