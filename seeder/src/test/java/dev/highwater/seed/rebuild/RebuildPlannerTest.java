package dev.highwater.seed.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Role;
import dev.highwater.schema.catalog.ServerVersion;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Trigger;
import dev.highwater.schema.failure.Failure;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RebuildPlannerTest {

  private static final Role ORDINARY = new Role("loader", false, false, false);
  private static final FixedItems NOTHING_FIXED = new FixedItems(Set.of(), Set.of(), true);

  @Test
  void keepsEverythingOnTablesThatGrowByAFewRowsAndLoadsParentsFirst() {
    RebuildPlan plan =
        plan(
            NOTHING_FIXED,
            List.of(table("child", true, "parent"), table("parent", true)),
            grows("child", 90_000, 50),
            grows("parent", 90_000, 50));

    assertThat(plan.items()).isEmpty();
    assertThat(plan.after()).containsExactly(entry("child", "parent"));
    assertThat(plan.together()).isEmpty();
  }

  @Test
  void dropsKeysIndexesAndForeignKeysOfATableThatGrowsALot() {
    RebuildPlan plan =
        plan(
            NOTHING_FIXED,
            List.of(table("child", true, "parent"), table("parent", true)),
            grows("child", 0, 5_000),
            grows("parent", 5_000, 0));

    assertThat(plan.items())
        .extracting(item -> item.kind() + " " + item.name())
        .containsExactly("FOREIGN_KEY child_parent_fkey", "KEY child_pkey");
    assertThat(plan.after()).isEmpty();
    assertThat(plan.notes()).hasSize(2);
  }

  @Test
  void dropsForeignKeysOfUntouchedTablesThatStandOnADroppedKey() {
    RebuildPlan plan =
        plan(
            NOTHING_FIXED,
            List.of(table("bystander", true, "parent"), table("parent", true)),
            grows("parent", 1_000, 5_000));

    assertThat(plan.items())
        .extracting(item -> item.kind() + " " + item.name())
        .containsExactly("FOREIGN_KEY bystander_parent_fkey", "KEY parent_pkey");
  }

  @Test
  void breaksACircleOfKeptForeignKeysAndLeavesTheRest() {
    RebuildPlan plan =
        plan(
            NOTHING_FIXED,
            List.of(
                table("a", true, "b"),
                table("b", true, "a"),
                table("leaf", true, "a"),
                table("tree", true, "tree")),
            grows("a", 9_000, 20),
            grows("b", 9_000, 20),
            grows("leaf", 9_000, 20),
            grows("tree", 9_000, 20));

    assertThat(plan.items())
        .extracting(item -> item.name())
        .containsExactlyInAnyOrder("a_b_fkey", "b_a_fkey", "tree_tree_fkey");
    assertThat(plan.after()).containsExactly(entry("leaf", "a"));
    assertThat(plan.together()).isEmpty();
  }

  @Test
  void loadsACircleThatCannotBeBrokenInOneTransaction() {
    RebuildPlan plan =
        plan(
            fixed("a", "a_b_fkey", "b", "b_a_fkey"),
            List.of(table("a", true, "b"), table("b", true, "a")),
            grows("a", 0, 20),
            grows("b", 0, 20));

    assertThat(plan.items()).isEmpty();
    assertThat(plan.together()).hasSize(1);
    assertThat(plan.together().getFirst()).hasSize(2);
  }

  @Test
  void refusesACircleOfForeignKeysThatAreCheckedAtOnceAndPrintsIt() {
    assertThatThrownBy(
            () ->
                plan(
                    fixed("a", "a_b_fkey", "b", "b_a_fkey"),
                    List.of(table("a", false, "b"), table("b", false, "a")),
                    grows("a", 0, 20),
                    grows("b", 0, 20)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a, b")
        .hasMessageContaining("a_b_fkey, b_a_fkey");
  }

  @Test
  void goesPastSuchACircleWhereTheRoleMayKeepKeysFromBeingCheckedAndChecksThemAfterwards() {
    RebuildPlan plan =
        plan(
            Role.superuser("postgres"),
            fixed("a", "a_b_fkey", "b", "b_a_fkey"),
            List.of(table("a", false, "b"), table("b", false, "a")),
            grows("a", 0, 20),
            grows("b", 0, 20));

    assertThat(plan.together()).isEmpty();
    assertThat(plan.after()).isEmpty();
    assertThat(plan.silent()).containsExactlyInAnyOrder(name("a"), name("b"));
    assertThat(plan.unchecked())
        .extracting(one -> one.name())
        .containsExactlyInAnyOrder("a_b_fkey", "b_a_fkey");
  }

  @Test
  void loadsRowsThatReferToEarlierOnesInOrderWhereTheKeyIsCheckedAtOnce() {
    RebuildPlan plan =
        plan(
            fixed("tree", "tree_tree_fkey", "tree", "none"),
            List.of(table("tree", false, "tree")),
            grows("tree", 0, 20));

    assertThat(plan.together()).isEmpty();
    assertThat(plan.inOrder()).containsExactly(name("tree"));
  }

  @Test
  void switchesTriggersOffWhereForeignKeysStayAndSilencesTheSessionWhereNoneDoes() {
    Trigger trigger = trigger(Trigger.State.ORIGIN);
    Trigger always = trigger(Trigger.State.ALWAYS);
    Table child = table("child", true, "parent").withTriggers(List.of(trigger));
    Table parent = table("parent", true).withTriggers(List.of(always));

    RebuildPlan plan =
        plan(
            Role.superuser("postgres"),
            fixed("child", "child_parent_fkey", "child", "none"),
            List.of(child, parent),
            grows("child", 0, 20),
            grows("parent", 0, 20));

    assertThat(plan.silent()).containsExactly(name("parent"));
    assertThat(plan.unchecked()).isEmpty();
    assertThat(plan.items())
        .extracting(item -> item.createSql())
        .containsExactly(
            "ALTER TABLE ONLY \"public\".\"child\" ENABLE TRIGGER \"logged\"",
            "ALTER TABLE ONLY \"public\".\"parent\" ENABLE ALWAYS TRIGGER \"logged\"");
  }

  private static Trigger trigger(Trigger.State state) {
    return new Trigger(
        "logged",
        Trigger.Timing.AFTER,
        EnumSet.of(Trigger.Event.INSERT),
        Trigger.Level.ROW,
        state,
        name("log"),
        List.of(),
        null,
        false,
        false,
        false,
        false,
        "CREATE TRIGGER logged …",
        null);
  }

  private static RebuildPlan plan(FixedItems fixed, List<Table> tables, TableGrowth... growth) {
    return plan(ORDINARY, fixed, tables, growth);
  }

  private static RebuildPlan plan(
      Role role, FixedItems fixed, List<Table> tables, TableGrowth... growth) {
    Catalog catalog =
        new Catalog(
            "test", new ServerVersion(180_000, "18.0"), "UTF8", role, tables, List.of(), List.of());
    return RebuildPlanner.plan(catalog, fixed, List.of(growth));
  }

  private static FixedItems fixed(String table, String name, String other, String otherName) {
    return new FixedItems(
        Set.of(),
        Set.of(
            new FixedItems.OfTable(name(table), name),
            new FixedItems.OfTable(name(other), otherName)),
        true);
  }

  private static TableGrowth grows(String table, long existing, long added) {
    return new TableGrowth(name(table), existing, added, false);
  }

  private static Map.Entry<QualifiedName, Set<QualifiedName>> entry(String child, String parent) {
    return Map.entry(name(child), Set.of(name(parent)));
  }

  private static Table table(String name, boolean deferrable, String... parents) {
    String key = name + "_pkey";
    return new Table(
        name(name),
        Table.Kind.ORDINARY,
        List.of(),
        List.of(
            new Key(key, Key.Kind.PRIMARY, List.of("id"), false, false, false, "PRIMARY KEY (id)")),
        List.of(parents).stream().map(parent -> foreignKey(name, parent, deferrable)).toList(),
        List.of(),
        List.of(
            new Index(
                name(key),
                name(name),
                "btree",
                List.of(KeyPart.ofColumn("id")),
                true,
                true,
                true,
                null,
                key,
                "CREATE UNIQUE INDEX " + key + " ON public." + name + " USING btree (id)")),
        null,
        null);
  }

  private static ForeignKey foreignKey(String table, String parent, boolean deferrable) {
    return new ForeignKey(
        table + "_" + parent + "_fkey",
        name(table),
        List.of(parent + "_id"),
        name(parent),
        List.of("id"),
        ForeignKey.Match.SIMPLE,
        deferrable,
        deferrable,
        true,
        "FOREIGN KEY (" + parent + "_id) REFERENCES public." + parent + "(id)");
  }

  private static QualifiedName name(String table) {
    return new QualifiedName("public", table);
  }
}
