package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// As whom the server runs. PostgreSQL refuses to run as root, so root has two ways out:
///
/// - a user namespace without a mapping (`unshare -U`): to the server its user is the overflow
///   user, to the kernel it is still root without any capability, so that it reaches root's own
///   files and nothing has to change hands;
/// - an ordinary user (`setpriv`, `runuser`) who is given the data directory. That user must be
///   able to reach the work directory, which lies often below `/root` and is out of reach then.
sealed interface Account {

  /// The command as that account runs it.
  List<String> command(List<String> command);

  /// Gives a file or directory to that account.
  default void own(Path path) {}

  /// The caller's own account.
  record Caller() implements Account {
    @Override
    public List<String> command(List<String> command) {
      return command;
    }
  }

  /// Root in a user namespace where it is nobody.
  record UserNamespace() implements Account {
    @Override
    public List<String> command(List<String> command) {
      return joined(List.of("unshare", "-U", "--"), command);
    }
  }

  /// Root turned into another user.
  record Other(String user, List<String> prefix) implements Account {
    @Override
    public List<String> command(List<String> command) {
      return joined(prefix, command);
    }

    @Override
    public void own(Path path) {
      try {
        UserPrincipal owner =
            path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        Files.setOwner(path, owner);
      } catch (IOException refused) {
        throw Failure.of("A file cannot be given to the user that runs the server")
            .where(path + ", user " + user)
            .why(refused)
            .remedy("Run Highwater as an ordinary user")
            .causedBy(refused);
      }
    }
  }

  /// The account that can run a server in that work directory.
  ///
  /// @throws Failure when there is none, saying what was tried
  static Account of(WorkDirectory directory) {
    if (!isRoot()) {
      String self = owner(Path.of("/proc/self"));
      if (directory.exists() && !owner(directory.data()).equals(self)) {
        throw Failure.of("The data directory belongs to somebody else")
            .where(directory.data().toString())
            .why("its owner is " + owner(directory.data()) + ", you are " + self)
            .remedy("Run Highwater as its owner, or choose another --work-dir");
      }
      return new Caller();
    }
    List<String> refusals = new ArrayList<>();
    for (Account candidate : candidates(directory)) {
      Command.Outcome probe =
          Command.run(
              Path.of("/"),
              candidate.command(
                  List.of(
                      "sh",
                      "-c",
                      "test \"$(id -u)\" != 0 && id -un && test -x \"$0\" -a -r \"$0\"",
                      directory.root().toString())));
      if (probe.succeeded()) {
        return candidate;
      }
      refusals.add(
          String.join(" ", candidate.command(List.of("…")))
              + ": "
              + (probe.exitCode() == 1 ? "cannot read the work directory" : probe.output()));
    }
    throw Failure.of("PostgreSQL does not run as root, and no other account works here")
        .where(directory.root().toString())
        .why(String.join("\n", refusals))
        .remedy(
            """
            Do one of
              run Highwater as an ordinary user
              choose a --work-dir that user "postgres" or "nobody" can reach, such as below /var/tmp
              point --db to a server that runs already""");
  }

  /// Whether this process may do everything, and PostgreSQL therefore refuses to run.
  static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException unreadable) {
      throw Failure.of("Cannot find out as whom Highwater runs")
          .where("/proc/self")
          .why(unreadable)
          .remedy("Mount /proc, or point --db to a server of your own")
          .causedBy(unreadable);
    }
  }

  private static List<Account> candidates(WorkDirectory directory) {
    if (directory.exists()) {
      String owner = owner(directory.data());
      return owner.equals("root") ? List.of(new UserNamespace()) : others(Set.of(owner));
    }
    Set<String> users = new LinkedHashSet<>();
    String caller = System.getenv("SUDO_USER");
    if (caller != null && !caller.equals("root")) {
      users.add(caller);
    }
    users.add("postgres");
    users.add("nobody");
    List<Account> candidates = new ArrayList<>();
    candidates.add(new UserNamespace());
    candidates.addAll(others(users));
    return candidates;
  }

  private static List<Account> others(Set<String> users) {
    List<Account> others = new ArrayList<>();
    for (String user : users) {
      others.add(
          new Other(
              user, List.of("setpriv", "--reuid", user, "--regid", group(user), "--clear-groups")));
      others.add(new Other(user, List.of("runuser", "-u", user, "--")));
    }
    return others;
  }

  private static String group(String user) {
    Command.Outcome outcome = Command.run(Path.of("/"), List.of("id", "-g", user));
    return outcome.succeeded() ? outcome.output() : user;
  }

  private static String owner(Path path) {
    try {
      return Files.getFileAttributeView(path, PosixFileAttributeView.class)
          .readAttributes()
          .owner()
          .getName();
    } catch (IOException unreadable) {
      throw Failure.of("Cannot find out whose file this is")
          .where(path.toString())
          .why(unreadable)
          .remedy("Use a directory of your own with --work-dir")
          .causedBy(unreadable);
    }
  }

  private static List<String> joined(List<String> prefix, List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return List.copyOf(all);
  }
}
