package dev.highwater.schema.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ways in which root runs a server that refuses to run as root.
class AccountIT {

  private static final Account NOBODY =
      new Account.Other("nobody", List.of("runuser", "-u", "nobody", "--"));

  @TempDir private Path work;

  @BeforeEach
  void onlyRootNeedsThem() {
    assumeTrue(Account.isRoot(), "skipped: not run as root");
  }

  @Test
  void aNamespaceReachesWhatOnlyRootMayReadAndChangesNoOwner() {
    WorkDirectory directory = WorkDirectory.at(work);
    assumeTrue(
        Account.of(directory) instanceof Account.UserNamespace,
        "skipped: no user namespaces on this machine");
    EmbeddedServer server = EmbeddedServer.start(work, EmbeddedServerIT.options());
    try {
      assertThat(work.resolve("data")).hasToString(directory.data().toString());
      assertThat(owner(directory.data())).isEqualTo("root");
    } finally {
      server.stop();
    }
  }

  @Test
  void anotherUserRunsItWhereThereAreNoNamespaces() throws IOException {
    WorkDirectory directory = WorkDirectory.at(work);
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
    ServerOptions options = EmbeddedServerIT.options();
    Binaries binaries = Binaries.of(directory, options);
    assumeTrue(
        Command.run(work, NOBODY.command(List.of(binaries.program("postgres"), "--version")))
            .succeeded(),
        "skipped: user nobody cannot reach " + binaries.bin());
    Cluster cluster = new Cluster(directory, binaries, NOBODY);
    cluster.prepare(options);
    Map<String, String> settings =
        Tuning.settings(Machine.of(directory, options), options, Ports.anyFree());
    cluster.configure(settings);
    assertThat(PgControl.start(directory, binaries, NOBODY)).isEqualTo(PgControl.Start.RUNS);

    assertThat(owner(directory.data())).isEqualTo("nobody");
    assertThat(Account.of(directory))
        .as("found again by the owner of the data")
        .isInstanceOfSatisfying(
            Account.Other.class, other -> assertThat(other.user()).isEqualTo("nobody"));
    assertThat(EmbeddedServer.status(work)).isInstanceOf(ServerStatus.Running.class);
    assertThat(EmbeddedServer.stop(work)).isTrue();

    EmbeddedServer again = EmbeddedServer.start(work, options);
    assertThat(again.startedHere()).isTrue();
    again.stop();
    assertThat(directory.shared())
        .as("what the next run as that user must write")
        .allSatisfy(file -> assertThat(owner(file)).isEqualTo("nobody"));
  }

  @Test
  void saysWhatWasTriedWhenNothingWorks() throws IOException {
    WorkDirectory directory = WorkDirectory.at(work);
    Files.createDirectory(directory.data());
    Files.setOwner(
        directory.data(),
        work.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwx------"));

    assertThatThrownBy(() -> Account.of(directory))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("runuser -u nobody")
        .hasMessageContaining("--work-dir");
  }

  private static String owner(Path path) {
    try {
      return Files.getOwner(path).getName();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
