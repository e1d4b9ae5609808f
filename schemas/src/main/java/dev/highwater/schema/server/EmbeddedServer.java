package dev.highwater.schema.server;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL server kept in a work directory.
///
/// The first start unpacks the programs and makes the data directory; later ones find both. It
/// listens on 127.0.0.1 alone and asks for a random password, which is kept in the work directory
/// for its owner's eyes. A server that runs there already is taken as it is.
public final class EmbeddedServer implements AutoCloseable {

  private static final int PORT_ATTEMPTS = 5;
  private static final int END_SECONDS = 120;
  private static final int PAUSE_MILLIS = 100;

  private final WorkDirectory directory;
  private final ConnectionSettings settings;
  private final boolean startedHere;
  private final @Nullable JvmLifetime lifetime;

  private EmbeddedServer(
      WorkDirectory directory,
      ConnectionSettings settings,
      boolean startedHere,
      @Nullable JvmLifetime lifetime) {
    this.directory = directory;
    this.settings = settings;
    this.startedHere = startedHere;
    this.lifetime = lifetime;
  }

  /// Starts the server of that work directory, or finds it running.
  ///
  /// @throws Failure when it cannot: no room, port taken, data of another major version, no account
  ///   to run it
  public static EmbeddedServer start(Path workDirectory, ServerOptions options) {
    return start(workDirectory, options, step -> {});
  }

  /// The same, telling the steps that take time.
  public static EmbeddedServer start(
      Path workDirectory, ServerOptions options, Consumer<String> progress) {
    WorkDirectory directory = WorkDirectory.at(workDirectory);
    return ServerLock.holding(
        directory,
        () -> {
          Optional<Postmaster> running = lasting(directory, progress);
          return running.isPresent()
              ? reuse(directory, running.get(), options)
              : launch(directory, options, progress);
        });
  }

  /// What is known of the server of that work directory. Starts and makes nothing.
  public static ServerStatus status(Path workDirectory) {
    WorkDirectory directory = new WorkDirectory(workDirectory.toAbsolutePath().normalize());
    if (!directory.exists()) {
      return new ServerStatus.Absent(directory.root());
    }
    Optional<Postmaster> running = Postmaster.of(directory.data());
    if (running.isEmpty()) {
      return new ServerStatus.Stopped(directory.root(), directory.majorVersion());
    }
    Postmaster postmaster = running.get();
    return new ServerStatus.Running(
        directory.root(),
        directory.majorVersion(),
        postmaster.pid(),
        postmaster.since(),
        state(directory, postmaster).settings(directory));
  }

  /// Stops the server of that work directory: sessions are closed, data is written.
  ///
  /// @return whether there was one to stop
  public static boolean stop(Path workDirectory) {
    WorkDirectory directory = new WorkDirectory(workDirectory.toAbsolutePath().normalize());
    return directory.exists() && stop(directory);
  }

  /// How to connect to it, as its superuser.
  public ConnectionSettings settings() {
    return settings;
  }

  /// The address without the password.
  public String url() {
    return settings.url();
  }

  /// Whether this object started it, rather than finding it running.
  public boolean startedHere() {
    return startedHere;
  }

  /// The server's log.
  public Path log() {
    return directory.log();
  }

  /// Ends the server and starts it again at the same port, which cuts every session.
  ///
  /// @param immediate as in a crash: nothing is written, and it recovers from the write-ahead log
  public void restart(boolean immediate) {
    ServerLock.holding(
        directory,
        () -> {
          Postmaster running =
              Postmaster.of(directory.data())
                  .orElseThrow(
                      () ->
                          Failure.of("The embedded server cannot be restarted")
                              .where(directory.data().toString())
                              .why("it does not run")
                              .remedy("highwater db start"));
          Account account = Account.of(directory);
          PgControl.restart(directory, running, account, immediate ? "immediate" : "fast");
          if (lifetime != null) {
            lifetime.over();
            lifetime.began(account);
          }
          return immediate;
        });
  }

  /// Stops the server, whoever started it.
  public void stop() {
    stop(directory);
    if (lifetime != null) {
      lifetime.over();
    }
  }

  /// Stops the server if it was started here to end with the JVM.
  @Override
  public void close() {
    if (lifetime != null) {
      stop();
    }
  }

  /// The server that runs and goes on running: one that is about to end, as after a killed command,
  /// is waited for.
  private static Optional<Postmaster> lasting(WorkDirectory directory, Consumer<String> progress) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
    Optional<Postmaster> running = Postmaster.of(directory.data());
    while (running.isPresent() && running.get().stopping()) {
      if (System.nanoTime() > deadline) {
        throw Failure.of("The embedded server does not come to its end")
            .where("process " + running.get().pid() + ", " + directory.data())
            .why("it was told to stop, and is still at it after " + END_SECONDS + " seconds")
            .remedy("See its log " + directory.log());
      }
      progress.accept("Waiting for PostgreSQL to stop in " + directory.root());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
      running = Postmaster.of(directory.data());
    }
    return running;
  }

  private static EmbeddedServer reuse(
      WorkDirectory directory, Postmaster postmaster, ServerOptions options) {
    if (options.port() != 0 && options.port() != postmaster.port()) {
      throw Failure.of("The embedded server runs already, on another port")
          .where(directory.root().toString())
          .why("it listens at " + postmaster.port() + ", not " + options.port())
          .remedy("highwater db stop, then start it again");
    }
    return new EmbeddedServer(
        directory, state(directory, postmaster).settings(directory), false, null);
  }

  private static ServerState state(WorkDirectory directory, Postmaster postmaster) {
    String database = ServerState.of(directory).map(ServerState::database).orElse("postgres");
    return new ServerState(postmaster.port(), database);
  }

  private static EmbeddedServer launch(
      WorkDirectory directory, ServerOptions options, Consumer<String> progress) {
    Account account = Account.of(directory);
    progress.accept("Preparing PostgreSQL in " + directory.root());
    Binaries binaries = Binaries.of(directory, options);
    Cluster cluster = new Cluster(directory, binaries, account);
    cluster.prepare(options);
    Postmaster.removeStaleFile(directory.data());
    Optional<ServerState> remembered = ServerState.of(directory);
    JvmLifetime lifetime =
        options.lifetime() == ServerOptions.Lifetime.WITH_JVM ? JvmLifetime.of(directory) : null;
    int port = startOnFreePort(directory, cluster, binaries, account, options, remembered);
    if (lifetime != null) {
      lifetime.began(account);
    }
    String database = remembered.map(ServerState::database).orElse(options.database());
    ServerState state = new ServerState(port, database);
    ConnectionSettings settings = state.settings(directory);
    createDatabase(settings);
    state.remember(directory);
    directory.shared().forEach(account::own);
    progress.accept("PostgreSQL runs at " + settings.url());
    return new EmbeddedServer(directory, settings, true, lifetime);
  }

  private static int startOnFreePort(
      WorkDirectory directory,
      Cluster cluster,
      Binaries binaries,
      Account account,
      ServerOptions options,
      Optional<ServerState> remembered) {
    Machine machine = Machine.of(directory, options);
    int wanted = options.port() != 0 ? options.port() : remembered.map(ServerState::port).orElse(0);
    for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
      int port = wanted != 0 && Ports.isFree(wanted) ? wanted : otherPort(options);
      cluster.configure(Tuning.settings(machine, options, port));
      switch (PgControl.start(directory, binaries, account)) {
        case RUNS -> {
          return port;
        }
        case PORT_TAKEN -> wanted = 0;
      }
    }
    throw Failure.of("The embedded server finds no free port")
        .where("127.0.0.1")
        .remedy("Choose one with --port");
  }

  private static int otherPort(ServerOptions options) {
    if (options.port() != 0) {
      throw Failure.of("The port is taken")
          .where("127.0.0.1:" + options.port())
          .why("another program listens there")
          .remedy("Choose another --port, or leave it out for a free one");
    }
    try {
      return Ports.anyFree();
    } catch (IOException none) {
      throw Failure.of("The embedded server finds no free port")
          .where("127.0.0.1")
          .why(none)
          .remedy("See which programs hold so many ports: ss -tlnp")
          .causedBy(none);
    }
  }

  private static void createDatabase(ConnectionSettings settings) {
    try (Connection connection = settings.withDatabase("postgres").connect();
        PreparedStatement lookup =
            connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      lookup.setString(1, settings.database());
      try (ResultSet found = lookup.executeQuery();
          Statement statement = connection.createStatement()) {
        if (!found.next()) {
          statement.execute("CREATE DATABASE " + QualifiedName.quote(settings.database()));
        }
      }
    } catch (SQLException refused) {
      throw Failure.of("The database cannot be made")
          .where(settings.url())
          .why(String.valueOf(refused.getMessage()))
          .remedy("Choose another name")
          .causedBy(refused);
    }
  }

  private static boolean stop(WorkDirectory directory) {
    return ServerLock.holding(
        directory,
        () -> {
          Optional<Postmaster> running = Postmaster.of(directory.data());
          running.ifPresent(
              postmaster -> PgControl.stop(directory, postmaster, Account.of(directory)));
          return running.isPresent();
        });
  }
}
