package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.evidence.Evidence;
import dev.highwater.anonymize.evidence.Signing;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.WholeNumber;
import dev.highwater.cli.console.WrongUse;
import dev.highwater.cli.render.Facts;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where the evidence of a check goes.
final class EvidenceOptions {

  private static final String JSON = "evidence.json";
  private static final String SIGNATURE = "evidence.json.sig";

  @Option(
      names = "--evidence",
      paramLabel = "FOLDER",
      description =
          "Where evidence.json and evidence.html are written: what was looked for, found and"
              + " counted.")
  private @Nullable Path folder;

  @Option(
      names = "--sign",
      paramLabel = "FILE",
      description = "An Ed25519 private key in PEM: evidence.json.sig is written too.")
  private @Nullable Path key;

  @Option(
      names = "--accept",
      paramLabel = "CELL",
      split = ",",
      description =
          "Cells of the target, such as place.name, or texts of its schema, such as"
              + " constraint:place, where somebody has looked at what was found: it becomes a"
              + " notice, and stays in the evidence.")
  private List<String> accepted = new ArrayList<>();

  @Option(
      names = "--most-identifiers",
      paramLabel = "N",
      converter = Identifiers.class,
      description =
          "Forms of identifiers that may be held in memory, about 20 bytes each (default:"
              + " 50000000).")
  private int most = 50_000_000;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /// How to check, with what was accepted.
  CheckOptions options(Pack pack, int threads) {
    return CheckView.options(pack, threads)
        .withAccepted(Set.copyOf(accepted))
        .withMostIdentifiers(most);
  }

  /// Complains of what cannot be, before anything is done.
  void check() {
    if (key != null && folder == null) {
      throw WrongUse.of(
          command,
          Failure.of("There is nothing to sign")
              .where("--sign")
              .why("evidence is signed where it is written")
              .remedy("Give --evidence FOLDER too"));
    }
  }

  void write(Invocation invocation, Evidence evidence) {
    if (folder == null) {
      return;
    }
    Path directory = invocation.console().directory();
    Path target = directory.resolve(folder);
    try {
      Files.createDirectories(target);
      byte[] bytes = evidence.json();
      Files.write(target.resolve(JSON), bytes);
      Files.writeString(target.resolve("evidence.html"), evidence.page());
      if (key != null) {
        Files.write(target.resolve(SIGNATURE), Signing.sign(directory.resolve(key), bytes));
      }
    } catch (IOException failed) {
      throw Failure.of("The evidence cannot be written")
          .where(target.toString())
          .why(failed)
          .remedy("Choose another folder with --evidence")
          .causedBy(failed);
    }
  }

  /// Tells whether the evidence that was written is what the owner of a public key has signed.
  ///
  /// @return the exit code
  int verify(Invocation invocation, Path publicKey) {
    if (folder == null) {
      throw WrongUse.of(
          command,
          Failure.of("There is no evidence to look at")
              .where("--expect")
              .why("a signature belongs to the evidence in a folder")
              .remedy("Give --evidence FOLDER too"));
    }
    Path target = invocation.console().directory().resolve(folder);
    boolean holds;
    try {
      holds =
          Signing.holds(
              publicKey,
              Files.readAllBytes(target.resolve(JSON)),
              Files.readAllBytes(target.resolve(SIGNATURE)));
    } catch (IOException failed) {
      throw Failure.of("The evidence cannot be read")
          .where(target.toString())
          .why(failed)
          .remedy("Give the folder that --evidence and --sign have written")
          .causedBy(failed);
    }
    invocation.answer(
        new Verified(target.toString(), holds),
        () ->
            new Facts()
                .add("evidence", target)
                .add(
                    "signature",
                    holds ? "holds" : "does not hold: it was changed, or signed by another key")
                .toString());
    return holds ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  /// What programs read.
  private record Verified(String evidence, boolean holds) {}

  /// Reads `--most-identifiers`.
  static final class Identifiers extends WholeNumber {
    Identifiers() {
      super("number of identifiers", 1, Integer.MAX_VALUE);
    }
  }
}
