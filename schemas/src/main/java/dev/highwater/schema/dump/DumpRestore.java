package dev.highwater.schema.dump;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.dump.DumpEntry.Section;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Parallel;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.session.Sessions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.largeobject.LargeObject;
import org.postgresql.largeobject.LargeObjectManager;

/// Restores a dump into an empty database. What it holds is SQL of whoever made it, and runs with
/// the rights of the target's user: restore into a server that holds nothing else.
///
/// A failure names the entry and the server's words, never a row's values.
public final class DumpRestore {

  /// What belongs to a whole database or its surroundings.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "ENCODING",
          "STDSTRINGS",
          "SEARCHPATH",
          "DATABASE",
          "DATABASE PROPERTIES",
          "SECURITY LABEL",
          "PUBLICATION",
          "PUBLICATION TABLE",
          "PUBLICATION TABLES IN SCHEMA",
          "SUBSCRIPTION",
          "SUBSCRIPTION TABLE",
          "STATISTICS DATA");

  private static final Set<String> RIGHTS = Set.of("ACL", "DEFAULT ACL");

  private final ConnectionSettings target;
  private final RestoreOptions options;
  private final DumpProgress progress;
  private final Cancellation cancellation;

  public DumpRestore(
      ConnectionSettings target,
      RestoreOptions options,
      DumpProgress progress,
      Cancellation cancellation) {
    this.target = target;
    this.options = options;
    this.progress = progress;
    this.cancellation = cancellation;
  }

  /// Restores an archive or a script, whichever stands there.
  ///
  /// @throws Failure when it is damaged or the server takes a part of it not
  public void restore(Path dump) throws SQLException, InterruptedException {
    if (DumpArchive.isArchive(dump)) {
      restore(DumpArchive.open(dump));
    } else {
      script(dump);
    }
  }

  /// Restores an archive.
  public void restore(DumpArchive archive) throws SQLException, InterruptedException {
    requireReadable(archive);
    List<DumpEntry> before = new ArrayList<>();
    List<DumpEntry> rows = new ArrayList<>();
    List<DumpEntry> after = new ArrayList<>();
    for (DumpEntry entry : archive.entries()) {
      if (wanted(entry)) {
        (switch (entry.section()) {
              case POST_DATA -> after;
              case DATA -> rows;
              case NONE, PRE_DATA -> belongsLast(entry) ? after : before;
            })
            .add(entry);
      }
    }
    Sessions sessions = new Sessions(target, cancellation);
    try (Session session = sessions.open()) {
      session.connection().setAutoCommit(false);
      RestoreSession restore = new RestoreSession(session, options);
      for (DumpEntry entry : before) {
        progress.begins(entry.toString());
        restore.make(entry);
      }
      session.connection().commit();
    }
    Queue<DumpEntry> queue = new ConcurrentLinkedQueue<>(rows);
    Parallel.run(
        Math.min(options.threads(), Math.max(1, rows.size())),
        () -> load(archive, sessions, queue));
    requireGoing();
    try (Session session = sessions.open()) {
      RestoreSession restore = new RestoreSession(session, options);
      for (DumpEntry entry : after) {
        requireGoing();
        progress.begins(entry.toString());
        restore.make(entry);
      }
    }
  }

  private void load(DumpArchive archive, Sessions sessions, Queue<DumpEntry> queue)
      throws SQLException, InterruptedException {
    try (Session session = sessions.open()) {
      session.connection().setAutoCommit(false);
      RestoreSession restore = new RestoreSession(session, options);
      for (DumpEntry entry = queue.poll();
          entry != null && !sessions.cancelled();
          entry = queue.poll()) {
        progress.begins(entry.toString());
        if (entry.hasData()) {
          load(archive, restore, entry);
        } else {
          restore.make(entry);
        }
        session.connection().commit();
      }
    } catch (RuntimeException | SQLException failed) {
      queue.clear();
      throw failed;
    }
  }

  private static void load(DumpArchive archive, RestoreSession restore, DumpEntry entry)
      throws SQLException {
    PGConnection connection = restore.connection().unwrap(PGConnection.class);
    try {
      if (entry.kind().equals("BLOBS")) {
        LargeObjectManager manager = connection.getLargeObjectAPI();
        archive.<SQLException>largeObjects(
            entry,
            (object, bytes) -> {
              LargeObject open = manager.open(object, LargeObjectManager.WRITE);
              try (OutputStream out = open.getOutputStream()) {
                bytes.transferTo(out);
              }
            });
        return;
      }
      try (InputStream rows = archive.rows(entry)) {
        new CopyManager((org.postgresql.core.BaseConnection) connection)
            .copyIn(String.valueOf(entry.copyStatement()), rows, 1 << 16);
      }
    } catch (IOException damaged) {
      throw Failure.of("The rows of an entry cannot be read from the archive")
          .where(entry.toString())
          .why(String.valueOf(damaged.getMessage()))
          .remedy("Copy the archive again from where it was made, or make it again with pg_dump");
    } catch (SQLException refused) {
      throw RestoreSession.refusal(entry.toString(), refused);
    }
  }

  private boolean wanted(DumpEntry entry) {
    if (entry.kind().equals("COMMENT")) {
      return options.comments();
    }
    if (RIGHTS.contains(entry.kind())) {
      return options.owners();
    }
    // It is there in every database.
    boolean open = entry.kind().equals("SCHEMA") && entry.tag().equals("public");
    return !open && !LEFT_OUT.contains(entry.kind());
  }

  /// Comments and rights stand in no section: what they are about may come last.
  private static boolean belongsLast(DumpEntry entry) {
    return entry.section() == Section.NONE
        && (entry.kind().equals("COMMENT") || RIGHTS.contains(entry.kind()));
  }

  private static void requireReadable(DumpArchive archive) {
    List<String> strange = new ArrayList<>();
    for (DumpEntry entry : archive.entries()) {
      if (entry.kind().equals("ENCODING") && !entry.statement().contains("'UTF8'")) {
        strange.add("its texts are not in UTF8: " + entry.statement().strip());
      }
      if (entry.kind().equals("STDSTRINGS") && !entry.statement().contains("'on'")) {
        strange.add("its texts are written for standard_conforming_strings = off");
      }
      if (entry.hasData() && !entry.kind().equals("BLOBS") && entry.copyStatement() == null) {
        strange.add(entry + " holds statements instead of rows (pg_dump --inserts)");
      }
    }
    if (!strange.isEmpty()) {
      throw Failure.of("The archive is of a form that is not read here")
          .why(String.join("\n", strange))
          .remedy("Make it with pg_dump --encoding=UTF8, without --inserts");
    }
  }

  private void script(Path dump) throws SQLException {
    try (Session session = new Sessions(target, cancellation).open();
        PlainScript script = new PlainScript(dump)) {
      new ScriptRestore(new RestoreSession(session, options), options, progress, cancellation)
          .run(script);
    } catch (IOException unreadable) {
      throw Broken.unreadable(dump, unreadable);
    }
  }

  private void requireGoing() {
    if (cancellation.cancelled()) {
      throw Failure.of("The restore was stopped")
          .remedy("Drop the database that it restored into; it holds only a part");
    }
  }
}
