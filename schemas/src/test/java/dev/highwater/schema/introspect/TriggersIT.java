package dev.highwater.schema.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.highwater.schema.catalog.Policy;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.RowSecurity;
import dev.highwater.schema.catalog.Rule;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Trigger;
import dev.highwater.schema.catalog.Trigger.Event;
import dev.highwater.schema.catalog.Trigger.Level;
import dev.highwater.schema.catalog.Trigger.State;
import dev.highwater.schema.catalog.Trigger.Timing;
import dev.highwater.schema.testing.TestServer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestServer.class)
class TriggersIT {

  private final TestServer server;

  TriggersIT(TestServer server) {
    this.server = server;
  }

  @Test
  void triggersSayWhenForWhatAndWhetherTheyFire() {
    assertThat(table("watched").triggers())
        .extracting(Trigger::name, Trigger::timing, Trigger::events, Trigger::level, Trigger::state)
        .containsExactly(
            tuple(
                "after_all",
                Timing.AFTER,
                Set.of(Event.DELETE, Event.TRUNCATE),
                Level.STATEMENT,
                State.ORIGIN),
            tuple("asleep", Timing.BEFORE, Set.of(Event.INSERT), Level.ROW, State.DISABLED),
            tuple("at_the_end", Timing.AFTER, Set.of(Event.INSERT), Level.ROW, State.ORIGIN),
            tuple(
                "before WHEN (it\"s",
                Timing.BEFORE,
                Set.of(Event.INSERT, Event.UPDATE),
                Level.ROW,
                State.ORIGIN),
            tuple("for_replicas", Timing.BEFORE, Set.of(Event.INSERT), Level.ROW, State.REPLICA),
            tuple("whatever", Timing.BEFORE, Set.of(Event.INSERT), Level.ROW, State.ALWAYS));
    assertThat(table("watched").triggers())
        .filteredOn(Trigger::firesOnInsert)
        .extracting(Trigger::name)
        .containsExactly("at_the_end", "before WHEN (it\"s", "whatever");
  }

  @Test
  void triggersHaveTheirConditionTheirColumnsAndTheirFunction() {
    Trigger conditional = trigger("watched", "before WHEN (it\"s");
    assertThat(conditional.when())
        .isEqualTo("(new.note IS DISTINCT FROM ') EXECUTE FUNCTION ('::text)");
    assertThat(conditional.columns()).containsExactly("note", "id");
    assertThat(conditional.function()).isEqualTo(new QualifiedName("public", "refuse"));
    assertThat(trigger("watched", "asleep").when()).isNull();
    assertThat(trigger("watched", "whatever").comment()).isEqualTo("always");
  }

  @Test
  void constraintTriggersAreTriggers() {
    Trigger late = trigger("watched", "at_the_end");
    assertThat(late.constraint()).isTrue();
    assertThat(late.deferrable()).isTrue();
    assertThat(late.initiallyDeferred()).isTrue();
    assertThat(trigger("watched", "whatever").constraint()).isFalse();
    assertThat(table("referring").triggers())
        .as("foreign keys have theirs for themselves")
        .isEmpty();
  }

  @Test
  void partitionsHaveTheTriggersOfTheirParent() {
    assertThat(trigger("by_list", "of_all_parts").inherited()).isFalse();
    assertThat(trigger("by_list_rest_low", "of_all_parts").inherited()).isTrue();
  }

  @Test
  void rulesRewriteStatements() {
    assertThat(table("watched").rules())
        .extracting(Rule::name, Rule::event, Rule::instead, Rule::state)
        .containsExactly(tuple("swallow", Rule.Event.INSERT, true, State.ORIGIN));
    assertThat(table("watched").rules().get(0).definition()).contains("DO INSTEAD NOTHING");
  }

  @Test
  void rowSecurityComesWithItsPolicies() {
    RowSecurity secured = table("secured").rowSecurity();
    assertThat(secured.enabled()).isTrue();
    assertThat(secured.forced()).isTrue();
    assertThat(secured.active()).as("not for a superuser").isFalse();
    assertThat(secured.policies())
        .containsExactly(
            new Policy(
                "mostly",
                Policy.Command.ALL,
                false,
                List.of("public"),
                "(secret IS NOT NULL)",
                null),
            new Policy(
                "own",
                Policy.Command.INSERT,
                true,
                List.of("public"),
                null,
                "(owner = CURRENT_USER)"));
    assertThat(table("watched").rowSecurity()).isEqualTo(RowSecurity.OFF);
  }

  private Trigger trigger(String table, String name) {
    return table(table).triggers().stream()
        .filter(trigger -> trigger.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Table table(String name) {
    return FeatureCatalog.table(server, name);
  }
}
