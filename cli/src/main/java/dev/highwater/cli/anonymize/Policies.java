package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the policy that somebody named.
final class Policies {

  private Policies() {}

  /// The policy in that file.
  ///
  /// @throws Failure when there is none, or it has mistakes: then with all of them
  static Policy read(Path file) {
    try {
      return PolicyReader.read(file.toString(), Files.readString(file));
    } catch (SpecException mistaken) {
      throw Failure.of("The policy has mistakes")
          .where(file.toString())
          .why(String.valueOf(mistaken.getMessage()))
          .remedy("Correct them and run it again");
    } catch (IOException unreadable) {
      throw Failure.of("The policy cannot be read")
          .where(file.toString())
          .why(unreadable)
          .remedy("Have one proposed: highwater anonymize classify --out policy.yaml")
          .causedBy(unreadable);
    }
  }
}
