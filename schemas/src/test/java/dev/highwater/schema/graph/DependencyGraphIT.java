package dev.highwater.schema.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DependencyGraphIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.obcms();

  @Test
  void theCyclesOfObcmsAreFoundAndCanBeBroken() throws SQLException {
    DependencyGraph graph = DependencyGraph.of(read());

    assertThat(graph.loadOrder()).hasSize(191).doesNotHaveDuplicates();
    assertThat(graph.cycles())
        .extracting(Cycle::toString)
        .contains(
            "auth_user (moa_organization_id, nullable, deferrable) → coordination_organization"
                + " (created_by_id, nullable, deferrable) → auth_user");
    assertThat(graph.unbreakable()).isEmpty();
    assertThat(graph.selfReferences())
        .extracting(reference -> reference.from().name())
        .contains("auth_user", "common_work_item");
  }

  @Test
  void outsideOfCyclesEveryTableComesAfterThoseItRefersTo() throws SQLException {
    DependencyGraph graph = DependencyGraph.of(read());

    assertThat(graph.references())
        .filteredOn(
            reference ->
                graph.components().stream()
                    .noneMatch(
                        set -> set.contains(reference.from()) && set.contains(reference.to())))
        .allSatisfy(
            reference ->
                assertThat(place(graph, reference.to()))
                    .as(reference.key().name())
                    .isLessThan(place(graph, reference.from())));
  }

  private static int place(DependencyGraph graph, QualifiedName table) {
    return graph.loadOrder().indexOf(table);
  }

  private static Catalog read() throws SQLException {
    try (Connection connection = DATABASE.connect()) {
      return CatalogReader.read(connection);
    }
  }
}
