package dev.highwater.anonymize.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a column may tell about a person; the terms of ISO/IEC 20889:2018 where it has them.
public enum PersonalDataClass {

  /// Points to one person alone: a name, an e-mail address, a government number.
  DIRECT_IDENTIFIER,

  /// Points to few people together with others of its kind: a birth date, a barangay, an
  /// occupation.
  QUASI_IDENTIFIER,

  /// Harms when it becomes known of a person: health, religion, ethnicity, sanctions.
  SENSITIVE,

  /// Opens something: a password hash, a token, a session.
  SECRET,

  /// Written by people, so that any of the above may stand in it.
  FREE_TEXT,

  /// Tells nothing about a person.
  ORDINARY;

  /// Whether a policy may let it pass unchanged.
  public boolean mayBeKept() {
    return switch (this) {
      case DIRECT_IDENTIFIER, SECRET, FREE_TEXT -> false;
      case QUASI_IDENTIFIER, SENSITIVE, ORDINARY -> true;
    };
  }

  /// As a policy writes it.
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The class that a policy writes so.
  public static Optional<PersonalDataClass> of(String written) {
    return Stream.of(values()).filter(one -> one.written().equals(written)).findFirst();
  }
}
