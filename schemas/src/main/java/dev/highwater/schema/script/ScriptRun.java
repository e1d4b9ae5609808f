package dev.highwater.schema.script;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.section.PostDataItem;
import dev.highwater.schema.session.Parallel;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.session.Sessions;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Makes the schema of a script in a database that has none yet.
public final class ScriptRun {

  /// For all sessions together: sorting in memory is worth more than the server's cautious default.
  private static final int MEMORY_MEGABYTES = 768;

  /// Kinds that may be built beside each other on one table.
  private static final Set<PostDataItem.Kind> BESIDE =
      EnumSet.of(PostDataItem.Kind.PRIMARY_KEY, PostDataItem.Kind.UNIQUE, PostDataItem.Kind.INDEX);

  private static final String LENIENT =
      "SET LOCAL check_function_bodies = off; SET LOCAL search_path = pg_catalog, pg_temp;"
          + " SET LOCAL client_min_messages = warning";

  private final SchemaScript script;
  private final Sessions sessions;
  private final int threads;
  private final Milestones milestones;
  private final Consumer<String> told;

  /// @param threads how many sessions build at once
  /// @param told of each thing that begins, in words
  public ScriptRun(
      SchemaScript script,
      Sessions sessions,
      int threads,
      Milestones milestones,
      Consumer<String> told) {
    this.script = script;
    this.sessions = sessions;
    this.threads = Math.max(1, threads);
    this.milestones = milestones;
    this.told = told;
  }

  /// Makes all that must be there before the rows, in one transaction.
  ///
  /// @throws Failure with the object that the server does not take
  public void preData() throws SQLException {
    if (milestones.reached("pre-data")) {
      return;
    }
    try (Session session = sessions.open()) {
      session.connection().setAutoCommit(false);
      session.execute(LENIENT);
      for (ScriptItem item : script.preData()) {
        execute(session, item.toString(), item.statement());
      }
      milestones.reach(session.connection(), "pre-data");
      session.connection().commit();
    }
  }

  /// Makes all that comes when the rows are in: keys, indexes and foreign keys, then what must not
  /// have seen the load.
  public void postData() throws SQLException, InterruptedException {
    List<Task> builds = new ArrayList<>();
    List<Task> finishes = new ArrayList<>();
    for (List<PostDataItem> group : script.postData().buildGroups()) {
      List<Task> creations = group.stream().map(ScriptRun::creation).toList();
      boolean beside =
          group.stream().map(PostDataItem::table).distinct().count() == 1
              && group.stream().map(PostDataItem::kind).allMatch(BESIDE::contains);
      if (beside) {
        builds.addAll(creations);
      } else {
        builds.add(Task.all(creations));
      }
      for (PostDataItem item : group.reversed()) {
        String finish = item.finishSql();
        if (finish != null) {
          finishes.add(new Task(List.of(step(item, "finish", finish)), 0));
        }
      }
    }
    builds.sort(Comparator.comparingLong(Task::weight).reversed());
    work(builds, threads);
    work(finishes, 1);
    List<PostDataItem> foreign = script.postData().foreignKeys();
    work(foreign.stream().map(ScriptRun::creation).toList(), 1);
    work(validations(foreign), threads);
    work(script.late().stream().map(ScriptRun::task).toList(), 1);
  }

  /// Fills materialized views, one after the other: they may read each other.
  public void refresh() throws SQLException, InterruptedException {
    List<Task> tasks = new ArrayList<>();
    for (QualifiedName view : script.views()) {
      String name = "rows of " + view;
      tasks.add(new Task(List.of(new Step(name, "REFRESH MATERIALIZED VIEW " + view.quoted())), 0));
    }
    work(tasks, 1);
  }

  /// Writes the comments.
  public void comments() throws SQLException, InterruptedException {
    work(script.comments().stream().map(ScriptRun::task).toList(), 1);
  }

  /// Makes event triggers, in the transaction that somebody has begun; nothing may come after them.
  ///
  /// @throws Failure with the one that the server does not take
  public void eventTriggers(Session session) throws SQLException {
    for (ScriptItem item : script.eventTriggers()) {
      execute(session, item.toString(), item.statement());
    }
  }

  private record Step(String name, String sql) {}

  /// Steps that one session takes one after the other, each in a transaction.
  private record Task(List<Step> steps, long weight) {
    static Task all(List<Task> tasks) {
      return new Task(
          tasks.stream().flatMap(task -> task.steps().stream()).toList(),
          tasks.stream().mapToLong(Task::weight).sum());
    }
  }

  private static Task creation(PostDataItem item) {
    return new Task(List.of(step(item, "create", item.createSql())), item.estimatedWeight());
  }

  private static Step step(PostDataItem item, String what, String sql) {
    return new Step("%s %s of %s".formatted(what, item.name(), item.table()), sql);
  }

  private static Task task(ScriptItem item) {
    return new Task(List.of(new Step(item.toString(), item.statement())), 0);
  }

  /// Two keys of one table lock each other out.
  private static List<Task> validations(List<PostDataItem> keys) {
    Map<QualifiedName, List<Task>> tables = new LinkedHashMap<>();
    for (PostDataItem key : keys) {
      String finish = key.finishSql();
      if (finish != null) {
        tables
            .computeIfAbsent(key.table(), table -> new ArrayList<>())
            .add(new Task(List.of(step(key, "check", finish)), key.estimatedWeight()));
      }
    }
    return tables.values().stream()
        .map(Task::all)
        .sorted(Comparator.comparingLong(Task::weight).reversed())
        .toList();
  }

  private void work(List<Task> tasks, int wanted) throws SQLException, InterruptedException {
    Deque<Task> queue = new ArrayDeque<>();
    Predicate<Step> open = step -> !milestones.reached(step.name());
    tasks.stream()
        .map(task -> new Task(task.steps().stream().filter(open).toList(), task.weight()))
        .filter(task -> !task.steps().isEmpty())
        .forEach(queue::add);
    Function<Deque<Task>, @Nullable Task> next =
        all -> {
          synchronized (all) {
            return sessions.cancelled() ? null : all.poll();
          }
        };
    int sessionsAtOnce = Math.min(wanted, queue.size());
    Parallel.run(
        sessionsAtOnce,
        () -> {
          try (Session session = sessions.open()) {
            session.execute(
                "SET maintenance_work_mem = '%dMB'; SET max_parallel_maintenance_workers = %d"
                    .formatted(MEMORY_MEGABYTES / sessionsAtOnce, sessionsAtOnce > 1 ? 0 : 2));
            session.connection().setAutoCommit(false);
            for (Task task = next.apply(queue); task != null; task = next.apply(queue)) {
              for (Step step : task.steps()) {
                told.accept(step.name());
                session.execute(LENIENT);
                execute(session, step.name(), step.sql());
                milestones.reach(session.connection(), step.name());
                session.connection().commit();
              }
            }
          }
        });
  }

  private static void execute(Session session, String name, String sql) throws SQLException {
    try {
      session.execute(sql);
    } catch (PSQLException refused) {
      ServerErrorMessage said = refused.getServerErrorMessage();
      if (said == null) {
        throw refused;
      }
      // Its detail would show values of rows, and so would the exception.
      throw Failure.of("The server does not make a part of the schema")
          .where(name)
          .why(said.getSQLState() + " " + words(said))
          .remedy("See whether the source has it in this form, and the target's server takes it");
    }
  }

  /// Data exceptions quote the value, which may be a row's where a view is filled or a key is
  /// built.
  private static String words(ServerErrorMessage said) {
    boolean ofValue = String.valueOf(said.getSQLState()).startsWith("22");
    return ofValue ? "a value is not taken" : String.valueOf(said.getMessage());
  }
}
