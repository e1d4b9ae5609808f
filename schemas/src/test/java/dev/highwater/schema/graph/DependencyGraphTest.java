package dev.highwater.schema.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.ServerVersion;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {

  private static final ColumnType BIGINT =
      new ColumnType(
          new QualifiedName("pg_catalog", "int8"),
          "bigint",
          20,
          ColumnType.Kind.BASE,
          -1,
          null,
          List.of());

  @Test
  void parentsComeFirstAndNamesBreakTies() {
    DependencyGraph graph = graph("z", "a b", "c", "b z", "d c b");

    assertThat(names(graph.loadOrder())).containsExactly("c", "z", "b", "a", "d");
    assertThat(graph.cycles()).isEmpty();
    assertThat(graph.components()).isEmpty();
  }

  @Test
  void theOrderDoesNotDependOnTheOrderOfTables() {
    assertThat(graph("d c b", "b z", "c", "a b", "z").loadOrder())
        .isEqualTo(graph("z", "a b", "c", "b z", "d c b").loadOrder());
  }

  @Test
  void selfReferencesAreNoCycles() {
    DependencyGraph graph = graph("tree tree?", "leaf tree");

    assertThat(names(graph.loadOrder())).containsExactly("tree", "leaf");
    assertThat(graph.selfReferences()).extracting(Reference::nullable).containsExactly(true);
    assertThat(graph.references()).hasSize(1);
    assertThat(graph.cycles()).isEmpty();
  }

  @Test
  void aCycleIsBrokenAtItsBreakableReference() {
    DependencyGraph graph = graph("user organization?", "organization user", "zone user");

    assertThat(names(graph.loadOrder())).containsExactly("user", "organization", "zone");
    assertThat(graph.components()).hasSize(1);
    assertThat(graph.unbreakable()).isEmpty();
    assertThat(graph.cycles())
        .hasToString("[organization (user_id) → user (organization_id, nullable) → organization]");
    assertThat(graph.cycles().get(0).breakable())
        .extracting(reference -> reference.from().name())
        .containsExactly("user");
  }

  @Test
  void deferrableReferencesAreBreakableToo() {
    DependencyGraph graph = graph("a b!", "b a");

    assertThat(names(graph.loadOrder())).containsExactly("a", "b");
    assertThat(graph.cycles()).hasToString("[a (b_id, deferrable) → b (a_id) → a]");
  }

  @Test
  void nullableReferencesAreBrokenBeforeDeferrableOnes() {
    DependencyGraph graph = graph("a z!", "m a!", "z m?!");

    assertThat(names(graph.loadOrder())).containsExactly("z", "a", "m");
  }

  @Test
  void aCycleOfFirmReferencesIsNamedAndOrderedByName() {
    DependencyGraph graph = graph("c a", "b c", "a b", "outside a");

    assertThat(names(graph.loadOrder())).containsExactly("a", "b", "c", "outside");
    assertThat(graph.unbreakable()).hasToString("[a (b_id) → b (c_id) → c (a_id) → a]");
  }

  @Test
  void aRingInsideARingIsFoundWithAllItsTables() {
    DependencyGraph graph = graph("a b?", "b c", "c a d", "d c?", "e a");

    assertThat(graph.components()).hasSize(1);
    assertThat(names(List.copyOf(graph.components().get(0)))).containsExactly("a", "b", "c", "d");
    assertThat(graph.cycles())
        .extracting(Cycle::toString)
        .containsExactly(
            "a (b_id, nullable) → b (c_id) → c (a_id) → a", "c (d_id) → d (c_id, nullable) → c");
    assertThat(names(graph.loadOrder())).containsExactly("a", "d", "c", "b", "e");
  }

  @Test
  void aLongChainFitsTheStack() {
    String[] tables = new String[5_000];
    tables[0] = "t0";
    for (int i = 1; i < tables.length; i++) {
      tables[i] = "t" + i + " t" + (i - 1);
    }

    assertThat(graph(tables).loadOrder().get(4_999).name()).isEqualTo("t4999");
  }

  @Test
  void partitionsFollowTheirTableAndComeBeforeWhatRefersToIt() {
    Table event = table("event", null, "user");
    Table part = table("part", new QualifiedName("public", "event"));
    Table sub = table("a_sub", new QualifiedName("public", "part"));
    DependencyGraph graph =
        DependencyGraph.of(
            catalog(event, part, sub, table("note", null, "event"), table("user", null)));

    assertThat(names(graph.loadOrder())).containsExactly("user", "event", "a_sub", "part", "note");
  }

  private static List<String> names(List<QualifiedName> names) {
    return names.stream().map(QualifiedName::name).toList();
  }

  /// Each text is a table and the tables it refers to; `?` marks nullable, `!` deferrable.
  private static DependencyGraph graph(String... texts) {
    List<Table> tables = new ArrayList<>();
    for (String text : texts) {
      List<String> words = Arrays.asList(text.split(" ", -1));
      tables.add(table(words.get(0), null, words.subList(1, words.size()).toArray(String[]::new)));
    }
    return DependencyGraph.of(catalog(tables.toArray(Table[]::new)));
  }

  private static Catalog catalog(Table... tables) {
    return new Catalog("test", new ServerVersion(180_000, "18"), List.of(tables), List.of());
  }

  private static Table table(String name, @Nullable QualifiedName parent, String... targets) {
    QualifiedName own = new QualifiedName("public", name);
    List<Column> columns = new ArrayList<>();
    List<ForeignKey> keys = new ArrayList<>();
    for (String target : targets) {
      String bare = target.replaceAll("[?!]", "");
      columns.add(
          new Column(
              bare + "_id",
              columns.size() + 1,
              BIGINT,
              target.contains("?"),
              null,
              Column.Identity.NONE,
              Column.Generated.NO,
              null,
              null));
      keys.add(
          new ForeignKey(
              name + "_" + bare,
              own,
              List.of(bare + "_id"),
              new QualifiedName("public", bare),
              List.of("id"),
              ForeignKey.Match.SIMPLE,
              target.contains("!"),
              target.contains("!"),
              true,
              ""));
    }
    return new Table(
        own,
        Table.Kind.ORDINARY,
        columns,
        List.of(),
        keys,
        List.of(),
        List.of(),
        parent == null ? null : Partition.leaf(parent, "DEFAULT"),
        null);
  }
}
