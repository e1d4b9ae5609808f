package dev.highwater.cli.database;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerStatus;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is known of the embedded server, as facts.
final class ServerView {

  private ServerView() {}

  static void print(Invocation invocation) {
    Map<String, Object> facts =
        switch (EmbeddedServer.status(invocation.workDirectory())) {
          case ServerStatus.Absent absent -> facts("absent", absent);
          case ServerStatus.Stopped stopped -> {
            Map<String, Object> some = facts("stopped", stopped);
            some.put("version", stopped.majorVersion());
            yield some;
          }
          case ServerStatus.Running running -> {
            Map<String, Object> all = facts("running", running);
            all.put("version", running.majorVersion());
            all.put("url", running.settings().url());
            all.put("pid", running.pid());
            all.put("since", running.since().truncatedTo(ChronoUnit.SECONDS));
            yield all;
          }
        };
    invocation.answer(facts, () -> text(facts));
  }

  private static Map<String, Object> facts(String state, ServerStatus status) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("state", state);
    facts.put("workDirectory", status.workDirectory().toString());
    return facts;
  }

  private static Facts text(Map<String, Object> facts) {
    Facts text = new Facts();
    facts.forEach((name, fact) -> text.add(name.equals("workDirectory") ? "kept in" : name, fact));
    return text;
  }
}
